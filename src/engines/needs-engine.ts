import type { Source } from '../read/source.js';
import { mayBeLarge } from './may-be-large.js';
import { isAnswer } from './sql/is-answer.js';

/** Whether an input that is here whole, as one piped in is, is one for an engine: rows to add up, or an answer to a query. */
export function needsEngine({ bytes }: Source, columns?: Readonly<Record<string, string>>): boolean {
  return isAnswer(bytes) || mayBeLarge(bytes.subarray(0, 4096), bytes.length, columns);
}
