import { practiceMonthsAdder } from '../../cells/add-practice-months.js';
import { recordsAdder } from '../../cells/add-records.js';
import type { Adder } from '../../cells/adder.js';
import type { Fault } from '../../cells/faults.js';
import type { AggregateRequest } from '../../engine.js';
import { ownPrefix } from '../query/own-prefix.js';

/** One row of the answer to a query: its texts and numbers by the names of its columns, without our prefix. */
export type Group = Readonly<Record<string, string>>;

/** Counts a fault of a wanted column as often as rows have it. */
export type TellGroup = (column: number, fault: Fault, rows: number) => void;

/** What adds the rows of a request's layout; rows of a table are not looked through, having no order. */
export function adderOf({ checkRows: _, ...request }: AggregateRequest): Adder {
  return request.layout === 'records' ? recordsAdder(request) : practiceMonthsAdder(request);
}

/** A row of an answer as a group. */
export function groupOf(row: Readonly<Record<string, unknown>>): Group {
  const cells = Object.entries(row).map(([name, value]): [string, string] => [
    name.startsWith(ownPrefix) ? name.slice(ownPrefix.length) : name,
    value === null || value === undefined ? '' : String(value),
  ]);
  return Object.fromEntries(cells);
}
