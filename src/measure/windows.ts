import { type Problem, problem } from '../domain/problems/problem.js';
import type { Settings, WindowName } from '../domain/settings.js';
import { readPeriod } from '../domain/time/parse-period.js';
import {
  addMonths,
  contains,
  financialYearOf,
  financialYearPeriod,
  formatPeriod,
  isFinancialQuarter,
  isFinancialYear,
  lastMonthOf,
  type MonthIndex,
  type Period,
} from '../domain/time/period.js';
import type { WindowPair } from '../domain/time/window-pair.js';
import type { Coverage } from './coverage.js';

/** The months to compare, or why the settings and the data do not give any. */
export type WindowChoice =
  | { readonly pair: WindowPair }
  | { readonly problem: Problem }
  /** A span with months of which no area has anything. */
  | { readonly lacking: 'baseline' | 'window'; readonly span: Period };

interface WindowKind {
  readonly title: string;
  readonly explanation: string;
  /** The span that a chosen period stands for; `undefined` when it is not such a period. */
  spanOf(period: Period): Period | undefined;
  /** The span that ends with the last whole unit of the data at or before `last`. */
  latest(last: MonthIndex): Period;
  /** The part of a baseline year that is compared with the span. */
  baselineFor(span: Period, year: Period): Period | undefined;
}

/** The windows that growth can be measured over. */
export const windowKinds = {
  'rolling-year': {
    title: '12 months to the end of a quarter',
    explanation:
      'The twelve months to the end of the chosen quarter, against the twelve months of the baseline. Every season is in ' +
      'both, so no season is compared with another.',
    spanOf: (period) => (period.months <= 12 ? { start: addMonths(lastMonthOf(period), -11), months: 12 } : undefined),
    latest: (last) => ({ start: addMonths(quarterEnd(last), -11), months: 12 }),
    baselineFor: (_span, year) => year,
  },
  quarter: {
    title: 'one quarter',
    explanation:
      'One quarter against the same quarter of the baseline year. Three months hold a quarter of the events, so ' +
      'intervals are wider than for a year.',
    spanOf: (period) => (isFinancialQuarter(period) ? period : undefined),
    latest: (last) => ({ start: addMonths(quarterEnd(last), -2), months: 3 }),
    baselineFor: sameQuarter,
  },
  'financial-year': {
    title: 'a financial year',
    explanation: 'April to March, against the twelve months of the baseline.',
    spanOf: (period) => (isFinancialYear(period) ? period : undefined),
    latest: (last) => {
      const year = financialYearPeriod(financialYearOf(last));
      return lastMonthOf(year) === last ? year : { start: addMonths(year.start, -12), months: 12 };
    },
    baselineFor: (_span, year) => year,
  },
} as const satisfies Record<WindowName, WindowKind>;

/** The two spans of months that the settings ask for, given what months the data speak of. */
export function chooseWindows(settings: Settings, coverage: Coverage): WindowChoice {
  const year = parseBaseline(settings.baseline);
  if (year === undefined) return { problem: badOption('--baseline', settings.baseline, baselineMust) };
  const kind: WindowKind = windowKinds[settings.window];
  const span = settings.period === 'latest' ? kind.latest(coverage.last) : chosenSpan(settings, kind);
  if (span === undefined) return { problem: badOption('--period', settings.period, periodMust[settings.window]) };
  if (!coverage.covers(span)) return { lacking: 'window', span };
  const matched = kind.baselineFor(span, year);
  const baseline = settings.unmatchedSeason ? year : matched;
  if (baseline === undefined) return { problem: unmatched(span, year) };
  if (!coverage.covers(baseline)) return { lacking: 'baseline', span: baseline };
  return { pair: { baseline, baselineYear: year, window: span, seasonMatched: baseline.months === span.months } };
}

/** A financial year, or a span of twelve months written 2014-10..2015-09; `undefined` for anything else. */
export function parseBaseline(text: string): Period | undefined {
  const [from, to, ...more] = text.split('..').map((part) => readPeriod(part));
  if (from?.kind !== 'period' || more.length > 0) return undefined;
  if (to === undefined) return isFinancialYear(from.period) ? from.period : undefined;
  if (to.kind !== 'period' || from.period.months !== 1 || to.period.months !== 1) return undefined;
  const months = to.period.start - from.period.start + 1;
  return months === 12 ? { start: from.period.start, months } : undefined;
}

function quarterEnd(last: MonthIndex): MonthIndex {
  return addMonths(last, -((last + 1) % 3));
}

// Of the four quarters that lie whole in the baseline year, the one of the same season.
function sameQuarter(span: Period, year: Period): Period | undefined {
  for (let start = year.start; start <= lastMonthOf(year); start = addMonths(start, 1)) {
    const quarter = { start, months: 3 };
    if ((start - span.start) % 12 === 0 && contains(year, quarter)) return quarter;
  }
  return undefined;
}

function chosenSpan(settings: Settings, kind: WindowKind): Period | undefined {
  const reading = readPeriod(settings.period);
  const quarters = settings.read.quarters;
  if (reading.kind === 'ambiguous') return quarters === undefined ? undefined : kind.spanOf(reading[quarters]);
  if (reading.kind === 'date') return kind.spanOf({ start: reading.month, months: 1 });
  return reading.kind === 'period' ? kind.spanOf(reading.period) : undefined;
}

const baselineMust = 'be a financial year (2014/15) or twelve months (2014-10..2015-09)';
const periodMust: Readonly<Record<WindowName, string>> = {
  'rolling-year': 'be latest, a quarter ("Q2 2017/18"), a financial year (2017/18) or a month (2017-09)',
  quarter: 'be latest or a quarter of a financial year ("Q2 2017/18")',
  'financial-year': 'be latest or a financial year (2017/18)',
};

function badOption(option: string, value: string, must: string): Problem {
  return problem('VM403', { option, value, must });
}

function unmatched(span: Period, year: Period): Problem {
  return problem('VM255', { quarter: formatPeriod(span), baseline: formatPeriod(year) });
}
