import type { Watch } from '../index.js';

/** A place that text is written to. */
export interface Output {
  readonly isTTY: boolean;
  /** Columns of a terminal; absent when it is none. */
  readonly columns?: number | undefined;
  write(text: string): void;
}

/** The outside world as the command sees it. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The folder of the package, which holds the demonstration data. */
  readonly packageFolder: string;
  /** The words after the name of the program; none when it is not run. */
  readonly words?: readonly string[];
  /** What is piped in, piece by piece; `undefined` when the keyboard is connected. */
  stdin(): AsyncIterable<Uint8Array> | undefined;
  /** Milliseconds since some moment; absent where no time is told. */
  readonly clock?: () => number;
  /** Is told how far a run is; absent where nobody would see it. */
  readonly watch?: Watch;
  /** The answer of a person to a question; absent where nobody can answer. */
  readonly ask?: (question: string) => Promise<string>;
}
