import { withObserved } from '../../domain/counts/count-columns.js';
import type { Finding } from '../../domain/problems/finding.js';
import { overlap, spanOf } from '../../domain/time/period.js';
import type { WindowPair } from '../../domain/time/window-pair.js';
import { checks } from '../../quality/checks/index.js';
import { measureOf } from '../../quality/grid.js';
import type { Placed } from '../inputs/place-areas.js';
import type { InputsRead } from '../inputs/read-inputs.js';
import type { SidesAssigned } from '../sides/assign-sides.js';
import { chooseGroup } from '../sides/build-sides.js';

/** What every check finds in the rows as read and in the series of the areas compared. */
export function checkQuality(read: InputsRead, placed: Placed, sides: readonly SidesAssigned[]): Finding[] {
  const [first] = sides;
  if (first === undefined) return [];
  const { pair } = first.request;
  const names = namesCompared(sides);
  const compared = new Set(
    sides.flatMap(({ request: { arms } }) => [...arms.comparator, ...arms.cohorts.flatMap((cohort) => cohort.areas)]),
  );
  const evidence = withObserved(read, {
    totals: read.totals,
    activity: placed.activity,
    populations: placed.populations,
    spans: { baseline: pair.baseline, window: pair.window },
    compared,
    ...(read.cohorts === undefined ? {} : { ownCohorts: read.cohorts.cohorts }),
  });
  return Object.values(checks)
    .flatMap((check) => check.inspect(evidence))
    .map((finding) => (isCompared(finding, names) ? finding : besideThePoint(finding)))
    .map((finding) => (canMatter(finding, pair) ? finding : { ...finding, severity: 'note' }));
}

/** The measures that some cohort is compared by, a metric of a group of people each, and these groups. */
function namesCompared(sides: readonly SidesAssigned[]): ReadonlySet<string> {
  const names = sides.flatMap(({ request }) =>
    request.arms.cohorts.flatMap((cohort) => {
      const { group } = chooseGroup(cohort, request);
      return [group, measureOf(request.metric, group)];
    }),
  );
  return new Set(names);
}

function isCompared({ facts }: Finding, names: ReadonlySet<string>): boolean {
  const about = [
    ...('metric' in facts ? [facts.metric] : []),
    ...('admissions' in facts && typeof facts.admissions === 'string' ? [facts.admissions] : []),
    ...('group' in facts ? [facts.group] : []),
  ];
  // Where nobody is compared, as in a file that is only checked, anything may be meant.
  return names.size === 0 || about.length === 0 || about.some((name) => names.has(name));
}

// An area is as good as any other for a measure that the finding is not about.
function besideThePoint({ concern: _, ...finding }: Finding): Finding {
  return { ...finding, severity: 'note' };
}

// A gap matters in the months compared, a step or jump anywhere from the one to the other.
function canMatter({ concern }: Finding, { baseline, window }: WindowPair): boolean {
  if (concern?.spans === undefined) return true;
  const spans = concern.kind === 'gap' ? [baseline, window] : [spanOf(baseline, window)];
  return concern.spans.some((own) => spans.some((span) => overlap(own, span)));
}
