import type { Quantity } from '../../domain/observation.js';
import { columnAliases, normaliseName, quantities } from '../../read/header.js';
import type { WantedColumn } from '../cells/adder.js';
import { Dictionary } from '../cells/dictionary.js';
import { Kernel } from './kernel.js';
import { stopped } from './kernel-exports.js';

/** A tidy file of counts in columns; the rows are those of the file in order, without a gap. */
export interface CountColumns {
  /** The record number of the first row, from 0 for the file's first line: row r is record `firstRecord + r`. */
  readonly firstRecord: number;
  readonly rows: number;
  /** The names of the columns as written, and the field (from 0) of each column read. */
  readonly header: readonly string[];
  readonly fields: { readonly area: number; readonly period: number } & { readonly [Q in Quantity]?: number };
  /** The distinct texts of the area and period columns, in the order in which they first stand. */
  readonly areas: readonly string[];
  readonly periods: readonly string[];
  /** For each row, which of them it holds. */
  readonly area: Int32Array;
  readonly period: Int32Array;
  /** For each quantity with a column, the count of each row. */
  readonly counts: { readonly [Q in Quantity]?: Int32Array };
}

const atMost = 1 << 19;

/**
 * A tidy file (an area, a period, counts, and nothing else) as columns, read in one go by the kernel. `undefined` when
 * anything in it needs more thought, for csv-parse to read: a quote, a mark, a blank cell or row, another column.
 */
export function readColumns(bytes: Uint8Array): CountColumns | undefined {
  const head = headOf(bytes);
  if (head === undefined || bytes.length - head.start >= atMost) return undefined;
  const { header, fields } = head;
  const measured = quantities.filter((quantity) => fields[quantity] !== undefined);
  const order = [fields.area, fields.period, ...measured.map((quantity) => fields[quantity] ?? 0)];
  const wanted = order.map(
    (_, column): WantedColumn => ({
      role: column === 0 ? 'area' : column === 1 ? 'period' : 'value',
      kind: column < 2 ? 'code' : 'count',
      values: new Dictionary(() => 0),
    }),
  );
  const kernel = new Kernel({ delimiter: ',', width: header.length, fields: order }, wanted);
  const columns = fillColumns(kernel, bytes.subarray(head.start), order.length);
  // A count that is not a plain number, or a second way to write a blank, was given a number of its own.
  if (columns === undefined || wanted.slice(2).some(({ values }) => values.size > 0)) return undefined;
  const [area, period, ...counts] = columns;
  if (area === undefined || period === undefined) return undefined;
  return {
    firstRecord: head.line,
    rows: area.length,
    header,
    fields,
    areas: textsOf(wanted[0]),
    periods: textsOf(wanted[1]),
    area,
    period,
    counts: Object.fromEntries(measured.map((quantity, at) => [quantity, counts[at]])),
  };
}

function textsOf(column: WantedColumn | undefined): string[] {
  return Array.from({ length: column?.values.size ?? 0 }, (_, code) => column?.values.text(code) ?? '');
}

function fillColumns(kernel: Kernel, rows: Uint8Array, width: number): Int32Array[] | undefined {
  const room = kernel.input(0);
  room.set(rows);
  const isEnded = rows.at(-1) === 10;
  if (!isEnded) room[rows.length] = 10;
  const length = rows.length + (isEnded ? 0 : 1);
  kernel.startBlock(length);
  if (kernel.totalsWithout(length, length).quotes > 0) return undefined;
  const batches: Int32Array[][] = [];
  for (let end: number = stopped.batchFull; end !== stopped.needsInput; ) {
    end = kernel.fill();
    if (end > stopped.batchFull) return undefined;
    batches.push(kernel.columns().map((column) => column.slice(0, kernel.rows)));
  }
  if (kernel.row.start !== length || kernel.isWindows1252) return undefined;
  if (batches.length === 1) return batches[0];
  return Array.from({ length: width }, (_, at) => Int32Array.from(batches.flatMap((batch) => [...(batch[at] ?? [])])));
}

interface TidyHead {
  readonly header: readonly string[];
  readonly fields: CountColumns['fields'];
  readonly start: number;
  readonly line: number;
}

// Lines above the header are comments here; any other title row is for csv-parse.
function headOf(bytes: Uint8Array): TidyHead | undefined {
  let start = 0;
  for (let line = 0; line < 60; line++) {
    const end = bytes.indexOf(10, start);
    if (end < 0) return undefined;
    const text = new TextDecoder().decode(bytes.subarray(start, end)).replace(/\r$/, '');
    start = end + 1;
    if (text.startsWith('#')) continue;
    const header = text.split(',');
    const fields = fieldsOf(header.map(normaliseName));
    return fields === undefined || text.includes('"') ? undefined : { header, fields, start, line: line + 1 };
  }
  return undefined;
}

function fieldsOf(names: readonly string[]): CountColumns['fields'] | undefined {
  const roles = ['area', 'period', ...quantities] as const;
  const found = roles.flatMap((role): [string, number][] => {
    const at = names.findIndex((name) => columnAliases[role].includes(name));
    return at < 0 ? [] : [[role, at]];
  });
  const { area, period, ...counts } = Object.fromEntries(found) as Partial<Record<(typeof roles)[number], number>>;
  const isTidy = found.length === names.length && Object.keys(counts).length > 0;
  return isTidy && area !== undefined && period !== undefined ? { area, period, ...counts } : undefined;
}
