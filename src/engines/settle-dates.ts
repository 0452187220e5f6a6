import type { Period } from '../domain/time/period.js';
import { monthsOfDates } from '../read/cells/date-grain.js';
import { mergeCells } from './cells/merge-cells.js';
import type { Aggregate, AggregateRequest } from './engine.js';

/** An aggregate in which the first days of periods are months or quarters, as all of them say together. */
export function settleDates(file: string, aggregate: Aggregate, { columns, dates }: AggregateRequest): Aggregate {
  const isDate = ({ period }: { readonly period: Period }): boolean => period.months === 0;
  const days = aggregate.cells.filter(isDate).map(({ period }) => period.start);
  if (days.length === 0) return aggregate;
  const { months, problem } = monthsOfDates(days, dates, { column: columns.period ?? '', place: { file } });
  const settled = <T extends { readonly period: Period }>(one: T): T =>
    isDate(one) ? { ...one, period: { ...one.period, months } } : one;
  return {
    ...aggregate,
    cells: mergeCells([aggregate.cells.map(settled)]),
    problems: problem === undefined ? aggregate.problems : [...aggregate.problems, problem],
    ...(aggregate.incomplete === undefined ? {} : { incomplete: aggregate.incomplete.map(settled) }),
  };
}
