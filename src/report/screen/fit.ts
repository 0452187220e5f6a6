import type { Column, ColumnName } from './columns.js';
import { tableWidth } from './table-lines.js';

/** A column with the width it was given. */
export interface PlacedColumn {
  readonly column: Column;
  readonly width: number;
}

/** The width of a terminal that the layout works with: 80 when it is not known, never below 60. */
export function usableWidth(width: number): number {
  return Math.max(60, Number.isFinite(width) ? Math.floor(width) : 80) - 1;
}

/** The fullest set of columns that fits below `width`, with what room is left given to those that can use it. */
export function fitColumns(columns: readonly Column[], width: number): PlacedColumn[] {
  const room = usableWidth(width);
  const candidates = leavings(width).map((without) => columns.filter((column) => !without.includes(column.name)));
  const fitting = candidates.find((set) => tableWidth(set.map((column) => column.least)) <= room);
  return spread(fitting ?? candidates.at(-1) ?? [], room);
}

const rates: readonly ColumnName[] = ['baseline', 'now'];
const ofWideScreens: readonly ColumnName[] = [...rates, 'forest', 'bounds'];

// What to leave out, from nothing to all that can be spared.
function leavings(width: number): (readonly ColumnName[])[] {
  return [
    ...(width >= 110 ? [[], ['forest'] as const, rates] : []),
    ...(width >= 72 ? [ofWideScreens] : []),
    [...ofWideScreens, 'trend'],
    [...ofWideScreens, 'trend', 'rest'],
    [...ofWideScreens, 'trend', 'rest', 'growth'],
  ];
}

const growthOrder: readonly (readonly [ColumnName, number])[] = [
  ['trend', Number.POSITIVE_INFINITY],
  ['forest', 17],
  ['cohort', Number.POSITIVE_INFINITY],
  ['forest', Number.POSITIVE_INFINITY],
];

function spread(columns: readonly Column[], room: number): PlacedColumn[] {
  const widths = new Map(columns.map((column) => [column.name, column.least]));
  let spare = room - tableWidth([...widths.values()]);
  for (const [name, upTo] of growthOrder) {
    const column = columns.find((one) => one.name === name);
    if (column === undefined) continue;
    const now = widths.get(name) ?? column.least;
    const more = Math.max(0, Math.min(spare, Math.min(column.most, upTo) - now));
    widths.set(name, now + more);
    spare -= more;
  }
  // Names that no column left out makes room for are cut all the same.
  const cut = Math.min(0, spare);
  const widthOf = ({ name, least }: Column): number => (widths.get(name) ?? least) + (name === 'cohort' ? cut : 0);
  return columns.map((column) => ({ column, width: widthOf(column) }));
}
