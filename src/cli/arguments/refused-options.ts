/** Options that judge a comparison: only the commands that make one take them. */
export const judging = ['check', 'target', 'failIf'] as const;

/** The commands that have rates standardised by age. */
export const byAge: ReadonlySet<string> = new Set(['area', 'report']);

const ofComparisons: ReadonlySet<string> = new Set(['demo', 'compare']);

// What changes no finding about files.
const ofNumbers = ['cluster', 'level', 'per', 'seed', 'draws'];

/** The options of `compare`, by their names in a configuration, that another command does not have. */
export function refusedBy(command: string): readonly string[] {
  if (ofComparisons.has(command)) return [];
  if (command === 'validate') return [...judging, ...ofNumbers];
  return [...judging, 'cluster', ...(byAge.has(command) ? [] : ['standardise'])];
}
