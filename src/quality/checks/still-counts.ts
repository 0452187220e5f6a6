import type { AreaCode } from '../../domain/areas/area.js';
import { groupBy } from '../../domain/common/group-by.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { formatMonthSpan, type Period } from '../../domain/time/period.js';
import type { Check, Evidence } from '../check.js';
import { type Grid, gridsOf, measureName } from '../grid.js';
import { findStillRows, type StillRow } from '../numbers/still-rows.js';
import { placeOf } from '../place-of.js';
import { unlessMost } from '../unless-most.js';

/** Areas that have one and the same count for longer than chance gives in 1 of 1,000 tables. */
export const stillCounts: Check = {
  code: 'VM346',
  title: 'a count that does not move',

  inspect(evidence) {
    return gridsOf(evidence.activity, [1, 3]).flatMap((grid) => {
      const still = findStillRows(grid.counts).filter(({ row }) => evidence.compared.has(grid.areas[row] as AreaCode));
      const bySpan = groupBy(still, ({ first, last }) => `${first} ${last}`);
      return [...bySpan.values()].flatMap((rows) => findingOf(evidence, grid, rows));
    });
  },
};

function findingOf(evidence: Evidence, grid: Grid, rows: readonly StillRow[]): Finding[] {
  const [one] = rows;
  const start = grid.periods[one?.first ?? -1]?.start;
  if (one === undefined || start === undefined) return [];
  const periods = one.last - one.first + 1;
  const span: Period = { start, months: periods * grid.months };
  const areas = rows.map(({ row }) => grid.areas[row] as AreaCode).sort();
  const facts = { areas, metric: measureName(grid.key), span: formatMonthSpan(span), periods };
  const count = rows.length === 1 ? { count: one.value } : {};
  const concern = unlessMost(grid.areas.length, { kind: 'other', areas, spans: [span] });
  const place = placeOf(evidence, grid.key, areas[0] as AreaCode, start);
  return [finding('VM346', 'warning', { ...facts, ...count }, { ...place, count: areas.length, ...concern })];
}
