import { parseAreaCode } from '../../domain/areas/area.js';
import { isTotalCode } from '../../read/cells/total-codes.js';
import { codeIn } from '../rules/blank.js';
import type { CellStore } from './cell-store.js';

/** What a text that gives no area means. */
export const noArea = { fault: -1, blank: -2 } as const;

/** The number of the area in a cell of `store`; a negative number when it is blank or no code. */
export function areaRule(store: CellStore): (text: string) => number {
  return (text) => {
    if (codeIn(text) === '') return noArea.blank;
    const code = parseAreaCode(text);
    return code === undefined ? noArea.fault : store.areaNumber(code);
  };
}

/** The number, in `store`, of a practice whose own cells are wanted; a negative number for any other text. */
export function practiceRule(store: CellStore, practices: ReadonlySet<string>): (text: string) => number {
  return (text) => {
    const code = parseAreaCode(text);
    return code !== undefined && practices.has(code) ? store.areaNumber(code) : noArea.blank;
  };
}

/** What a text means that stands for all practices of the area beside it. */
export const totalOfArea = -1;

/** As `practiceRule`, of rows that are practices, among which one may be the total of its area. */
export function rowPracticeRule(store: CellStore, practices: ReadonlySet<string>): (text: string) => number {
  const ofPractice = practiceRule(store, practices);
  return (text) => (isTotalCode(parseAreaCode(text) ?? '') ? totalOfArea : ofPractice(text));
}
