import { type Problem, problem } from '../../../domain/problems/problem.js';
import type { AnswerRows } from './answer-rows.js';

/** The column of an answer that says, in every row, how many rows the answer has. */
export const rowsOfAnswer = 'answer_rows';

// What is added up in a row; the other columns say of what, and no two rows of an answer say the same.
const isSum = (name: string): boolean =>
  ['rows', 'nights', 'nights_first', rowsOfAnswer].includes(name) || name.endsWith('_sum');

/** What shows that these are not the rows that the server gave: one that stands twice, or another number of rows. */
export function notWhole(file: string, { rows, told }: AnswerRows): Problem | undefined {
  const lines = new Map<string, number>();
  for (const { group, line } of rows) {
    const key = JSON.stringify(Object.entries(group).filter(([name]) => !isSum(name)));
    const first = lines.get(key);
    if (first !== undefined) return problem('VM142', { file, fault: { kind: 'repeated', first } }, { file, line });
    lines.set(key, line);
  }
  const counts = [...new Set(rows.map(({ group }) => group[rowsOfAnswer])), told].filter((one) => one !== undefined);
  const wrong = counts.find((count) => Number(count) !== rows.length);
  if (wrong === undefined) return undefined;
  return problem('VM142', { file, fault: { kind: 'rows', has: rows.length, of: Number(wrong) } }, { file });
}
