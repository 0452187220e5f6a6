import type { ComparisonResult } from '../../domain/results/analysis.js';
import { blocksOf } from '../content/blocks.js';
import { capitalised } from '../wording/capitals.js';
import { cohortName } from '../wording/cohort-name.js';
import { baselineWords, windowWords } from '../wording/period-words.js';
import { counted, directionLabel, intervalLabel, shortList, signed } from '../wording/words.js';
import type { ChartMaker, ChartTable } from './chart.js';
import { areaText, areaWords, measureWords, nothingMeasured, numbers, restOf, words } from './chart-words.js';
import { blankPicture } from './drawing/blank.js';
import { framed, type Picture, widthOf } from './drawing/frame.js';
import { fromLowest, stripMarks } from './leave-one-out-marks.js';

/** The gap of each cohort without each of its areas in turn; the results of one metric. */
export const leaveOneOutStrip: ChartMaker<readonly ComparisonResult[]> = (results, options) =>
  framed(picture(results, widthOf(options), restOf(options)), options);

function picture(results: readonly ComparisonResult[], width: number, rest: string): Picture {
  const rows = blocksOf(results).flatMap((block) => block.rows);
  const said = { title: title(rows), subtitle: subtitle(rows, rest) };
  if (rows.length === 0) return blankPicture(said, table(rows), `No gap: ${nothingMeasured}.`);
  return { ...said, description: description(rows), table: table(rows), ...stripMarks(rows, width) };
}

function title(rows: readonly ComparisonResult[]): string {
  const [first] = rows;
  if (first === undefined) return capitalised(nothingMeasured);
  const measure = measureWords({ ...first, population: 'all' });
  const named = (wanted: (row: ComparisonResult) => boolean): string[] =>
    rows.filter(wanted).map((row) => cohortName(row.cohort));
  const has = (row: ComparisonResult): boolean => row.direction !== null && row.leave_one_out.length > 0;
  const rest = named((row) => has(row) && (row.rests_on ?? []).length > 0);
  const hold = named((row) => has(row) && (row.rests_on ?? []).length === 0);
  const on = rest.length === 0 ? 'the answer rests on no single area of the cohort' : 'on none';
  const said = [
    ...(rest.length === 0 ? [] : [`the answer rests on single areas for ${shortList(rest, 3)}`]),
    ...(hold.length === 0 ? [] : [`${on} for ${shortList(hold, 3)}`]),
    ...(rest.length + hold.length > 0 ? [] : ['no interval that could change without an area']),
  ];
  return `${measure}: ${said.join('; ')}`;
}

function subtitle(rows: readonly ComparisonResult[], rest: string): string {
  const [first] = rows;
  if (first === undefined) return '';
  return (
    `Gap in growth from the ${rest}, percentage points, with each area of the cohort left out in turn, ` +
    `${windowWords(first.period)}, since ${baselineWords(first.baseline)}`
  );
}

function description(rows: readonly ComparisonResult[]): string {
  const said = rows.map((row) => {
    const gaps = fromLowest(row.leave_one_out).map((one) => one.difference_pp);
    const range =
      gaps.length === 0
        ? 'nothing to leave out'
        : intervalLabel({ lower: Math.min(...gaps), upper: Math.max(...gaps) });
    return `${cohortName(row.cohort)} ${signed(row.difference_pp.value)} with all ${counted(row.areas, 'area')}, ${range} without one`;
  });
  return `${said.join('. ')}.`;
}

function table(rows: readonly ComparisonResult[]): ChartTable {
  return {
    columns: [words('Cohort'), words('Without'), numbers('Gap, pp'), words('Vs rest')],
    rows: rows.flatMap((row) => [
      [cohortName(row.cohort), 'none', signed(row.difference_pp.value), directionLabel(row.direction)],
      ...fromLowest(row.leave_one_out).map((one) => [
        cohortName(row.cohort),
        areaText(areaWords(one)),
        signed(one.difference_pp),
        directionLabel(one.direction),
      ]),
      ...row.leave_one_out
        .filter((one) => one.difference_pp === null)
        .map((one) => [cohortName(row.cohort), areaText(areaWords(one)), 'No data', directionLabel(one.direction)]),
    ]),
  };
}
