import fc from 'fast-check';
import type { Design } from '../../src/compare/design.js';
import type { ArmData } from '../../src/domain/areas/arm.js';

const columns = ['baselineEvents', 'baselineExposure', 'events', 'exposure'] as const satisfies (keyof ArmData)[];

type Area = readonly [baselineEvents: number, baselineExposure: number, events: number, exposure: number];

/** An area of 5,000 to two million people with 20 to 900 events a thousand, either of which may halve or double. */
const area: fc.Arbitrary<Area> = fc
  .record({
    people: fc.integer({ min: 5_000, max: 2_000_000 }),
    perThousand: fc.integer({ min: 20, max: 900 }),
    peopleGrowth: fc.integer({ min: 500, max: 2_000 }),
    rateGrowth: fc.integer({ min: 500, max: 2_000 }),
  })
  .map(({ people, perThousand, peopleGrowth, rateGrowth }) => {
    const later = Math.round((people * peopleGrowth) / 1_000);
    const events = Math.round((later * perThousand * rateGrowth) / 1_000_000);
    return [Math.round((people * perThousand) / 1_000), people, events, later];
  });

/** An area of any size with at least one event before and after: what a valid file may hold. */
const wildArea: fc.Arbitrary<Area> = fc.tuple(
  fc.integer({ min: 1, max: 50_000 }),
  fc.integer({ min: 4_000, max: 4_000_000 }).map((people) => people / 4),
  fc.integer({ min: 1, max: 50_000 }),
  fc.integer({ min: 4_000, max: 4_000_000 }).map((people) => people / 4),
);

function designsOf(areas: fc.Arbitrary<Area>): fc.Arbitrary<Design> {
  return fc.record({
    cohort: fc.array(areas, { minLength: 2, maxLength: 8 }).map(armOfAreas),
    comparator: fc.array(areas, { minLength: 2, maxLength: 12 }).map(armOfAreas),
  });
}

/** Two arms of two areas or more that look like real ones. */
export const designs = designsOf(area);

/** Two arms of two areas or more that are valid, however odd. */
export const wildDesigns = designsOf(wildArea);

/** The areas of an arm, each as its four numbers in the order of `ArmData`. */
export function areasOfArm(arm: ArmData): number[][] {
  return arm.events.map((_, at) => columns.map((column) => arm[column][at] ?? 0));
}

/** The arm of some areas: `areasOfArm` the other way. */
export function armOfAreas(areas: readonly (readonly number[])[]): ArmData {
  const column = (at: number): number[] => areas.map((area) => area[at] ?? 0);
  return { baselineEvents: column(0), baselineExposure: column(1), events: column(2), exposure: column(3) };
}

/** Every area of a design with its four numbers changed. */
export function mapAreas({ cohort, comparator }: Design, change: (area: readonly number[]) => number[]): Design {
  const mapped = (arm: ArmData): ArmData => armOfAreas(areasOfArm(arm).map(change));
  return { cohort: mapped(cohort), comparator: mapped(comparator) };
}

/** Every number inside a result, in order. */
export function numbersIn(result: unknown): number[] {
  if (typeof result === 'number') return [result];
  return typeof result === 'object' && result !== null ? Object.values(result).flatMap(numbersIn) : [];
}
