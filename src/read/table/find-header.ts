import type { ReadOptions } from '../../domain/settings.js';
import { isBlankRecord } from '../rows/row-reader.js';
import type { Csv } from './csv.js';
import { dayOfList, type Header, normaliseName, readHeader } from './header.js';

/** A layout that a header can be recognised as. */
export interface Recogniser {
  readonly name: string;
  recognises(header: Header): boolean;
}

/** What a table is looked for: it decides which columns that were chosen must be there. */
export type TableKind = 'activity' | 'population' | 'list';

/** Rows of titles that may stand above a header. */
export const titleRows = 60;

/** The first row that one of the layouts recognises as its header, below `titleRows` rows of titles at most. */
export function findHeader(
  csv: Csv,
  layouts: readonly Recogniser[],
  options: ReadOptions,
  kind: TableKind,
): Header | undefined {
  for (const [row, record] of csv.records.slice(0, titleRows).entries()) {
    if (isBlankRecord(record)) continue;
    const header = readHeader(record, row, chosenIn(kind, record, options.columns));
    if (layouts.some((layout) => layout.recognises(header))) return header;
  }
  return undefined;
}

/**
 * The columns that were chosen, of which those of the activity need not be among the populations, nor the day of a list
 * of patients among the activity.
 */
export function chosenIn(kind: TableKind, record: readonly string[], columns: ReadOptions['columns'] = {}) {
  const names = new Set(record.map(normaliseName));
  const isAsked = (name: string): boolean => kind !== 'population' && normaliseName(name) !== dayOfList;
  return Object.fromEntries(
    Object.entries(columns).filter(([, name]) => isAsked(name) || names.has(normaliseName(name))),
  );
}
