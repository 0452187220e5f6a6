import type { Specification } from '../../domain/results/sensitivity.js';
import { readPeriod } from '../../domain/time/parse-period.js';
import { lastDayOf, lastMonthOf } from '../../domain/time/period.js';
import { publishedFigures } from '../../reference/published-figures.js';

type Way = Pick<
  Specification,
  'metric' | 'population' | 'cohort' | 'baseline' | 'period' | 'screen' | 'comparator' | 'people' | 'weighting'
>;

const figures = publishedFigures.flatMap(({ id, cohort, metric, population, setting }) => {
  const period = readPeriod(setting?.period ?? '');
  if (setting === undefined || period.kind !== 'period') return [];
  const { window, baseline } = setting;
  return [{ id, cohort, metric, population, window, baseline, end: lastDayOf(lastMonthOf(period.period)) }];
});

/** The published figures that were measured in this way. */
export function publishedIn(way: Way): string[] {
  const isPlain =
    way.screen === 'none' && way.comparator === 'all' && way.people === 'moving-list' && way.weighting === 'pooled';
  if (!isPlain) return [];
  return figures
    .filter(
      (figure) =>
        figure.metric === way.metric &&
        figure.cohort === way.cohort &&
        figure.population === way.population &&
        figure.window === way.period.window &&
        figure.end === way.period.end &&
        figure.baseline === way.baseline.choice,
    )
    .map((figure) => figure.id);
}
