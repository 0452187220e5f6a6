import { VanguardError } from '../index.js';
import { valuesOf } from './config/read.js';
import { configured } from './config/what-applies.js';
import type { Io } from './io.js';

/**
 * Whether the result of a command line was to be JSON, by its own words or else by what configures it. It looks at the
 * words themselves, since a command line may fail before it is understood.
 *
 * @param commandsWith the names of the commands that have an option
 */
export function wantsJson(
  args: readonly string[],
  io: Io,
  commandsWith: (option: string) => readonly string[],
): boolean {
  if (args.includes('--json')) return true;
  return (lastValue(args, 'format') ?? configuredFormat(args, io, commandsWith('--population'))) === 'json';
}

function configuredFormat(args: readonly string[], io: Io, withInputs: readonly string[]): unknown {
  const named = lastValue(args, 'config');
  const { environment, file } = configured(io, {
    takesInputs: args.some((word) => withInputs.includes(word)),
    onExample: args.includes('demo') || args.includes('--demo'),
    ...(named === undefined ? {} : { named }),
  });
  const [, value] = environment.find(([name]) => name === 'VANGUARD_FORMAT') ?? [];
  if (value !== undefined || file === undefined) return value;
  try {
    return valuesOf(file, io)?.values.format;
  } catch (error) {
    if (error instanceof VanguardError) return undefined;
    throw error;
  }
}

const forms = {
  format: /^(?:--format=|-q*f)(.*)$/s,
  config: /^(?:--config=|-q*c)(.*)$/s,
} as const;

// Behind a space, an equals sign or, in the short form, nothing; there -q may stand before it.
function lastValue(args: readonly string[], option: keyof typeof forms): string | undefined {
  const values = args.flatMap((word, at) => {
    const glued = forms[option].exec(word)?.[1];
    return word === `--${option}` || glued === '' ? (args[at + 1] ?? []) : (glued ?? []);
  });
  return values.at(-1);
}
