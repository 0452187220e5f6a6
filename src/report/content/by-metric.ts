import { groupBy } from '../../domain/common/group-by.js';
import { byCohort } from './by-cohort.js';

/** Rows of one metric, those of PACS, MCP and care homes first and of other cohorts by name. */
export interface OfMetric<Row> {
  readonly metric: string;
  readonly rows: readonly Row[];
}

/** Rows by metric, in the order in which metrics come; rows of one cohort keep their order. */
export function byMetric<Row extends { readonly metric: string; readonly cohort: string }>(
  rows: readonly Row[],
): OfMetric<Row>[] {
  return [...groupBy(rows, ({ metric }) => metric)].map(([metric, own]) => ({ metric, rows: [...own].sort(byCohort) }));
}

/** Text of one row and none for the rows after it that would say the same. */
export function onceEach(texts: readonly string[]): string[] {
  return texts.map((text, at) => (text === texts[at - 1] ? '' : text));
}
