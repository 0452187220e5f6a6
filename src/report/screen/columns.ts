import type { ComparisonResult } from '../../domain/results/analysis.js';
import { boundsLabel, movesGap, wordLabel } from '../wording/hidden-words.js';
import {
  cohortLabel,
  gapLabel,
  intervalLabel,
  levelLabel,
  plainText,
  rateLabel,
  signedPercent,
} from '../wording/words.js';
import type { Palette } from './colour.js';
import { forestBar, forestHeading, forestScale } from './forest.js';
import { glyphsFor } from './glyphs.js';
import { sparkline, sparkScale, trendIndexes } from './sparkline.js';
import { widest } from './table-lines.js';
import { toldApartFrom } from './told-apart.js';
import { displayWidth, truncate } from './width.js';

/** A column of the screen before its width is settled. */
export interface Column {
  readonly name: ColumnName;
  readonly align: 'left' | 'right';
  /** The narrowest it can be read at, and the widest that it has any use for. */
  readonly least: number;
  readonly most: number;
  heading(width: number): string;
  cell(row: ComparisonResult, width: number): string;
}

export type ColumnName =
  | 'cohort'
  | 'baseline'
  | 'now'
  | 'growth'
  | 'rest'
  | 'gap'
  | 'interval'
  | 'bounds'
  | 'forest'
  | 'word'
  | 'trend';

// The most quarters that a trend shows.
const trendLength = 11;

/** Every column that the screen knows, from left to right, for these rows of all blocks. */
export function screenColumns(rows: readonly ComparisonResult[], ascii: boolean, palette: Palette): Column[] {
  const [first] = rows;
  const fixed = fixedTo(rows);
  const baseline = plainText(first?.baseline.label ?? '', ascii);
  const level = levelLabel(first?.difference_pp.level ?? 0.95);
  const trend = ascii ? fixed('trend', 'Index', lastIndex) : trendColumn(rows);
  return [
    cohortColumn(rows, ascii),
    fixed('baseline', baseline.length <= 10 ? baseline : 'Baseline', (row) => rateLabel(row.rate_baseline)),
    fixed('now', 'Now', (row) => rateLabel(row.rate)),
    fixed('growth', 'Growth', (row) => signedPercent(row.growth_percent.value, ascii)),
    fixed('rest', 'Rest', (row) => signedPercent(row.comparator_growth_percent.value, ascii)),
    fixed('gap', 'Gap, pp', (row) => gapLabel(row.difference_pp, ascii)),
    fixed('interval', `${level} CI`, (row) => intervalLabel(row.difference_pp, ascii)),
    ...boundsColumns(rows, fixed, ascii),
    forestColumn(rows, ascii),
    wordColumn(rows, ascii, palette),
    ...(hasTrend(rows) ? [trend] : []),
  ];
}

// Only where hidden counts could move a gap that is shown.
function boundsColumns(rows: readonly ComparisonResult[], fixed: ReturnType<typeof fixedTo>, ascii: boolean): Column[] {
  if (!rows.some((row) => movesGap(row.hidden_bounds?.difference_pp ?? null))) return [];
  return [fixed('bounds', 'Bounds, pp', (row) => boundsLabel(row, ascii))];
}

function hasTrend(rows: readonly ComparisonResult[]): boolean {
  return sparkScale(rows, trendLength) !== undefined;
}

function fixedTo(rows: readonly ComparisonResult[]) {
  return (name: ColumnName, heading: string, cell: (row: ComparisonResult) => string): Column => {
    const width = widest([heading, ...rows.map(cell)]);
    return { name, align: 'right', least: width, most: width, heading: () => heading, cell };
  };
}

function cohortColumn(rows: readonly ComparisonResult[], ascii: boolean): Column {
  const [long, short] = ['Cohort (areas)', 'Cohort'];
  const label = (row: ComparisonResult, width: number): string => {
    const areas = ` (${row.areas})`;
    return truncate(cohortLabel(row.cohort, ascii), width - areas.length, glyphsFor(ascii).ellipsis) + areas;
  };
  const areas = widest(rows.map((row) => ` (${row.areas})`));
  const names = rows.map((row) => cohortLabel(row.cohort, ascii));
  const apart = areas + toldApartFrom(long.length - areas, names, glyphsFor(ascii).ellipsis);
  const natural = widest([long, ...rows.map((row) => label(row, Math.max(40, apart)))]);
  return {
    name: 'cohort',
    align: 'left',
    least: Math.min(natural, apart),
    most: natural,
    heading: (width) => (width < long.length ? short : long),
    cell: label,
  };
}

function forestColumn(rows: readonly ComparisonResult[], ascii: boolean): Column {
  const scale = forestScale(rows.map((row) => row.difference_pp));
  return {
    name: 'forest',
    align: 'left',
    least: 11,
    most: 31,
    heading: (width) => forestHeading(scale, width, ascii),
    cell: (row, width) => forestBar(row.difference_pp, scale, width, ascii),
  };
}

function wordColumn(rows: readonly ComparisonResult[], ascii: boolean, palette: Palette): Column {
  const heading = 'Vs rest';
  const width = widest([heading, ...rows.map((row) => wordLabel(row, ascii))]);
  return {
    name: 'word',
    align: 'left',
    least: width,
    most: width,
    heading: () => heading,
    cell: (row) => palette.direction(wordLabel(row, ascii), row.direction),
  };
}

function trendColumn(rows: readonly ComparisonResult[]): Column {
  const heading = 'Trend';
  const points = Math.max(0, ...rows.map((row) => trendIndexes(row, trendLength).length));
  const narrowest = displayWidth(heading);
  return {
    name: 'trend',
    align: 'left',
    least: narrowest,
    most: Math.max(points, narrowest),
    heading: () => heading,
    cell: (row, width) => {
      const scale = sparkScale(rows, width);
      return scale === undefined ? '' : sparkline(trendIndexes(row, width), scale).padStart(Math.min(points, width));
    },
  };
}

function lastIndex(row: ComparisonResult): string {
  const [index] = trendIndexes(row, 1);
  return index === undefined || index === null ? '' : rateLabel(index);
}
