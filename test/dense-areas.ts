import fc from 'fast-check';
import type { AreaCode } from '../src/domain/areas/area.js';
import { DenseAreas } from '../src/domain/counts/dense-areas.js';
import { monthIndex, type Period } from '../src/domain/time/period.js';

export const denseCodes = ['05A', '05C', '05D', 'M81001', 'M81002'] as string[] as AreaCode[];
export const firstMonth = monthIndex(2014, 4);

/** Rows of counts of some of these areas, by month or quarter, with and without holes. */
export const denseAreas: fc.Arbitrary<DenseAreas> = fc
  .record({
    areas: fc.shuffledSubarray(denseCodes, { minLength: 1 }),
    months: fc.constantFrom(1, 3, 3),
    length: fc.integer({ min: 1, max: 14 }),
    isFull: fc.boolean(),
  })
  .chain(({ areas, months, length, isFull }) => {
    const count = isFull ? fc.nat(90) : fc.oneof({ weight: 5, arbitrary: fc.nat(90) }, fc.constant(Number.NaN));
    const row = fc.array(count, { minLength: length, maxLength: length }).filter((own) => own.some((one) => one >= 0));
    const periods = Array.from({ length }, (_, at) => ({ start: firstMonth + at * months, months }) as Period);
    return fc.array(row, { minLength: areas.length, maxLength: areas.length }).map(
      (rows) =>
        new DenseAreas(
          areas,
          periods,
          rows.map((own) => Float64Array.from(own)),
          isFull,
        ),
    );
  });
