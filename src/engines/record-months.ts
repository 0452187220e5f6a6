import { type Finding, finding } from '../domain/problems/finding.js';
import {
  contains,
  formatMonth,
  lastDayOf,
  lastMonthOf,
  type MonthIndex,
  type Period,
  runsOf,
} from '../domain/time/period.js';
import type { AggregateRequest, Cell } from './engine.js';

/** A run of months, from the first to the last. */
interface Months {
  readonly first: MonthIndex;
  readonly last: MonthIndex;
}

/** The months that records are of. */
export interface RecordMonths {
  /** From the first admission to the last, but for those that lie far from most. */
  readonly admitted: Months;
  /**
   * The months that they hold whole, from the first with a discharge to the last with an admission: before, stays that
   * ended earlier are not in an extract by discharge; after, those admitted later not in one by admission.
   */
  readonly whole: Months;
}

/** Dates that are right seldom lie so far from all others, and few stays are longer. */
const farMonths = 24;
const fewAdmissions = 0.01;
const fewBedDays = 0.01;

/** The months of records; none when their cells are of years, or hold no admission. */
export function monthsOfRecords(cells: readonly Cell[]): RecordMonths | undefined {
  if (cells.some(({ period }) => period.months !== 1)) return undefined;
  const admitted = monthsOfMost(cells);
  if (admitted === undefined) return undefined;
  const discharged = cells.filter((cell) => isDischarge(cell) && isWithin(cell.period, admitted));
  const first = Math.max(firstOf(discharged), firstOfSameDay(cells, admitted));
  // The start of a cell, unless there is none.
  return Number.isFinite(first) ? { admitted, whole: { ...admitted, first: first as MonthIndex } } : undefined;
}

function firstOf(cells: readonly Cell[]): number {
  return cells.reduce((least, { period }) => Math.min(least, period.start), Number.POSITIVE_INFINITY);
}

/**
 * The first month with a stay that ended on its day, where each month from then on has one: with bed days in months of
 * their own, these alone say when stays ended. Minus infinity otherwise.
 */
function firstOfSameDay(cells: readonly Cell[], admitted: Months): number {
  const inside = cells.filter(({ admissions, period }) => admissions !== undefined && isWithin(period, admitted));
  const sameDay = startsOf(inside.filter(({ stay }) => stay === 'zero_day'));
  const [first = Number.NEGATIVE_INFINITY] = sameDay;
  const isOfEach = startsOf(inside).filter((start) => start >= first).length === sameDay.length;
  return isOfEach ? first : Number.NEGATIVE_INFINITY;
}

function isDischarge({ stay, admissions, bedDays }: Cell): boolean {
  return stay === 'zero_day' || (stay === 'all' && admissions !== undefined) || bedDays !== undefined;
}

/** From the first admission to the last, but for those of one in a hundred or less that lie over two years from others. */
function monthsOfMost(cells: readonly Cell[]): Months | undefined {
  const byMonth = new Map<MonthIndex, number>();
  for (const { period, admissions } of cells) {
    if (admissions !== undefined) byMonth.set(period.start, (byMonth.get(period.start) ?? 0) + admissions.events);
  }
  const months = [...byMonth.keys()].sort((one, other) => one - other);
  const admissionsIn = (run: Period): number =>
    months.reduce((sum, start) => sum + (contains(run, { start, months: 1 }) ? (byMonth.get(start) ?? 0) : 0), 0);
  const all = [...byMonth.values()].reduce((sum, admissions) => sum + admissions, 0);
  const few = Math.max(1, fewAdmissions * all);
  const runs = runsOf(months, farMonths);
  const most = runs.filter((run) => admissionsIn(run) > few);
  const used = most.length === 0 ? runs : most;
  const [first, last] = [used[0], used.at(-1)];
  return first === undefined || last === undefined ? undefined : { first: first.start, last: lastMonthOf(last) };
}

export function isWithin({ start }: Period, { first, last }: Months): boolean {
  return start >= first && start <= last;
}

/** What is said of the months that records hold only in part. */
export function partMonths(cells: readonly Cell[], { whole }: RecordMonths): Finding[] {
  const months = monthsAmong(cells.filter(({ period }) => !isWithin(period, whole)));
  if (months.length === 0) return [];
  return [finding('VM373', 'note', { first: formatMonth(whole.first), last: formatMonth(whole.last), months })];
}

/** What is said of admissions far from most, and of stays that end long after the last of these. */
export function farDates(
  cells: readonly Cell[],
  { admitted, whole }: RecordMonths,
  attribution: AggregateRequest['bedDays'],
): Finding[] {
  const strays = cells.filter(({ period, admissions }) => admissions !== undefined && !isWithin(period, admitted));
  const late = cells.filter(({ period: { start }, bedDays }) => {
    if (bedDays === undefined || start <= admitted.last + farMonths) return false;
    // A stray admission has a stay of its own.
    return !strays.some(({ period }) => start >= period.start && start <= period.start + farMonths);
  });
  if (strays.length === 0 && late.length === 0) return [];
  const told = attribution === 'daily' ? lastingStays : lateDischarges;
  const stays = late.length === 0 ? undefined : told(late, cells, whole);
  const facts = {
    admissions: strays.reduce((sum, { admissions }) => sum + (admissions?.events ?? 0), 0),
    months: monthsAmong(strays),
    ...(stays === undefined ? {} : { stays }),
  };
  const matters = strays.length > 0 || (stays?.percent ?? 0) > 100 * fewBedDays;
  return [finding('VM376', matters ? 'warning' : 'note', facts)];
}

/** The bed days of discharges that no month compared has. */
function lateDischarges(late: readonly Cell[], cells: readonly Cell[]) {
  const [own, all] = [bedDaysOf(late), bedDaysOf(cells)];
  return { until: monthsAmong(late).at(-1) as string, bedDays: own, percent: (100 * own) / all };
}

/** The stays with a bed day for each day of the last whole month, and for years after. */
function lastingStays(late: readonly Cell[], cells: readonly Cell[], { last }: Months) {
  const first = Math.min(...late.map(({ period }) => period.start)) as MonthIndex;
  const inMonth = (all: readonly Cell[], month: MonthIndex): number =>
    bedDaysOf(all.filter(({ period }) => period.start === month));
  const stays = Math.ceil(inMonth(late, first) / daysOf(first));
  const percent = (100 * stays * daysOf(last)) / inMonth(cells, last);
  return { until: monthsAmong(late).at(-1) as string, stays, month: formatMonth(last), percent };
}

function daysOf(month: MonthIndex): number {
  return Number(lastDayOf(month).slice(8));
}

function bedDaysOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { bedDays }) => sum + (bedDays?.events ?? 0), 0);
}

function monthsAmong(cells: readonly Cell[]): string[] {
  return startsOf(cells).map(formatMonth);
}

function startsOf(cells: readonly Cell[]): MonthIndex[] {
  return [...new Set(cells.map(({ period }) => period.start))].sort((one, other) => one - other);
}
