import type { AreaCode } from '../domain/areas/area.js';
import type { AreaSeries } from '../domain/counts/series.js';
import { addMonths, calendarMonthOf, formatPeriod, type Period } from '../domain/time/period.js';
import type { WindowPair } from '../domain/time/window-pair.js';
import { addUp, personYears } from './add-up.js';

/** How far one season's rate lies from its year's, where a season is compared with a year. */
export interface SeasonalBias {
  readonly quarter: string;
  /** The baseline year's same season, as a yearly rate, over the whole year's rate, less 1; in per cent. */
  readonly biasPercent: number;
}

/** The seasonal bias in these areas, by the baseline year itself; `undefined` where a month is missing. */
export function seasonalBias(
  areas: readonly AreaCode[],
  activity: AreaSeries,
  population: AreaSeries,
  pair: WindowPair,
): SeasonalBias | undefined {
  const season = sameSeason(pair.window, pair.baselineYear);
  const [part, whole] = [
    rate(areas, activity, population, season),
    rate(areas, activity, population, pair.baselineYear),
  ];
  if (part === undefined || whole === undefined) return undefined;
  return { quarter: formatPeriod(season), biasPercent: 100 * (part / whole - 1) };
}

function sameSeason(window: Period, year: Period): Period {
  const later = (calendarMonthOf(window.start) - calendarMonthOf(year.start) + 12) % 12;
  return { start: addMonths(year.start, later), months: window.months };
}

function rate(
  areas: readonly AreaCode[],
  activity: AreaSeries,
  population: AreaSeries,
  span: Period,
): number | undefined {
  let [events, exposure] = [0, 0];
  for (const area of areas) {
    const added = addUp(activity.get(area) ?? new Map(), span);
    const exposed = personYears(population.get(area) ?? new Map(), span);
    if ('holes' in added || 'holes' in exposed) return undefined;
    events += added.sum;
    exposure += exposed.sum;
  }
  return exposure > 0 ? events / exposure : undefined;
}
