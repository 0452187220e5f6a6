import type { AreaCode } from '../domain/areas/area.js';
import type { Locator, Observation, Quantity, Shorthand } from '../domain/counts/observation.js';
import { markKinds } from '../domain/counts/shorthand.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import type { StayChoice } from '../domain/settings.js';
import { addMonths, type Period } from '../domain/time/period.js';
import { hasLengthsOfStay } from './cells/want-records.js';
import type { AggregateRequest, Cell, Sum } from './engine.js';
import { longStays } from './long-stays.js';
import { farDates, isWithin, monthsOfRecords, partMonths } from './record-months.js';

/** The counts of an area in a period and group, of the stays that count. */
interface Counts {
  readonly area: AreaCode;
  readonly period: Period;
  readonly group: Observation['group'];
  admissions: Sum | undefined;
  bedDays: Sum | undefined;
}

/** Cells as observations of areas and periods, and what is to be said of how they were made. */
export function observationsOf(
  file: string,
  cells: readonly Cell[],
  request: AggregateRequest,
  stays: StayChoice,
): { readonly observations: readonly Observation[]; readonly findings: readonly Finding[] } {
  const isRecords = request.layout === 'records';
  const hasLengths = hasLengthsOfStay(request);
  const months = isRecords ? monthsOfRecords(cells) : undefined;
  const isUsed = (period: Period): boolean => months === undefined || isWithin(period, months.whole);
  const counted = countsOf(cells, stays).filter(({ period }) => isUsed(period));
  const source: Locator = { file, place: () => ({ file }) };
  const observations = counted.flatMap((counts, row) => {
    const { area, period, group } = counts;
    const common = { area, period, group, source, row, column: 0 };
    const of = (quantity: Quantity, sum: Sum | undefined): Observation[] =>
      sum === undefined && !(isRecords && (quantity === 'emergency_admissions' || hasLengths))
        ? []
        : [{ ...common, quantity, value: eventsOrMark(sum) }];
    return [
      ...of('emergency_admissions', counts.admissions),
      // Same-day stays have no bed days to compare.
      ...(stays === 'zero_day' ? [] : of('emergency_bed_days', counts.bedDays)),
    ];
  });
  if (!isRecords) return { observations, findings: [] };
  const left = months === undefined ? [] : [...partMonths(cells, months), ...farDates(cells, months, request.bedDays)];
  const used = cells.filter(({ area, period }) => !request.practices.has(area) && isUsed(period));
  return { observations, findings: [definitions(request, stays), ...left, ...longStays(used)] };
}

function countsOf(cells: readonly Cell[], stays: StayChoice): Counts[] {
  const all = new Map<string, Counts>();
  for (const cell of cells) {
    if (!isOfStays(cell, stays)) continue;
    const { area, period, group } = cell;
    const key = `${area}|${period.start}|${period.months}|${group}`;
    // A cell's area was a code when it was made.
    const counts = all.get(key) ?? { area: area as AreaCode, period, group, admissions: undefined, bedDays: undefined };
    all.set(key, counts);
    counts.admissions = add(counts.admissions, cell.admissions);
    counts.bedDays = add(counts.bedDays, cell.bedDays);
  }
  return [...all.values()];
}

/** Whether the stays of a cell are among those chosen. */
export function isOfStays({ stay }: Cell, stays: StayChoice): boolean {
  return stays === 'all' || stay === stays || (stay === 'over_a_year' && stays === 'one_plus_days');
}

/** Two sums as one, with the marks of both. */
export function add(first: Sum | undefined, second: Sum | undefined): Sum | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return { events: first.events + second.events, marks: { ...first.marks, ...second.marks } };
}

/** A sum as a count; one with a mark in it is not known, so it is that mark. */
export function eventsOrMark(sum: Sum | undefined): number | Shorthand {
  return markKinds.find((mark) => sum?.marks[mark] !== undefined) ?? sum?.events ?? 0;
}

function definitions({ transfers, bedDays }: AggregateRequest, stays: StayChoice): Finding {
  const which = {
    all: 'same-day stays counted',
    zero_day: 'same-day stays only',
    one_plus_days: 'stays of a night or more only',
  };
  return finding('VM372', 'note', {
    transfers: transfers === 'include' ? 'transfers (2B) included' : 'transfers (2B) excluded',
    bedDays: bedDays === 'daily' ? 'each in its own month' : 'in the month of discharge',
    stays: which[stays],
  });
}

/** Observations of 0 for practices in the months (or years) in which they have no row, since records hold every admission. */
export function withQuietMonths(observations: readonly Observation[], practices: ReadonlySet<string>): Observation[] {
  const starts = [...new Set(observations.map(({ period }) => period.start))].sort((one, other) => one - other);
  const [first, last] = [starts[0], starts.at(-1)];
  const own = observations.filter(({ area }) => practices.has(area));
  if (own.length === 0 || first === undefined || last === undefined) return [...observations];
  // Records are of months, or by HES's FYEAR of years.
  const months = own[0]?.period.months ?? 1;
  const known = new Set(own.map(({ area, period, quantity, group }) => `${area}|${period.start}|${quantity}|${group}`));
  const quiet = own.flatMap((one) => {
    const missing: Observation[] = [];
    for (let start = first; start <= last; start = addMonths(start, months)) {
      const key = `${one.area}|${start}|${one.quantity}|${one.group}`;
      if (known.has(key)) continue;
      known.add(key);
      missing.push({ ...one, period: { start, months }, value: 0 });
    }
    return missing;
  });
  return [...observations, ...quiet];
}
