import { type Finding, finding } from '../domain/problems/finding.js';

/** What is said of rows that are the total of the practices of an area; nothing where there are none. */
export function areaTotalsFinding(rows: number, file: string, checked: boolean): Finding[] {
  return rows === 0 ? [] : [finding('VM379', 'note', { rows, checked }, { place: { file }, count: rows })];
}
