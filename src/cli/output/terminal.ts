import type { Io, Output } from '../io.js';

/** How text may look where it is going. */
export interface Looks {
  readonly width: number;
  readonly colour: 0 | 1 | 2 | 3;
  readonly ascii: boolean;
}

/** Options that override what the terminal says of itself. */
export interface LooksOptions {
  readonly color?: boolean | string;
  readonly ascii?: boolean;
  readonly width?: number;
}

const defaultWidth = 80;

/** The looks of an output: the flags first, then NO_COLOR, FORCE_COLOR, TERM, and whether it is a terminal. */
export function looksOf(output: Output, { env }: Io, options: LooksOptions): Looks {
  return {
    width: options.width ?? output.columns ?? defaultWidth,
    colour: colourLevel(output, env, options.color),
    ascii: options.ascii ?? (output.isTTY && !speaksUnicode(env)),
  };
}

function colourLevel(output: Output, env: Io['env'], flag: LooksOptions['color']): Looks['colour'] {
  const asked = flag === true ? 'auto' : flag === false ? 'never' : (flag ?? 'auto');
  if (asked === 'never') return 0;
  if (asked === 'always') return 1;
  if ((env.NO_COLOR ?? '') !== '') return 0;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : 1;
  return output.isTTY && env.TERM !== 'dumb' ? 1 : 0;
}

// A pipe or file gets Unicode; an old terminal says by its locale that it cannot show it.
function speaksUnicode(env: Io['env']): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  if (locale === undefined || locale === '') return env.TERM !== 'linux';
  return /utf-?8/i.test(locale);
}
