import type { PopulationGroup } from '../../domain/counts/population-group.js';
import { markKinds, type Shorthand } from '../../domain/counts/shorthand.js';
import type { Period } from '../../domain/time/period.js';
import type { Cell, Stay, Sum } from '../engine.js';
import { ageBands } from '../rules/person.js';

/** The names of the numbers that kinds of event are made of. */
export const groups: readonly PopulationGroup[] = ['all', 'care_home_residents'];
export const sexes = ['male', 'female', 'unknown'] as const;

/** What a store added up, in a form that is quickly handed to another thread. */
export interface StoredSums {
  readonly stays: readonly Stay[];
  readonly bands: number;
  readonly sexes: number;
  readonly kinds: number;
  readonly areas: readonly string[];
  readonly periods: readonly Period[];
  /** The area and the period of each block of sums. */
  readonly blocks: Int32Array;
  /** Two sums for each kind of event, block by block; not a number where nothing was added. */
  readonly sums: Float64Array;
  /** How many marks of each kind stand in place of events, by the place of the sum. */
  readonly marked: ReadonlyMap<number, number>;
}

/** Where a part has the sums of an area and period. */
interface Block {
  readonly part: StoredSums;
  readonly start: number;
}

/** The cells of several parts of one input, those of one key added up, sorted by their keys. */
export function cellsOf(parts: readonly StoredSums[]): Cell[] {
  const areas = sortedBy(
    parts.flatMap((part) => part.areas),
    (area) => `${area}|`,
  );
  const periods = sortedBy(
    parts.flatMap((part) => part.periods),
    ({ start, months }) => `${String(start).padStart(6, '0')}|${months}|`,
  );
  const kinds = parts[0] === undefined ? [] : kindsInOrder(parts[0]);
  const blocks = new Map<number, Block[]>();
  for (const part of parts) {
    const areaPlaces = part.areas.map(areas.placeOf);
    const periodPlaces = part.periods.map(periods.placeOf);
    for (let at = 0; at < part.blocks.length; at += 2) {
      const [area = 0, period = 0] = [areaPlaces[part.blocks[at] ?? 0], periodPlaces[part.blocks[at + 1] ?? 0]];
      const key = area * periods.items.length + period;
      const block = { part, start: part.kinds * at };
      const others = blocks.get(key);
      if (others === undefined) blocks.set(key, [block]);
      else others.push(block);
    }
  }
  const cells: Cell[] = [];
  const hasMarks = parts.some(({ marked }) => marked.size > 0);
  for (const [place, area] of areas.items.entries()) {
    for (const [at, period] of periods.items.entries()) {
      const own = blocks.get(place * periods.items.length + at);
      if (own !== undefined) addCells(cells, own, kinds, area, period, hasMarks);
    }
  }
  return cells;
}

/** The different items in the order of their keys, and where each stands. */
function sortedBy<T>(all: readonly T[], keyOf: (item: T) => string): { items: T[]; placeOf(item: T): number } {
  const items = new Map(all.map((item) => [keyOf(item), item]));
  const keys = [...items.keys()].sort();
  const places = new Map(keys.map((key, place) => [key, place]));
  return { items: keys.map((key) => items.get(key) as T), placeOf: (item) => places.get(keyOf(item)) ?? 0 };
}

interface Kind {
  readonly number: number;
  readonly name: Pick<Cell, 'group' | 'stay' | 'ageBand' | 'sex'>;
}

function kindsInOrder(part: StoredSums): Kind[] {
  const kinds = Array.from({ length: part.kinds }, (_, number) => ({ number, name: nameOf(part, number) }));
  const { items } = sortedBy(kinds, ({ name: { group, stay, ageBand, sex } }) => {
    const band = ageBand === undefined ? 'unknown' : String(ageBand).padStart(2, '0');
    return [group, stay, band, sex ?? ''].join('|');
  });
  return items;
}

function nameOf({ stays, bands, sexes: ofSexes }: StoredSums, kind: number): Kind['name'] {
  const sex = sexes[kind % ofSexes] ?? 'unknown';
  const band = Math.floor(kind / ofSexes) % bands;
  const rest = Math.floor(kind / ofSexes / bands);
  return {
    group: groups[Math.floor(rest / stays.length)] ?? 'all',
    stay: stays[rest % stays.length] ?? 'all',
    ...(bands > 1 && band < ageBands ? { ageBand: band * 5 } : {}),
    ...(ofSexes > 1 ? { sex } : {}),
  };
}

// There are many cells, and nothing is compiled yet: so loops count, and no more objects are made than a cell holds.
function addCells(
  cells: Cell[],
  blocks: readonly Block[],
  kinds: readonly Kind[],
  area: string,
  period: Period,
  hasMarks: boolean,
): void {
  for (let at = 0; at < kinds.length; at++) {
    const { number, name } = kinds[at] as Kind; // one of them
    const admissions = sumOf(blocks, 2 * number, hasMarks);
    const bedDays = sumOf(blocks, 2 * number + 1, hasMarks);
    if (admissions === undefined && bedDays === undefined) continue;
    const cell: { -readonly [K in keyof Cell]: Cell[K] } = { area, period, ...name };
    if (admissions !== undefined) cell.admissions = admissions;
    if (bedDays !== undefined) cell.bedDays = bedDays;
    cells.push(cell);
  }
}

/** The marks of a sum that no mark stands in place of a part of. */
export const noMarks: Sum['marks'] = {};

function sumOf(blocks: readonly Block[], place: number, hasMarks: boolean): Sum | undefined {
  let events = Number.NaN;
  for (let at = 0; at < blocks.length; at++) {
    const { part, start } = blocks[at] as Block; // one of them
    const sum = part.sums[start + place] ?? Number.NaN;
    if (!Number.isNaN(sum)) events = (events || 0) + sum;
  }
  return Number.isNaN(events) ? undefined : { events, marks: hasMarks ? marksOf(blocks, place) : noMarks };
}

function marksOf(blocks: readonly Block[], place: number): Sum['marks'] {
  const counts = markKinds.map((mark, at): [Shorthand, number] => {
    const keyOf = (start: number): number => (start + place) * markKinds.length + at;
    return [mark, blocks.reduce((sum, { part, start }) => sum + (part.marked.get(keyOf(start)) ?? 0), 0)];
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
