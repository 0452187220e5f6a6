import { type Utf16, utf16Of } from '../../read/table/decode.js';

/**
 * Chunks of text in UTF-8; what is UTF-16, by the first bytes, is written again piece by piece.
 *
 * @param tell is told of UTF-16 before the first chunk
 * @throws TypeError with the code ERR_ENCODING_INVALID_ENCODED_DATA where UTF-16 is damaged
 */
export async function* inUtf8(
  chunks: AsyncIterable<Uint8Array>,
  tell: (encoding: Utf16) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) {
      const wide = utf16Of(chunk);
      if (wide !== undefined) {
        decoder = new TextDecoder(wide, { fatal: true });
        tell(wide);
      }
      isFirst = false;
    }
    yield decoder === undefined ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  if (decoder !== undefined) yield Buffer.from(decoder.decode());
}
