import type { AreaCode } from '../../domain/areas/area.js';
import type { PracticeList, SitePractices } from '../../domain/areas/cohort.js';
import type { PracticeMonths } from '../../domain/areas/practice-months.js';
import { canonicalCode } from '../../geography/area-names.js';
import type { Activity } from '../../read/activity.js';
import type { Population } from '../../read/population.js';

/** What the inputs say of practices. */
export interface PracticesIn {
  readonly practices: SitePractices;
  /** The area of each practice, by the practices file or else by the data, where it is its last one. */
  readonly practiceAreas: ReadonlyMap<AreaCode, AreaCode>;
  /** The areas that rows name for practices which the practices file gives none. */
  readonly practiceMonths: { readonly activity: PracticeMonths; readonly population: PracticeMonths };
}

/** What activity, populations and the practices file say of practices. */
export function practicesIn(
  activity: Pick<Activity, 'practiceAreas' | 'practiceMonths'>,
  population: Pick<Population, 'practiceAreas' | 'practiceMonths'>,
  listed: PracticeList = { sites: new Map(), areas: new Map() },
): PracticesIn {
  const unlisted = ({ practiceMonths = new Map() }: Pick<Activity, 'practiceMonths'>): PracticeMonths =>
    listed.areas.size === 0
      ? practiceMonths
      : new Map([...practiceMonths].filter(([practice]) => !listed.areas.has(practice)));
  return {
    practices: listed.sites,
    practiceAreas: canonicalAreas([population.practiceAreas, activity.practiceAreas, listed.areas]),
    practiceMonths: { activity: unlisted(activity), population: unlisted(population) },
  };
}

// The later of two lists wins: the practices file over the data.
function canonicalAreas(lists: readonly ReadonlyMap<AreaCode, AreaCode>[]): ReadonlyMap<AreaCode, AreaCode> {
  return new Map(lists.flatMap((list) => [...list]).map(([practice, area]) => [practice, canonicalCode(area)]));
}
