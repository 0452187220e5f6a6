/** A table of a benchmark. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What was timed and how, in sentences. */
  readonly notes: readonly string[];
}

/** One thing to time. */
export interface Subject {
  /** How many times each command is run when the caller does not say. */
  readonly rounds: number;
  measure(rounds: number): Table;
}

/** A table in Markdown, its numbers to the right. */
export function markdownOf({ headings, rows, notes }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = headings.map((_, at) => (at === 0 ? '---' : '--:'));
  return [line(headings), line(rule), ...rows.map(line), '', notes.join(' ')].join('\n');
}
