import type { Step } from '../../index.js';
import type { Io, Output } from '../io.js';
import { stepWords } from './step-words.js';

const [firstAfter, againAfter] = [400, 100];
const wipe = '\r\u001b[2K';

/** An outside world, and what is to be done when nothing more is to be shown in it, or nothing more happens. */
export interface Watched {
  readonly io: Io;
  finish(): void;
}

/**
 * An outside world that shows how far a run is on one line of standard error, once it has taken 0.4 seconds, and wipes
 * the line before anything else is written. The same world where nobody would see it.
 */
export function withProgress(io: Io): Watched {
  const { stderr, clock, ask } = io;
  if (clock === undefined || !stderr.isTTY || io.env.TERM === 'dumb') return { io, finish: () => undefined };
  const line = new ProgressLine(stderr, clock);
  const clearing = (output: Output): Output => ({
    isTTY: output.isTTY,
    get columns() {
      return output.columns;
    },
    write: (text) => {
      line.clear();
      output.write(text);
    },
  });
  const asking = async (question: string): Promise<string> => {
    line.clear();
    return (await ask?.(question)) ?? '';
  };
  return {
    io: {
      ...io,
      stdout: clearing(io.stdout),
      stderr: clearing(stderr),
      ...(ask === undefined ? {} : { ask: asking }),
      watch: (step) => line.show(step),
    },
    finish: () => line.finish(),
  };
}

class ProgressLine {
  readonly #output: Output;
  readonly #clock: () => number;
  readonly #timer: NodeJS.Timeout;
  readonly #first: number;
  #next = 0;
  #step: Step | undefined;
  #since = 0;
  #isShown = false;
  #isIdle = true;
  #isFinished = false;

  constructor(output: Output, clock: () => number) {
    this.#output = output;
    this.#clock = clock;
    this.#first = clock() + firstAfter;
    // While others work (a server, other threads) nobody tells, and the time goes on.
    this.#timer = setInterval(() => this.#isIdle || this.#draw(this.#clock()), againAfter).unref();
  }

  show(step: Step): void {
    const now = this.#clock();
    // Nobody may tell of the next step for long, so it is shown at once.
    if (!isLater(step, this.#step)) this.#since = this.#next = now;
    this.#step = step;
    this.#isIdle = false;
    this.#draw(now);
  }

  /** Wipes the line, which stays away until the next step is told. */
  clear(): void {
    if (this.#isShown) this.#output.write(wipe);
    this.#isShown = false;
    this.#isIdle = true;
  }

  finish(): void {
    clearInterval(this.#timer);
    this.clear();
    this.#isFinished = true;
  }

  #draw(now: number): void {
    if (this.#step === undefined || this.#isFinished || now < this.#first || now < this.#next) return;
    this.#next = now + againAfter;
    this.#isShown = true;
    // A terminal that does not know its width says 0; in the last column some go to the next line.
    const room = (this.#output.columns || 80) - 1;
    this.#output.write(`${wipe}${stepWords(this.#step, now - this.#since, room)}`);
  }
}

/** Whether a step is the one before, farther on. */
function isLater(step: Step, before: Step | undefined): boolean {
  if (step.doing !== before?.doing || (before.unit !== undefined && step.unit !== before.unit)) return false;
  return (step.done ?? 0) >= (before.done ?? 0);
}
