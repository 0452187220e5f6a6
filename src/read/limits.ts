/** What an input may hold at most. Beyond any real extract, and small enough that reading one stays in memory. */
export const inputLimits = {
  /** Bytes of one file, where memory allows as much. */
  fileBytes: 256 * 1024 * 1024,
  /** Bytes of one line, and of one record whose cells hold line breaks. */
  lineBytes: 1024 * 1024,
  /** Columns of a table; as many as a spreadsheet has. */
  columns: 16_384,
  /** Different area codes in one file. */
  areas: 50_000,
} as const;

const [lineFeed, carriageReturn] = [10, 13];

/** Watches bytes that arrive piece by piece for a line that is longer than one may be. */
export class LineGuard {
  #lineStart = 0;

  /** Whether a line among the first `length` of these bytes is too long. Bytes seen before must not have changed. */
  isTooLong(bytes: Uint8Array, length: number = bytes.length): boolean {
    while (length - this.#lineStart > inputLimits.lineBytes) {
      const end = this.#lineStart + inputLimits.lineBytes;
      const feed = bytes.lastIndexOf(lineFeed, end);
      const at = feed >= this.#lineStart ? feed : bytes.lastIndexOf(carriageReturn, end);
      if (at < this.#lineStart) return true;
      this.#lineStart = at + 1;
    }
    return false;
  }
}
