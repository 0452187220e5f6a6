import type { AreaCode } from '../../domain/areas/area.js';
import type { SeasonalCourse } from '../../domain/results/picture-data.js';
import {
  addMonths,
  financialYearOf,
  financialYearPeriod,
  formatPeriod,
  lastMonthOf,
  type Period,
} from '../../domain/time/period.js';
import { yearlyRate } from '../../measure/quarters.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import type { GroupSeries, SidesBuilt } from '../sides/build-sides.js';

/** How the rate of each cohort and its comparator runs over the quarters of each whole financial year. */
export function seasonalCourses(
  { sides, comparators }: SidesBuilt,
  { metric, coverage, pair }: MetricRequest,
): SeasonalCourse[] {
  const years = financialYears(coverage.first, coverage.last);
  return sides.map(({ cohort, series, built }) => {
    const rest = comparators.get(series.group)?.arm.areas ?? [];
    return {
      metric,
      population: series.group,
      cohort: cohort.name,
      years: years.map((year) => ({
        label: formatPeriod(year),
        is_baseline: year.start === pair.baselineYear.start,
        cohort_percent: courseOf(built.arm.areas, series, year),
        comparator_percent: courseOf(rest, series, year),
      })),
    };
  });
}

function financialYears(first: Period['start'], last: Period['start']): Period[] {
  const years: Period[] = [];
  for (let year = financialYearPeriod(financialYearOf(first)); lastMonthOf(year) <= last; ) {
    if (year.start >= first) years.push(year);
    year = { start: addMonths(year.start, 12), months: 12 };
  }
  return years;
}

function courseOf(areas: readonly AreaCode[], series: GroupSeries, year: Period): (number | null)[] {
  const whole = yearlyRate(areas, series, year);
  return [0, 3, 6, 9].map((months) => {
    const rate = yearlyRate(areas, series, { start: addMonths(year.start, months), months: 3 });
    return whole === undefined || rate === undefined ? null : 100 * (rate / whole - 1);
  });
}
