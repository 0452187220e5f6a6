import { groupBy } from '../../domain/common/group-by.js';
import type { AreaResult, FunnelVerdict } from '../../domain/results/area-result.js';
import type { Direction } from '../../domain/results/direction.js';
import { standardisedAreaNotes, standardisedAreaTable } from '../content/standardised-table.js';
import { flatten } from '../flat/flatten.js';
import { funnelNotes } from '../notes/funnel-notes.js';
import { areaHiddenNotes } from '../notes/hidden-notes.js';
import { cautionOf } from '../notes/shared-notes.js';
import { glyphsFor } from '../screen/glyphs.js';
import { truncate } from '../screen/width.js';
import type { View, ViewColumn, ViewTable } from '../view.js';
import { areaLabel } from '../wording/area-words.js';
import { hiddenMark, movesGap, rangeLabel } from '../wording/hidden-words.js';
import { baselineWords, windowWords } from '../wording/period-words.js';
import {
  cohortLabel,
  comparatorLabel,
  count,
  directionLabel,
  intervalLabel,
  metricWords,
  notAvailable,
  pLabel,
  plainText,
  rateLabel,
  signed,
  signedPercent,
} from '../wording/words.js';

/** Each area beside its comparator, with its place in the funnel. */
export const area: View = {
  tables: ({ areas = [], settings }, ascii) =>
    groups(areas).flatMap((rows) => [
      areaTable(rows, comparatorLabel(settings.comparator), ascii),
      ...standardisedAreaTable(rows, comparatorLabel(settings.comparator), ascii),
    ]),
  notes: ({ areas = [], disclosure, settings }, ascii) => [
    ...sideNotes(areas, comparatorLabel(settings.comparator)),
    'pp = percentage points. Usual: the funnel limits for 95% of an area with as many events, from counting noise and ' +
      "the spread of the comparator's areas without its outermost tenths; low or high, 95% or 99.8%: beyond those limits.",
    `p (BH): Benjamini-Hochberg, for the number of areas tested together (${testedWords(areas)}), from the whole spread of ` +
      "the comparator's areas: an area beyond the limits may have a large p, and p is then the better guide.",
    ...[...new Set(areas.flatMap((one) => one.no_verdict ?? []))].map(
      (why) => `${notAvailable} not available: ${plainText(why, ascii)}.`,
    ),
    ...funnelNotes(areas),
    ...standardisedAreaNotes(areas, ascii),
    ...areaHiddenNotes(areas, disclosure, ascii),
    cautionOf(areas.some(({ standardised }) => standardised !== undefined)),
  ],
  rows: ({ areas = [], synthetic }) =>
    areas.map(({ metric, population, area: code, ...rest }) => ({
      metric,
      population,
      area: code,
      synthetic,
      ...flatten(rest, rangeParts),
    })),
};

const ends = ['lower', 'upper'];
const rangeParts = { limits_95: ends, limits_998: ends, growth_bounds: ends, difference_bounds: ends };

function groups(areas: readonly AreaResult[]): AreaResult[][] {
  return [...groupBy(areas, ({ metric, population }) => `${metric}|${population}`).values()];
}

function areaTable(rows: readonly AreaResult[], rest: string, ascii: boolean): ViewTable {
  const [first] = rows;
  if (first === undefined) return { title: '', columns: [] };
  const words = metricWords(first.metric, ascii);
  const who = first.population === 'care_home_residents' ? words.careHomes : words.title;
  return {
    title: `${who}, ${windowWords(first.period, ascii)}`,
    subtitle:
      `Growth since ${baselineWords(first.baseline, ascii)} by area, against ${count(first.comparator_areas)} ${first.comparator_areas === 1 ? 'area' : 'areas'} ` +
      `of the ${rest}, which grew ${signedPercent(first.comparator_growth_percent, ascii)}`,
    columns: areaColumns(rows, ascii),
  };
}

