import type { ArmData } from '../../domain/areas/arm.js';
import { unwatched, type WatchAmount } from '../../domain/common/progress.js';
import type { Direction } from '../../domain/results/analysis.js';
import { directionOf } from '../../domain/results/direction.js';
import { studentTUpperQuantile } from '../../stats/distributions/student-t.js';
import { fewerAreasLessOne } from '../degrees-of-freedom.js';
import type { Design } from '../design.js';
import { gapLimits, jackknife, jackknifeArm } from '../estimators/jackknife.js';

/** The fewest events of one area that would change the word of a comparison, or why there is no such number. */
export type Misrecorded =
  | {
      /** The area's place in the cohort, 0 for the first. */
      readonly area: number;
      readonly span: Span;
      readonly events: number;
      /** Whether the area would have had more events or fewer than are recorded. */
      readonly change: 'more' | 'fewer';
      readonly direction: Direction;
    }
  | { readonly none: string };

type Span = 'window' | 'baseline';
type Found = Exclude<Misrecorded, { none: string }>;

const spans = { window: 'events', baseline: 'baselineEvents' } as const satisfies Record<Span, keyof ArmData>;
const changes = { fewer: -1, more: 1 } as const;
// The limits move smoothly with the events: a word that comes and goes between two of these would be missed.
const looks = 64;
const widening = 1.1;
// An area with so many times the cohort's events is all that its growth and its spread are made of: nothing changes more.
const farthest = 100;

/**
 * The fewest events that would have to be misrecorded, in one area of the cohort and in one span, for the word to
 * change; an area keeps at least one of those it has, and gains as many as it takes. The jackknife is found again for every
 * count looked at.
 *
 * @param level coverage in (0, 1) of the limits that the word comes from: 0.95 for 95%
 * @param watch is told how many areas were looked at
 */
export function misrecorded(design: Design, level: number, watch: WatchAmount = unwatched): Misrecorded {
  const estimate = jackknife.estimate(design, { level });
  if ('none' in estimate) return { none: estimate.none };
  const word = directionOf(estimate.differencePp);
  const critical = studentTUpperQuantile((1 - level) / 2, fewerAreasLessOne(design));
  const other = jackknifeArm(design.comparator);
  // An area keeps some of its events, so the limits are as finite as those of the estimate.
  const wordOf = (cohort: ArmData): Direction => directionOf(gapLimits(jackknifeArm(cohort), other, critical));
  let fewest: Found | undefined;
  for (const place of places(design.cohort)) {
    watch({ done: place.area, all: design.cohort.events.length, unit: 'areas' });
    const after = (events: number): Direction => wordOf(changed(design.cohort, place, events));
    const most = Math.min(place.most, (fewest?.events ?? Infinity) - 1);
    const events = firstChange((count) => after(count) !== word, place.recorded, most);
    if (events === undefined) continue;
    fewest = { area: place.area, span: place.span, events, change: place.change, direction: after(events) };
  }
  return fewest ?? { none: 'the word stays however many events of one area are added, or taken away but for one' };
}

interface Place extends Pick<Found, 'area' | 'span' | 'change'> {
  readonly recorded: number;
  readonly most: number;
}

function places(cohort: ArmData): Place[] {
  return cohort.events.flatMap((_, area) =>
    (['window', 'baseline'] as const).flatMap((span) => {
      const column = cohort[spans[span]];
      const recorded = Math.ceil(column[area] ?? 0);
      const all = column.reduce((sum, count) => sum + count, 0);
      return [
        { area, span, change: 'fewer' as const, recorded, most: recorded - 1 },
        { area, span, change: 'more' as const, recorded, most: Math.ceil(farthest * (1 + all)) },
      ];
    }),
  );
}

function changed(cohort: ArmData, { area, span, change }: Place, events: number): ArmData {
  const column = spans[span];
  return { ...cohort, [column]: cohort[column].map((own, at) => (at === area ? own + changes[change] * events : own)) };
}

/**
 * The first count from 1 to `most` that changes the word: looked for at equal steps up to what is recorded and at wider and
 * wider ones beyond, then halved to within one step.
 */
function firstChange(isChanged: (count: number) => boolean, recorded: number, most: number): number | undefined {
  const step = Math.max(1, recorded / looks);
  let low = 0;
  while (low < most) {
    let high = Math.min(most, Math.ceil(Math.max(low + step, low < recorded ? 0 : low * widening)));
    if (!isChanged(high)) {
      low = high;
      continue;
    }
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (isChanged(middle)) high = middle;
      else low = middle;
    }
    return high;
  }
  return undefined;
}
