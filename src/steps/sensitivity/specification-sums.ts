import type { AreaCode } from '../../domain/areas/area.js';
import type { Series } from '../../domain/counts/series.js';
import { type Period, spanOf } from '../../domain/time/period.js';
import { addUp } from '../../measure/add-up.js';
import { type AreaSums, areaSums } from '../../measure/area-sums.js';
import type { Prepared } from '../prepare.js';
import type { GroupSeries } from '../sides/build-sides.js';
import { areasToScreen } from '../sides/screen.js';
import type { MonthsChoice, ScreenChoice } from './choices.js';

/** The sums of the areas of one population group over the months of some specifications. */
export interface SpecificationSums {
  readonly sums: ReadonlyMap<AreaCode, AreaSums>;
  /** The areas that each screen takes out. */
  readonly screened: Readonly<Record<ScreenChoice, ReadonlySet<AreaCode>>>;
}

/** Adds up every area of a group, and finds the areas that each screen takes out. */
export function sumsIn(
  { activity, population }: GroupSeries,
  { spans, window }: MonthsChoice,
  { findings, settings }: Prepared,
): SpecificationSums {
  const areas = [...activity.keys()];
  const found = (everything: boolean): AreaCode[] =>
    spans.flatMap((baseline) => [...areasToScreen(findings, { baseline, window }, everything)]);
  const broken = (): AreaCode[] => areas.filter((area) => isBroken(activity.get(area) ?? new Map(), spans, window));
  return {
    sums: areaSums(areas, activity, population, spans, window),
    screened: {
      none: new Set(),
      gaps: new Set(found(false)),
      all: new Set(settings.screen === 'all' ? [...found(true), ...broken()] : []),
    },
  };
}

/** Whether a month is missing anywhere from the baseline to the window. */
function isBroken(series: Series, spans: readonly Period[], window: Period): boolean {
  return spans.some((span) => 'holes' in addUp(series, spanOf(span, window)));
}
