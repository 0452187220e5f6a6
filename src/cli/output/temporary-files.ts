import { closeSync, constants, fchmodSync, fsync, openSync, renameSync, rmSync, write } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../../toolkit.js';

/** A file written whole beside its place, and not yet in it. */
export interface Waiting {
  readonly temporary: string;
  readonly path: string;
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const pieceBytes = 1024 * 1024;

/**
 * Files that stand beside the places they are meant for until all of them are whole. Whatever ends the run before,
 * a stop by the user or the system included, they are removed; only a kill that cannot be caught leaves one.
 */
export class TemporaryFiles {
  readonly #names = new Set<string>();
  readonly #stops = Object.entries(exitCodes).map(([signal, code]) => ({ signal, stop: () => this.#stop(code) }));

  constructor() {
    for (const { signal, stop } of this.#stops) process.on(signal, stop);
  }

  /** Writes these bytes beside `path`, and waits until the disk has them. `mode` is that of the file it replaces. */
  async write(path: string, bytes: Uint8Array, mode: number | undefined): Promise<Waiting> {
    const { file, temporary } = this.#open(dirname(path));
    try {
      if (mode !== undefined) fchmodSync(file, mode);
      for (let at = 0; at < bytes.length; ) at += await writePiece(file, bytes.subarray(at, at + pieceBytes));
      await synchronise(file);
    } finally {
      closeSync(file);
    }
    return { temporary, path };
  }

  /** Puts a file in its place, in one step that cannot be seen half done. */
  place({ temporary, path }: Waiting): void {
    renameSync(temporary, path);
    this.#names.delete(temporary);
  }

  /** Removes what is not in its place. */
  close(): void {
    for (const name of this.#names) rmSync(name, { force: true });
    this.#names.clear();
    for (const { signal, stop } of this.#stops) process.removeListener(signal, stop);
  }

  #open(folder: string): { readonly file: number; readonly temporary: string } {
    for (let number = 0; ; number++) {
      const temporary = join(folder, `.vanguard-metrics-${process.pid}-${number}.tmp`);
      try {
        const file = openSync(temporary, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o666);
        this.#names.add(temporary);
        return { file, temporary };
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
    }
  }

  #stop(code: number): void {
    this.close();
    process.exit(code);
  }
}

// Not the synchronous calls, during which no signal is heard.
function writePiece(file: number, bytes: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    write(file, bytes, (error, written) => (error === null ? resolve(written) : reject(error)));
  });
}

function synchronise(file: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fsync(file, (error) => (error === null ? resolve() : reject(error)));
  });
}
