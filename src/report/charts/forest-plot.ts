import type { ComparisonResult } from '../../domain/results/analysis.js';
import type { AreaResult } from '../../domain/results/area-result.js';
import { directionOf } from '../../domain/results/direction.js';
import { blocksOf } from '../content/blocks.js';
import { capitalised } from '../wording/capitals.js';
import { cohortName } from '../wording/cohort-name.js';
import { baselineWords, windowWords } from '../wording/period-words.js';
import { counted, directionLabel, intervalLabel, levelLabel, notAvailable, shortList } from '../wording/words.js';
import type { ChartMaker, ChartTable } from './chart.js';
import {
  areaText,
  areaWords,
  directionFinding,
  gapWords,
  measureWords,
  nothingMeasured,
  numbers,
  restOf,
  signedOrNone,
  words,
} from './chart-words.js';
import { blankPicture } from './drawing/blank.js';
import { framed, type Picture, widthOf } from './drawing/frame.js';
import { type ForestGroup, type ForestRow, forestMarks } from './forest-rows.js';

/** Results of one metric: each cohort with the areas that are in it. */
export interface ForestData {
  readonly results: readonly ComparisonResult[];
  readonly areas: readonly AreaResult[];
}

/** The gap of each area and, as a diamond, of its whole cohort. */
export const forestPlot: ChartMaker<ForestData> = (data, options) =>
  framed(picture(data, widthOf(options), restOf(options)), options);

function picture(data: ForestData, width: number, rest: string): Picture {
  const results = blocksOf(data.results).flatMap((block) => block.rows);
  const groups = results.map((result) => groupOf(result, data.areas));
  const said = { title: title(results, rest), subtitle: subtitle(results, groups, rest) };
  const rows = groups.flatMap(({ areas, pooled }) => [...areas, pooled]);
  if (rows.every(({ value }) => value === null)) {
    return blankPicture(said, table(groups), `No gap: ${nothingMeasured}.`);
  }
  return { ...said, description: description(groups), table: table(groups), ...forestMarks(groups, width) };
}

function groupOf(result: ComparisonResult, areas: readonly AreaResult[]): ForestGroup {
  const own = areas.filter((area) => area.population === result.population && area.cohorts.includes(result.cohort));
  const rows = own.map(areaRow).sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity));
  const { value, lower, upper } = result.difference_pp;
  return {
    title: cohortName(result.cohort),
    note: result.population === 'care_home_residents' ? 'care-home residents' : '',
    areas: rows,
    pooled: {
      name: `Together (${counted(result.areas, 'area')})`,
      code: '',
      value,
      lower,
      upper,
      direction: result.direction,
    },
  };
}

// The limits of the ratio are those around no growth of its own; around its own ratio they are its interval.
function areaRow(area: AreaResult): ForestRow {
  const { growth_ratio, limits_95, comparator_growth_percent, difference_pp } = area;
  const gap = (ratio: number): number => (100 + comparator_growth_percent) * (ratio - 1);
  const has = growth_ratio !== null && limits_95 !== null;
  const lower = has ? gap(growth_ratio * limits_95.lower) : null;
  const upper = has ? gap(growth_ratio * limits_95.upper) : null;
  const direction = lower === null || upper === null ? null : directionOf({ lower, upper });
  return { ...areaWords(area), value: difference_pp, lower, upper, direction };
}

function title(results: readonly ComparisonResult[], rest: string): string {
  const [first] = results;
  if (first === undefined) return capitalised(nothingMeasured);
  return directionFinding(measureWords({ ...first, population: 'all' }), results, rest);
}

function subtitle(results: readonly ComparisonResult[], groups: readonly ForestGroup[], rest: string): string {
  const [first] = results;
  if (first === undefined) return '';
  const level = levelLabel(first.difference_pp.level);
  const sites = groups.some(({ areas }) => areas.length > 0)
    ? ' Areas: 95% intervals from counts and the usual spread of areas; filled where zero lies outside.'
    : '';
  return (
    `Gap in growth from the ${rest}, percentage points, ${windowWords(first.period)}, since ` +
    `${baselineWords(first.baseline)}. Diamonds: ${level} intervals of whole cohorts.${sites}`
  );
}

function description(groups: readonly ForestGroup[]): string {
  const said = groups.map(({ title: name, areas, pooled }) => {
    const below = areas.filter(({ value }) => value !== null && value < 0).length;
    const each = areas.length === 0 ? '' : `; ${below} of ${counted(areas.length, 'area')} below zero`;
    return `${name} ${pooled.value === null ? notAvailable : gapWords({ ...pooled, value: pooled.value })}${each}`;
  });
  return `Gaps in growth, percentage points. ${shortList(said, said.length)}.`;
}

function table(groups: readonly ForestGroup[]): ChartTable {
  const cells = (cohort: string, row: ForestRow): string[] => [
    cohort,
    areaText(row),
    signedOrNone(row.value),
    intervalLabel(row),
    directionLabel(row.direction),
  ];
  return {
    columns: [words('Cohort'), words('Area'), numbers('Gap, pp'), numbers('Interval'), words('Vs rest')],
    rows: groups.flatMap(({ title: name, areas, pooled }) => [...areas, pooled].map((row) => cells(name, row))),
  };
}
