import { addCounts } from '../../domain/counts/counted.js';
import type { AgedCount, AgedObservation, Observation, PopulationCount } from '../../domain/counts/observation.js';

/** Rows by the first age of the wider band that they were added up to. */
type Folded<T> = ReadonlyMap<number, readonly T[]>;

/**
 * Events of five-year bands added up to the bands that start at `cuts`. A wider band is left out where one of its
 * five-year bands has no row, since that is not known to be none.
 */
export function foldActivity(rows: readonly AgedObservation[], cuts: readonly number[]): Folded<Observation> {
  const parts = fold(rows, cuts, ({ quantity }) => quantity, addCounts);
  const expected = new Map(cuts.map((cut, at) => [cut, ((cuts[at + 1] ?? 95) - cut) / 5]));
  return new Map([...parts].map(([cut, own]) => [cut, own.filter((one) => one.parts === expected.get(cut))]));
}

/** People of any bands added up to the bands that start at `cuts`. */
export function foldCounts(rows: readonly AgedCount[], cuts: readonly number[]): Folded<PopulationCount> {
  return fold(
    rows,
    cuts,
    () => '',
    (first, second) => ({ value: first.value + second.value }),
  );
}

function fold<T extends AgedObservation | AgedCount>(
  rows: readonly T[],
  cuts: readonly number[],
  kindOf: (row: T) => string,
  addUp: (first: T, second: T) => Pick<T, 'value'>,
): Map<number, (T & { readonly parts: number })[]> {
  const folded = new Map(cuts.map((cut) => [cut, new Map<string, T & { readonly parts: number }>()]));
  for (const row of rows) {
    const cut = cuts.findLast((first) => first <= row.ageBand);
    const own = cut === undefined ? undefined : folded.get(cut);
    if (own === undefined) continue;
    const { area, period, group, source } = row;
    const key = `${source.file}|${row.row}|${area}|${period.start}|${period.months}|${group}|${kindOf(row)}`;
    const before = own.get(key);
    own.set(
      key,
      before === undefined ? { ...row, parts: 1 } : { ...before, ...addUp(before, row), parts: before.parts + 1 },
    );
  }
  return new Map([...folded].map(([cut, own]) => [cut, [...own.values()]]));
}
