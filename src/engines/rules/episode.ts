import { codeIn } from './blank.js';

/** What a status, order or class of an episode means: whether its row is the admission. */
export const episodePart = { counts: 0, unfinished: 1, later: 2, regular: 3, fault: -1 } as const;

/** EPISTAT: 3 is finished; 1 and 9 are not. Source: HES data dictionary. */
export function partOfStatus(text: string): number {
  const code = codeIn(text);
  if (code === '3') return episodePart.counts;
  return code === '1' || code === '9' ? episodePart.unfinished : episodePart.fault;
}

/** EPIORDER: 1 is the first episode of its spell; 98 and 99 are unknown, so not the first. Source: HES data dictionary. */
export function partOfOrder(text: string): number {
  const code = codeIn(text);
  if (!/^\d{1,2}$/.test(code)) return episodePart.fault;
  return Number(code) === 1 ? episodePart.counts : episodePart.later;
}

/** CLASSPAT: 3 and 4 are regular day and night attenders, who are not admissions. Source: HES data dictionary. */
export function partOfClass(text: string): number {
  const code = codeIn(text);
  if (!/^\d$/.test(code)) return episodePart.fault;
  return code === '3' || code === '4' ? episodePart.regular : episodePart.counts;
}