function areaColumns(rows: readonly AreaResult[], ascii: boolean): ViewColumn[] {
  const right = (heading: string, cell: (row: AreaResult) => string, spare?: number): ViewColumn => ({
    heading,
    align: 'right',
    cells: rows.map(cell),
    ...(spare === undefined ? {} : { spare }),
  });
  const says = `Rates are per ${count(rows[0]?.rate_per ?? 0)} a year`;
  return [
    {
      heading: 'Area',
      align: 'left',
      cells: rows.map((row) => shortLabel(row.area, ascii)),
      whole: rows.map((row) => areaLabel(row.area, ascii)),
    },
    { heading: 'Cohort', align: 'left', spare: 1, cells: rows.map((row) => sideLabel(row, ascii)) },
    { ...right(plainText(rows[0]?.baseline.label ?? '', ascii), (row) => rate(row.rate_baseline), 3), says },
    { ...right('Now', (row) => rate(row.rate), 3), says },
    right('Growth', (row) => orMark(row, percent(row.growth_percent, ascii))),
    right('Gap, pp', (row) =>
      orMark(row, row.difference_pp === null ? notAvailable : signed(row.difference_pp, ascii)),
    ),
    ...hiddenColumn(rows, right, ascii),
    right('Usual, pp', (row) => usualRange(row, ascii), 4),
    right('p (BH)', (row) => pLabel(row.p_adjusted_whole_spread)),
    {
      heading: 'Vs rest',
      align: 'left',
      cells: rows.map((row) => verdictLabel(row.verdict, ascii)),
      directions: rows.map((row) => directionIn(row.verdict)),
    },
  ];
}

// The code stays whole, however long the name.
function shortLabel(code: string, ascii: boolean): string {
  const label = areaLabel(code, ascii);
  const shown = plainText(code, ascii);
  if (label === shown) return label;
  return `${truncate(label.slice(0, -shown.length - 1), 25 - shown.length, glyphsFor(ascii).ellipsis)} ${shown}`;
}

function rate(value: number | null): string {
  return value === null ? hiddenMark : rateLabel(value);
}

// What is hidden is said to be, and not that it is missing.
function orMark({ events_shorthand, events_baseline_shorthand }: AreaResult, text: string): string {
  return events_shorthand ?? events_baseline_shorthand ?? text;
}

function hiddenColumn(
  rows: readonly AreaResult[],
  right: (heading: string, cell: (row: AreaResult) => string, spare: number) => ViewColumn,
  ascii: boolean,
): ViewColumn[] {
  if (!rows.some(({ difference_bounds }) => movesGap(difference_bounds))) return [];
  const cell = ({ difference_bounds: bounds }: AreaResult): string =>
    bounds === null ? '' : rangeLabel(bounds, ascii);
  return [right('Bounds, pp', cell, 2)];
}

function percent(growth: number | null, ascii: boolean): string {
  return growth === null ? notAvailable : signedPercent(growth, ascii);
}

// The limits of the ratio as gaps: where the area's own growth would put it.
function usualRange({ limits_95, comparator_growth_percent }: AreaResult, ascii: boolean): string {
  if (limits_95 === null) return notAvailable;
  const gap = (limit: number): number => (100 + comparator_growth_percent) * (limit - 1);
  return intervalLabel({ lower: gap(limits_95.lower), upper: gap(limits_95.upper) }, ascii);
}

function directionIn(verdict: FunnelVerdict | null): Direction | null {
  if (verdict === null || verdict === 'usual') return null;
  return verdict.startsWith('low') ? 'slower' : 'faster';
}

function verdictLabel(verdict: FunnelVerdict | null, ascii: boolean): string {
  if (verdict === null) return notAvailable;
  const arrow = directionLabel(directionIn(verdict) ?? 'unclear', ascii).split(' ')[0] ?? '';
  return verdict === 'usual' ? `${arrow} usual` : `${arrow} ${verdict.replace('-', ', ')}%`;
}

function sideLabel({ cohorts, side }: AreaResult, ascii: boolean): string {
  if (cohorts.length > 0) return cohorts.map((cohort) => cohortLabel(cohort, ascii)).join(', ');
  return side === 'rest' ? 'rest' : 'neither';
}

function sideNotes(areas: readonly AreaResult[], rest: string): string[] {
  const [first] = areas;
  if (first?.side === 'rest') return [`The area is in the ${rest}, and is left out of what it is set against.`];
  return first?.side === 'neither' ? ['The area is on neither side of the comparisons of this run.'] : [];
}

function testedWords(areas: readonly AreaResult[]): string {
  const tested = [...new Set(areas.map((one) => one.areas_tested))];
  return tested.map((number) => count(number)).join(' or ');
}
