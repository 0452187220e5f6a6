import { cohortOrder } from '../words.js';

/** Rows of one metric, those of PACS, MCP and care homes first and of other cohorts by name. */
export interface OfMetric<Row> {
  readonly metric: string;
  readonly rows: readonly Row[];
}

/** Rows by metric, in the order in which metrics come; rows of one cohort keep their order. */
export function byMetric<Row extends { readonly metric: string; readonly cohort: string }>(
  rows: readonly Row[],
): OfMetric<Row>[] {
  const metrics = new Map<string, Row[]>();
  for (const row of rows) {
    const own = metrics.get(row.metric);
    if (own === undefined) metrics.set(row.metric, [row]);
    else own.push(row);
  }
  return [...metrics].map(([metric, own]) => ({ metric, rows: [...own].sort(byCohort) }));
}

/** Text of one row and none for the rows after it that would say the same. */
export function onceEach(texts: readonly string[]): string[] {
  return texts.map((text, at) => (text === texts[at - 1] ? '' : text));
}

function byCohort(first: { readonly cohort: string }, second: { readonly cohort: string }): number {
  const place = (cohort: string): number => {
    const at = cohortOrder.indexOf(cohort);
    return at === -1 ? cohortOrder.length : at;
  };
  const apart = place(first.cohort) - place(second.cohort);
  return apart !== 0 ? apart : first.cohort < second.cohort ? -1 : first.cohort > second.cohort ? 1 : 0;
}
