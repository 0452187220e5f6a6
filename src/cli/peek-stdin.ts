import type { Io } from './io.js';

/** How what is piped in starts, and an outside world in which it can still be read from there. */
export async function peekStdin(io: Io): Promise<{ readonly start: string; readonly io: Io }> {
  const pieces = io.stdin()?.[Symbol.asyncIterator]();
  if (pieces === undefined) return { start: '', io: { ...io, stdin: () => undefined } };
  const first = pieces.next();
  const start = await first.then(
    (piece) => new TextDecoder().decode(piece.done === true ? undefined : piece.value.subarray(0, 64)),
    // What cannot be read is said by whoever reads it.
    () => '',
  );
  return { start, io: { ...io, stdin: () => continued(first, pieces) } };
}

async function* continued(
  first: Promise<IteratorResult<Uint8Array>>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for (let piece = await first; piece.done !== true; piece = await rest.next()) yield piece.value;
}
