import type { Settings, WindowName } from '../domain/settings.js';
import {
  addMonths,
  financialQuarterOf,
  financialYearOf,
  financialYearPeriod,
  formatFinancialYear,
  lastMonthOf,
  type MonthIndex,
  type Period,
} from '../domain/time/period.js';
import type { WindowPair } from '../domain/time/window-pair.js';
import type { Coverage } from './coverage.js';
import { chooseWindows } from './windows.js';

const mostTried = 16;

/**
 * Options that would give a comparison without a hole, nearest to what was asked first: an earlier period, the
 * other windows, another baseline year. `isWhole` says whether every area can be added up over both spans.
 */
export function alternatives(
  settings: Settings,
  coverage: Coverage,
  isWhole: (pair: WindowPair) => boolean,
): readonly string[] {
  const works = (changed: Partial<Settings>): boolean => {
    const choice = chooseWindows({ ...settings, ...changed }, coverage);
    return 'pair' in choice && isWhole(choice.pair);
  };
  const period = periodsBefore(coverage.last)
    .map((text) => ({ period: settings.window === 'financial-year' ? (text.split(' ')[1] ?? text) : text }))
    .find(works);
  const window = (['quarter', 'financial-year', 'rolling-year'] as const satisfies readonly WindowName[])
    .filter((name) => name !== settings.window)
    .map((name) => ({ window: name, period: 'latest' }))
    .find(works);
  const baseline = baselineYears(coverage)
    .map((text) => ({ baseline: text }))
    .find(works);
  return [
    ...(period === undefined ? [] : [`--period "${period.period}"`]),
    ...(window === undefined ? [] : [`--window ${window.window}`]),
    ...(baseline === undefined ? [] : [`--baseline ${baseline.baseline}`]),
  ];
}

function periodsBefore(last: MonthIndex): string[] {
  return Array.from({ length: mostTried }, (_, back) => {
    const end = addMonths(last, -((last + 1) % 3) - 3 * back);
    return `Q${financialQuarterOf(end)} ${formatFinancialYear(financialYearOf(end))}`;
  });
}

/** The financial years that lie between the first month and the last, in order. */
export function baselineYears(coverage: Coverage): string[] {
  const years: string[] = [];
  for (let month = coverage.first; month <= coverage.last; month = addMonths(month, 12)) {
    const year: Period = financialYearPeriod(financialYearOf(month));
    if (year.start >= coverage.first && lastMonthOf(year) <= coverage.last) {
      years.push(formatFinancialYear(financialYearOf(month)));
    }
  }
  return years;
}
