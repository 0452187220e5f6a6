import type { ComparisonResult } from '../../../src/domain/results/analysis.js';
import type { AreaResult } from '../../../src/domain/results/area-result.js';
import type { EventResult } from '../../../src/domain/results/event-result.js';
import type { Placebos, SeasonalCourse } from '../../../src/domain/results/picture-data.js';
import type { TrendRow } from '../../../src/domain/results/trend-row.js';
import type { SiteMultiplesData, SpecificationData } from '../../../src/report/charts/index.js';
import { demonstration, ofMetric, placebo, seasons, sites } from './demonstration.js';

/** What the nine charts draw. */
export interface ChartData {
  readonly trend: readonly TrendRow[];
  readonly results: readonly ComparisonResult[];
  readonly areas: readonly AreaResult[];
  readonly events: EventResult;
  readonly specifications: SpecificationData;
  readonly sites: SiteMultiplesData;
  readonly placebo: Placebos;
  readonly seasons: SeasonalCourse;
}

/** The demonstration data: admissions, and of the single-cohort charts those of MCP or PACS. */
export async function demonstrationData(): Promise<ChartData> {
  const { compare, trend, area, events, sensitivity } = await demonstration();
  const [summary] = sensitivity.sensitivity?.summaries ?? [];
  const event = ofMetric(events.events).find(({ cohort }) => cohort === 'PACS');
  if (summary === undefined || event === undefined) throw new Error('the demonstration lacks MCP or PACS');
  return {
    trend: ofMetric(trend.trend),
    results: ofMetric(compare.results),
    areas: ofMetric(area.areas),
    events: event,
    specifications: { summary, specifications: sensitivity.sensitivity?.specifications ?? [] },
    sites: sites(area.areas),
    placebo: placebo(),
    seasons: seasons(area.areas),
  };
}

/** No limits. */
export const none = { lower: null, upper: null };

/** So many specifications, the run's own among them. */
export function cutTo({ summary, specifications }: SpecificationData, most: number): SpecificationData {
  const own = specifications.filter((one) => one.own);
  const others = specifications.filter((one) => !one.own);
  const every = Math.max(1, Math.floor(others.length / most));
  const kept = others.filter((_, at) => at % every === 0).slice(0, most - own.length);
  return { summary: { ...summary, specifications: most, measured: most }, specifications: [...own, ...kept] };
}

/** The first row, which there must be. */
export function firstOf<Row>([first]: readonly Row[]): Row {
  if (first === undefined) throw new Error('the demonstration lacks a row');
  return first;
}
