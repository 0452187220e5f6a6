/** A table of a benchmark. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What was timed and how, in sentences. */
  readonly notes: readonly string[];
  /** Pictures of them, by the name of their file in docs/performance. */
  readonly pictures?: Readonly<Record<string, string>>;
}

/** One thing to time. */
export interface Subject {
  /** How many times each command is run when the caller does not say. */
  readonly rounds: number;
  /** `sizes`: rows of the inputs to make, where the caller says. */
  measure(rounds: number, sizes?: readonly number[]): Table;
}

/** A table in Markdown, its numbers to the right. */
export function markdownOf({ headings, rows, notes }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = headings.map((_, at) => (at === 0 ? '---' : '--:'));
  return [line(headings), line(rule), ...rows.map(line), '', notes.join(' ')].join('\n');
}
