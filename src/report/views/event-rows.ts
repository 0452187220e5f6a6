import type { EventQuarter, EventResult } from '../../domain/results/event-result.js';
import type { FlatRow } from '../flat/flat-row.js';
import { flatten } from '../flat/flatten.js';
import { preTrendParts } from './pre-trend.js';

/** A row for each year of an event study, for each of its quarters and for its synthetic comparison. */
export function eventRows(result: EventResult, synthetic: boolean): FlatRow[] {
  const { years, quarters = [], band, no_quarters, synthetic: beside, no_synthetic, ...own } = result;
  const { metric, population, cohort, ...rest } = own;
  const common = { metric, population, cohort, synthetic };
  const study = flatten(rest, { pre_trend: preTrendParts });
  const row = (kind: string, year: object): FlatRow => ({
    ...common,
    kind,
    ...flatten({ year }),
    ...study,
  });
  const after = years.filter((year) => !year.is_before && !year.is_baseline);
  return [
    ...years.map((year) => row('year', { ...year, ...atOnce(null) })),
    ...quarters.map(({ simultaneous, ...quarter }) =>
      row('quarter', { df: result.df, ...quarter, ...atOnce(simultaneous) }),
    ),
    ...(beside === null || beside === undefined
      ? []
      : [
          row('synthetic', {
            label: 'all periods after the baseline',
            start: after[0]?.start ?? '',
            end: after.at(-1)?.end ?? '',
            is_baseline: false,
            is_before: false,
            log_ratio: beside.log_ratio,
            error: beside.error,
            growth_ratio: beside.growth_ratio,
            p_value: beside.p_value,
            df: null,
            ...atOnce(null),
          }),
        ]),
  ];
}

function atOnce(limits: EventQuarter['simultaneous']) {
  return {
    simultaneous_lower: limits?.lower ?? null,
    simultaneous_upper: limits?.upper ?? null,
    simultaneous_p_value: limits?.p_value ?? null,
  };
}
