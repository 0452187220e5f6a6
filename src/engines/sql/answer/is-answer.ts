import { ownPrefix } from '../query/own-prefix.js';

const header = new RegExp(
  `^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff|\ufeff)?"?${ownPrefix}outcome"?([,;\\t|])`,
  'i',
);

/** Whether an input is the answer to a query of the `sql` command, by its header. */
export function isAnswer(bytes: Uint8Array): boolean {
  // Of UTF-16, every second byte is zero.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 128)).replaceAll('\0', '');
  return delimiterOf(start) !== undefined;
}

/** What stands between the cells of an answer that starts so; `undefined` where it is none. */
export function delimiterOf(start: string): string | undefined {
  return header.exec(start)?.[1];
}
