import type { Direction } from '../domain/analysis.js';
import { directionOf } from '../domain/direction.js';
import { unwatched, type WatchAmount } from '../domain/progress.js';
import { studentTUpperQuantile } from '../stats/student-t.js';
import type { ArmData, Design } from './design.js';
import { gapLimits, jackknife, jackknifeArm } from './estimators/jackknife.js';

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

/**
 * The fewest events that would have to be misrecorded, in one area of the cohort and in one span, for the word to
 * change; an area's events change by less than there are. The jackknife is found again for every count looked at.
 *
 * @param level coverage in (0, 1) of the limits that the word comes from: 0.95 for 95%
 * @param watch is told how many areas were looked at
 */
export function misrecorded(design: Design, level: number, watch: WatchAmount = unwatched): Misrecorded {
  const estimate = jackknife.estimate(design, { level });
  if ('none' in estimate) return { none: estimate.none };
  const word = directionOf(estimate.differencePp);
  const critical = studentTUpperQuantile((1 - level) / 2, design.cohort.events.length - 1);
  const other = jackknifeArm(design.comparator);
  // An area keeps some of its events, so the limits are as finite as those of the estimate.
  const wordOf = (cohort: ArmData): Direction => directionOf(gapLimits(jackknifeArm(cohort), other, critical));
  let fewest: Found | undefined;
  for (const place of places(design.cohort)) {
    watch({ done: place.area, all: design.cohort.events.length, unit: 'areas' });
    const after = (events: number): Direction => wordOf(changed(design.cohort, place, events));
    const events = firstChange((count) => after(count) !== word, place.most);
    if (events === undefined || events >= (fewest?.events ?? Infinity)) continue;
    fewest = { area: place.area, span: place.span, events, change: place.change, direction: after(events) };
  }
  return fewest ?? { none: 'the word stays however many of one area’s events are misrecorded' };
}

interface Place extends Pick<Found, 'area' | 'span' | 'change'> {
  readonly most: number;
}

function places(cohort: ArmData): Place[] {
  return cohort.events.flatMap((_, area) =>
    (['window', 'baseline'] as const).flatMap((span) =>
      (['fewer', 'more'] as const).map((change) => ({
        area,
        span,
        change,
        most: Math.ceil(cohort[spans[span]][area] ?? 0) - 1,
      })),
    ),
  );
}

function changed(cohort: ArmData, { area, span, change }: Place, events: number): ArmData {
  const column = spans[span];
  return { ...cohort, [column]: cohort[column].map((own, at) => (at === area ? own + changes[change] * events : own)) };
}

/** The first count from 1 to `most` that changes the word: looked for at equal steps, then halved to within one step. */
function firstChange(isChanged: (count: number) => boolean, most: number): number | undefined {
  let low = 0;
  for (let look = 1; look <= looks; look++) {
    let high = Math.ceil((most * look) / looks);
    if (high <= low) continue;
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
