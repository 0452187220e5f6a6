import type { ChangeKind } from '../../domain/problems/change-log.js';
import type { ReadOptions } from '../../domain/settings.js';
import { isSmallNumber, readCount } from '../cells/count.js';
import type { RowReader } from '../rows/row-reader.js';

/**
 * The people in a cell: a number, whole or not, of zero or more. A mark (no data) gives `undefined`,
 * as does a cell that is no number, which `reader` notes.
 */
export function readPersons(
  text: string,
  row: number,
  column: number,
  reader: RowReader,
  options: ReadOptions,
): number | undefined {
  if (options.changes === undefined && isSmallNumber(text)) return Number(text);
  const reading = readCount(text, options.thousands);
  const note = (kind: ChangeKind, to: string, why: string): void => reader.note(row, column, kind, text, to, why);
  if (typeof reading === 'number') {
    if (options.changes !== undefined) note('number', String(reading), 'written plainly');
    return reading;
  }
  if (typeof reading === 'string') {
    note('mark', '', 'no number of people');
    return undefined;
  }
  const decimal = /^\s*\d+\.\d+\s*$/.test(text) ? Number(text) : undefined;
  if (decimal !== undefined) return decimal;
  note('not-understood', '', 'no number of people');
  const fault = reading.fault(undefined);
  const why = fault.code === 'VM211' ? 'is below zero' : 'is not a number';
  if (fault.code === 'VM213') reader.refuse(fault.code, fault.facts, row, column);
  else reader.refuse('VM216', { text, why }, row, column);
  return undefined;
}
