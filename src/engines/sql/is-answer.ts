import { ownPrefix } from './own-prefix.js';

const header = new RegExp(`^(?:\u00ef\u00bb\u00bf)?"?${ownPrefix}outcome"?,`, 'i');

/** Whether an input is the answer to a query of the `sql` command, by its header. */
export function isAnswer(bytes: Uint8Array): boolean {
  return header.test(new TextDecoder('latin1').decode(bytes.subarray(0, 64)));
}
