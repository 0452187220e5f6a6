import { activityLines, population } from '../small-data.js';

const lines = activityLines();

/** The activity with line `at` (1 for the header) replaced. */
export const withLine = (at: number, line: string): Record<string, string> => ({
  'a.csv': `${lines.map((own, index) => (index === at - 1 ? line : own)).join('\n')}\n`,
});

/** The populations with one text in place of another. */
export const withPopulation = (from: string, to: string): Record<string, string> => ({
  'p.csv': population.replace(from, to),
});
