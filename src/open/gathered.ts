import { type Problem, problem } from '../domain/problems/problem.js';
import { inputLimits, LineGuard } from '../read/limits.js';

// A table takes about thirty times the room of its file while it is read and checked.
const heapPerByte = 32;
const alwaysFits = 1024 * 1024;

/** The most bytes of one input, given the memory that this process may use. */
function mostBytes(): number {
  // Asked for here, since few inputs are so large that it matters.
  const { heap_size_limit } = process.getBuiltinModule('node:v8').getHeapStatistics();
  return Math.min(inputLimits.fileBytes, Math.floor(heap_size_limit / heapPerByte));
}

/** What an input is made of: a table has lines, and JSON may be one long one. */
export type Made = 'table' | 'json';

/** The bytes of one input as they arrive, and what stops them: too many, or no end of a line of a table. */
export class Gathered {
  readonly #name: string;
  readonly #made: Made;
  #limit = alwaysFits;
  readonly #guard = new LineGuard();
  #bytes = new Uint8Array();
  #length = 0;

  constructor(name: string, made: Made) {
    this.#name = name;
    this.#made = made;
  }

  /** Adds a piece; the problem, after which nothing more must be added, if it is one too many. */
  add(piece: Uint8Array): Problem | undefined {
    const place = { file: this.#name };
    if (this.#length + piece.length > this.#limit) this.#limit = mostBytes();
    if (this.#length + piece.length > this.#limit) {
      return problem('VM113', { file: this.#name, limitBytes: this.#limit }, place);
    }
    this.#makeRoom(this.#length + piece.length);
    this.#bytes.set(piece, this.#length);
    this.#length += piece.length;
    if (this.#made === 'json' || !this.#guard.isTooLong(this.#bytes, this.#length)) return undefined;
    return problem('VM115', { file: this.#name, limitBytes: inputLimits.lineBytes }, place);
  }

  /** All the bytes so far. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(needed: number): void {
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}
