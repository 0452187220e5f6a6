import type { AreaCode } from '../../domain/areas/area.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { formatMonthSpan, type Period } from '../../domain/time/period.js';
import type { Check, Evidence } from '../check.js';
import { type Grid, gridsOf, measureName } from '../grid.js';
import type { Cells } from '../numbers/cells.js';
import { findOwnRepeats, type OwnRepeat } from '../numbers/own-repeats.js';
import { type ColumnsRepeat, findRepeatedColumns } from '../numbers/repeated-columns.js';
import { findStillRows } from '../numbers/still-rows.js';
import { placeOf } from '../place-of.js';
import { unlessMost } from '../unless-most.js';

/**
 * Runs of counts that are those of the same season of an earlier year in an area, or those of any earlier period in most
 * areas at once, as chance gives in under 1 of 1,000 tables.
 */
export const repeatedYear: Check = {
  code: 'VM344',
  title: "an area's counts repeated in another year, or those of most areas in another period",

  inspect(evidence) {
    return gridsOf(evidence.activity, [1, 3, 12]).flatMap((grid) => {
      const isCompared = (row: number): boolean => evidence.compared.has(grid.areas[row] as AreaCode);
      const still = stillAmong(grid.counts);
      const columns = findRepeatedColumns(grid.counts).filter(
        (run) => !run.rows.every((row) => still({ row, ...run })),
      );
      const told = columns.flatMap(({ rows, of, ...run }) => {
        const repeats = rows.filter(isCompared).map((row) => ({ row, ...run }));
        return findingOf(evidence, grid, repeats, of);
      });
      // Of years there are too few for one area alone.
      const singly = grid.months === 12 ? [] : findOwnRepeats(grid.counts, 12 / grid.months);
      const others = singly.filter(
        (one) => isCompared(one.row) && !still(one) && !columns.some((run) => isOf(run, one)),
      );
      return [...told, ...alike(others).flatMap((own) => findingOf(evidence, grid, own))];
    });
  },
};

/** Whether a run is of a count that does not move, which is told as that. */
function stillAmong(rows: readonly Cells[]): (run: OwnRepeat) => boolean {
  return ({ row, first, last, lag }) =>
    findStillRows(rows).some((still) => still.row === row && still.first <= first - lag && still.last >= last);
}

/** Whether a repeat of one row is that of most rows. The cells beside it may be the same by chance. */
function isOf(run: ColumnsRepeat, { row, first, last, lag }: OwnRepeat): boolean {
  return run.lag === lag && run.rows.includes(row) && first >= run.first - 1 && last <= run.last + 1;
}

/** Repeats of the same run together. The cell beside a run is the same as well by chance in one area of hundreds. */
function alike(repeats: readonly OwnRepeat[]): OwnRepeat[][] {
  const groups: OwnRepeat[][] = [];
  for (const repeat of [...repeats].sort((one, other) => lengthOf(one) - lengthOf(other))) {
    const group = groups.find(([least]) => least !== undefined && holds(repeat, least));
    if (group === undefined) groups.push([repeat]);
    else group.push(repeat);
  }
  return groups;
}

const lengthOf = ({ first, last }: OwnRepeat): number => last - first + 1;

function holds(repeat: OwnRepeat, least: OwnRepeat): boolean {
  const isWithin = repeat.first <= least.first && repeat.last >= least.last;
  return repeat.lag === least.lag && isWithin && lengthOf(repeat) <= lengthOf(least) + 1;
}

/** @param of among how many areas, where most of them repeat the same together */
function findingOf(evidence: Evidence, grid: Grid, repeats: readonly OwnRepeat[], of?: number): Finding[] {
  const [one] = repeats;
  const areas = repeats.flatMap(({ row }) => grid.areas[row] ?? []).sort();
  if (one === undefined || areas[0] === undefined) return [];
  const periods = lengthOf(one);
  const [span, before] = [spanFrom(grid, one.first, periods), spanFrom(grid, one.first - one.lag, periods)];
  const metric = measureName(grid.key);
  const facts = { areas, metric, span: formatMonthSpan(span), before: formatMonthSpan(before), periods };
  const among = of === undefined ? {} : { of };
  const concern = unlessMost(grid.areas.length, { kind: 'other', areas, spans: [before, span] });
  const place = placeOf(evidence, grid.key, areas[0], span.start);
  return [finding('VM344', 'warning', { ...facts, ...among }, { ...place, count: areas.length, ...concern })];
}

function spanFrom({ periods, months }: Grid, first: number, count: number): Period {
  const start = periods[first]?.start ?? (0 as Period['start']);
  return { start, months: count * months };
}
