import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growthOf } from '../../src/compare/growth/growth.js';
import { comparisonRanges, type EventRanges } from '../../src/compare/robustness/hidden-ranges.js';

/** A count and the spans that hold it. */
interface Cell {
  readonly lower: number;
  readonly upper: number;
  readonly span: 'baselineOnly' | 'windowOnly' | 'shared';
}

interface Side {
  readonly cells: readonly Cell[];
  readonly baselineExposure: number;
  readonly exposure: number;
}

const cell = fc
  .record({
    lower: fc.integer({ min: 0, max: 9 }),
    more: fc.integer({ min: 0, max: 3 }),
    span: fc.constantFrom('baselineOnly' as const, 'windowOnly' as const, 'shared' as const),
  })
  .map(({ lower, more, span }): Cell => ({ lower, upper: lower + more, span }));
const side: fc.Arbitrary<Side> = fc.record({
  cells: fc.array(cell, { minLength: 1, maxLength: 5 }),
  baselineExposure: fc.integer({ min: 1, max: 500 }),
  exposure: fc.integer({ min: 1, max: 500 }),
});

function ranges({ cells, baselineExposure, exposure }: Side): EventRanges {
  const of = (span: Cell['span']) => {
    const own = cells.filter((one) => one.span === span);
    const sum = (end: 'lower' | 'upper') => own.reduce((total, one) => total + one[end], 0);
    return { lower: sum('lower'), upper: sum('upper') };
  };
  return {
    baselineOnly: of('baselineOnly'),
    windowOnly: of('windowOnly'),
    shared: of('shared'),
    baselineExposure,
    exposure,
  };
}

/** The totals of a side under every choice of every count. */
function everyTotal({ cells, baselineExposure, exposure }: Side) {
  let sums = [{ baselineEvents: 0, events: 0 }];
  for (const { lower, upper, span } of cells) {
    const values = Array.from({ length: upper - lower + 1 }, (_, at) => lower + at);
    sums = sums.flatMap((sum) =>
      values.map((value) => ({
        baselineEvents: sum.baselineEvents + (span === 'windowOnly' ? 0 : value),
        events: sum.events + (span === 'baselineOnly' ? 0 : value),
      })),
    );
  }
  const distinct = new Map(sums.map((sum) => [`${sum.baselineEvents}|${sum.events}`, sum]));
  return [...distinct.values()].map((sum) => ({ ...sum, baselineExposure, exposure }));
}

// Two orders of the same few operations on doubles.
const tolerance = 1e-12;

function near(ours: number, theirs: number): boolean {
  return Math.abs(ours - theirs) <= tolerance * Math.max(1, Math.abs(theirs));
}

test('every bound is the extreme over all hidden counts, no wider and no narrower', () => {
  let compared = 0;
  const property = fc.property(side, side, (cohort, comparator) => {
    const all = { cohort: everyTotal(cohort), comparator: everyTotal(comparator) };
    // Without an event in the baseline there is no growth to bound.
    if ([...all.cohort, ...all.comparator].some(({ baselineEvents }) => baselineEvents === 0)) return true;
    compared++;
    const found = comparisonRanges(ranges(cohort), ranges(comparator));
    const lists = { growth: [], comparatorGrowth: [], differencePp: [], growthRatio: [], avoidedEvents: [] } as Record<
      keyof typeof found,
      number[]
    >;
    for (const own of all.cohort) {
      for (const other of all.comparator) {
        const [growth, comparatorGrowth] = [growthOf(own), growthOf(other)];
        const expected = (own.baselineEvents / own.baselineExposure) * own.exposure * (1 + comparatorGrowth);
        lists.growth.push(growth);
        lists.comparatorGrowth.push(comparatorGrowth);
        lists.differencePp.push(100 * (growth - comparatorGrowth));
        lists.avoidedEvents.push(expected - own.events);
        if (other.events > 0) lists.growthRatio.push((1 + growth) / (1 + comparatorGrowth));
      }
    }
    return (Object.keys(lists) as (keyof typeof lists)[]).every((name) => {
      const values = lists[name];
      const isOpen = name === 'growthRatio' && all.comparator.some(({ events }) => events === 0);
      const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
      const most = values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
      if (isOpen) return found[name].upper === Number.POSITIVE_INFINITY || values.every((value) => value === 0);
      return near(found[name].lower, least) && near(found[name].upper, most);
    });
  });
  fc.assert(property, { numRuns: 400, seed: 2018 });
  expect(compared).toBeGreaterThan(150);
});

test('a baseline that may hold no event leaves growth without an upper end', () => {
  const none = { lower: 0, upper: 0 };
  const own = { baselineOnly: { lower: 0, upper: 7 }, windowOnly: { lower: 3, upper: 3 }, shared: none };
  const rest = { baselineOnly: { lower: 9, upper: 9 }, windowOnly: { lower: 9, upper: 9 }, shared: none };
  const people = { baselineExposure: 100, exposure: 100 };
  const { growth, differencePp } = comparisonRanges({ ...own, ...people }, { ...rest, ...people });
  expect(growth).toEqual({ lower: 3 / 7 - 1, upper: Number.POSITIVE_INFINITY });
  expect(differencePp.upper).toBe(Number.POSITIVE_INFINITY);
});
