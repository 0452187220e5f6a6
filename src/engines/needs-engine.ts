import type { Source } from '../read/source.js';
import type { EngineName } from './choose-engine.js';
import { mayBeLarge } from './may-be-large.js';
import { isAnswer } from './sql/answer/is-answer.js';

/** How large inputs are read, where it was asked for. */
export interface LargeFileWish {
  readonly engine?: EngineName;
  readonly columns?: Readonly<Record<string, string>>;
  /** Counts are wanted by age, which engines alone keep apart, however small the file is. */
  readonly byAge?: boolean;
}

/** Whether an input that is here whole, as one piped in is, is one for an engine: rows to add up, or an answer to a query. */
export function needsEngine({ bytes }: Source, wish: LargeFileWish = {}): boolean {
  return isAnswer(bytes) || wantsEngine(wish) || mayBeLarge(bytes.subarray(0, 4096), bytes.length, wish.columns);
}

/** Whether what was asked for takes an engine, whatever the input is. */
export function wantsEngine({ engine, byAge = false }: LargeFileWish): boolean {
  return byAge || engine !== undefined;
}
