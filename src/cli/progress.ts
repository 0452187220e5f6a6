import type { Step } from '../index.js';
import type { Io, Output } from './io.js';

const [firstAfter, againAfter] = [400, 100];
const wipe = '\r\u001b[2K';

/** An outside world, and what is to be done when nothing more happens in it. */
export interface Watched {
  readonly io: Io;
  finish(): void;
}

/**
 * An outside world that shows how far a run is on one line of standard error, once it has taken 0.4 seconds, and wipes
 * the line before anything else is written. The same world where nobody would see it, or asked for quiet.
 */
export function withProgress(io: Io, isQuiet: boolean): Watched {
  const { stderr, clock } = io;
  if (isQuiet || clock === undefined || !stderr.isTTY || io.env.TERM === 'dumb') {
    return { io, finish: () => undefined };
  }
  const line = new ProgressLine(stderr, clock);
  const clearing = (output: Output): Output => ({
    ...output,
    write: (text) => {
      line.clear();
      output.write(text);
    },
  });
  return {
    io: { ...io, stdout: clearing(io.stdout), stderr: clearing(stderr), watch: (step) => line.show(step) },
    finish: () => line.clear(),
  };
}

class ProgressLine {
  readonly #output: Output;
  readonly #clock: () => number;
  #next: number;
  #doing = '';
  #since = 0;
  #isShown = false;

  constructor(output: Output, clock: () => number) {
    this.#output = output;
    this.#clock = clock;
    this.#next = clock() + firstAfter;
  }

  show(step: Step): void {
    const now = this.#clock();
    if (step.doing !== this.#doing) [this.#doing, this.#since] = [step.doing, now];
    if (now < this.#next) return;
    this.#next = now + againAfter;
    this.#isShown = true;
    // A terminal that does not know its width says 0.
    const width = (this.#output.columns || 80) - 1;
    this.#output.write(`${wipe}${stepWords(step, now - this.#since).slice(0, width)}`);
  }

  clear(): void {
    if (this.#isShown) this.#output.write(wipe);
    this.#isShown = false;
  }
}

/**
 * A step in words: what is done, how much of it, how fast and how much longer.
 *
 * @param elapsed milliseconds since it began
 */
export function stepWords({ doing, done, all, unit, rows }: Step, elapsed: number): string {
  const isBytes = unit === 'bytes';
  const amount = (value: number): string => (isBytes ? (value / 1e6).toFixed(1) : value.toLocaleString('en-GB'));
  const seconds = elapsed / 1000;
  const parts = [
    `${amount(done)}${all === undefined ? '' : ` of ${amount(all)}`} ${isBytes ? 'MB' : unit}`,
    ...(rows === undefined ? [] : [`${rows.toLocaleString('en-GB')} rows`]),
    ...(isBytes && seconds > 0 ? [`${(done / 1e6 / seconds).toFixed(1)} MB/s`] : []),
    ...(all === undefined || done <= 0 || seconds === 0 ? [] : [leftWords((seconds * (all - done)) / done)]),
  ];
  return `${harmless(doing)}: ${parts.join(', ')}`;
}

function leftWords(seconds: number): string {
  if (seconds < 1) return 'less than 1 s left';
  return seconds < 90 ? `about ${Math.round(seconds)} s left` : `about ${Math.round(seconds / 60)} min left`;
}

// The name of a file may hold what steers a terminal.
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '?');
}
