import type { Stratum } from '../../compare/standardised.js';
import type { AreaCode } from '../../domain/areas/area.js';
import { type Arm, onlyAreas } from '../../domain/areas/arm.js';
import type { LeftOut } from '../../domain/areas/cohort.js';
import { formatAgeBand } from '../../domain/counts/age-band.js';
import type { PopulationGroup } from '../../domain/counts/population-group.js';
import { activityKey, seriesOf } from '../../domain/counts/series.js';
import { buildArm } from '../../measure/arm.js';
import type { PlacedBand } from '../inputs/place-areas.js';
import type { MetricRequest } from '../metrics/metric-request.js';

/** The areas of an arm that are whole in every age band, band by band, and those that are not. */
export interface BandedArm {
  readonly areas: readonly AreaCode[];
  readonly strata: readonly Stratum[];
  readonly leftOut: readonly LeftOut[];
}

/** An arm by age band: each of its areas, unless a band of it has no events or people that can be added up. */
export function bandedArm(
  { areas }: Pick<Arm, 'areas'>,
  group: PopulationGroup,
  bands: readonly PlacedBand[],
  { metric, pair }: MetricRequest,
): BandedArm {
  const built = bands.map(({ activity, populations }) =>
    buildArm(areas, seriesOf(activity, activityKey(metric, group)), seriesOf(populations, group), pair),
  );
  const whyOut = new Map<AreaCode, string>();
  for (const [at, { incomplete }] of built.entries()) {
    const first = bands[at]?.first ?? 0;
    const next = bands[at + 1]?.first;
    const ages = formatAgeBand(next === undefined ? { first } : { first, last: next - 1 });
    for (const { area, what } of incomplete) {
      if (!whyOut.has(area)) whyOut.set(area, `${what === 'events' ? 'no count' : 'no population'} of ages ${ages}`);
    }
  }
  const whole = areas.filter((area) => !whyOut.has(area));
  return {
    areas: whole,
    strata: built.map(({ arm }, at) => ({ arm: onlyAreas(arm, whole), weight: bands[at]?.weight ?? 0 })),
    leftOut: [...whyOut].map(([area, why]) => ({ area, why })),
  };
}

/** One area of it alone. */
export function oneOf({ areas, strata }: BandedArm, area: AreaCode): readonly Stratum[] | undefined {
  if (!areas.includes(area)) return undefined;
  return strata.map(({ arm, weight }) => ({ arm: onlyAreas({ ...arm, areas } as Arm, [area]), weight }));
}
