import { type Problem, problem } from '../../domain/problems/problem.js';
import type { QuarterStyle } from '../../domain/settings.js';
import { calendarMonthOf, type MonthIndex } from '../../domain/time/period.js';
import type { PeriodReading } from '../../domain/time/period-reading.js';

/** What the name of a column says that the dates in it are the first days of; `undefined` where it says neither. */
export type DateGrain = 'month' | 'quarter' | undefined;

/** How many months each date of a column stands for, and what is wrong with that. */
export interface DateMonths {
  readonly months: 1 | 3;
  readonly problem?: Problem;
}

/**
 * How many months the first days in a column stand for. Where its name does not say, all of them have to start a quarter
 * to be quarters. `column` is the name that messages give it; absent where the days themselves are names of columns.
 */
export function monthsOfDates(
  days: Iterable<MonthIndex>,
  said: DateGrain,
  { column, place }: { readonly column?: string; readonly place: Problem['place'] },
): DateMonths {
  if (said === 'month') return { months: 1 };
  const distinct = [...new Set(days)];
  const [first] = distinct;
  if (first === undefined) return { months: 1 };
  const within = distinct.find((day) => calendarMonthOf(day) % 3 !== 1);
  const facts = (day: MonthIndex) => ({ date: day, ...(column === undefined ? {} : { column }) });
  if (said === 'quarter') {
    return within === undefined ? { months: 3 } : { months: 1, problem: problem('VM235', facts(within), place) };
  }
  if (within !== undefined) return { months: 1 };
  return distinct.length > 1 ? { months: 3 } : { months: 1, problem: problem('VM232', facts(first), place) };
}

/** A reading with a first day as the `months` that it starts, and a quarter that could be two as `quarters` has it. */
export function settlePeriod(
  reading: PeriodReading,
  months: number,
  quarters: QuarterStyle | undefined,
): PeriodReading {
  if (reading.kind === 'date') return { kind: 'period', period: { start: reading.month, months } };
  if (reading.kind !== 'ambiguous' || quarters === undefined) return reading;
  return { kind: 'period', period: reading[quarters] };
}
