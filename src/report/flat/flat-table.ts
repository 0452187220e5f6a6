import type { Analysis } from '../../domain/results/analysis.js';
import { viewOf } from '../views/index.js';
import { type FlatRow, flatColumns, flatRows } from './flat-row.js';

/** Rows of single values with the names of their columns, in order. */
interface FlatTable {
  readonly columns: readonly string[];
  readonly rows: readonly FlatRow[];
}

/** What an analysis measured, one row for each thing. */
export function flatTable(analysis: Analysis): FlatTable {
  const view = viewOf(analysis);
  if (view === undefined) return { columns: flatColumns(analysis), rows: flatRows(analysis) };
  const rows = view.rows(analysis);
  return { columns: Object.keys(rows[0] ?? {}), rows };
}
