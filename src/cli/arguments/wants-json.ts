import { VanguardError } from '../../index.js';
import { valuesOf } from '../config/read.js';
import { configured } from '../config/what-applies.js';
import type { Io } from '../io.js';

interface Commands {
  readonly commands: () => readonly string[];
  readonly commandsWith: (option: string) => readonly string[];
}

/**
 * Whether the result of a command line was to be JSON, by its own words or else by what configures it. It looks at the
 * words themselves, since a command line may fail before it is understood.
 */
export function wantsJson(args: readonly string[], io: Io, words: Commands): boolean {
  const wished = (name: 'diagnostics' | 'format'): unknown =>
    lastValue(args, name) ?? configuredAs(name, args, io, words);
  // How findings are written is a choice of its own, which comes first.
  const diagnostics = args.includes('validate') ? wished('diagnostics') : undefined;
  return (diagnostics ?? wished('format')) === 'json';
}

function configuredAs(option: 'diagnostics' | 'format', args: readonly string[], io: Io, words: Commands): unknown {
  const named = lastValue(args, 'config');
  const [commands, withInputs] = [words.commands(), words.commandsWith('--population')];
  const command = args.find((word) => commands.includes(word));
  const { environment, file } = configured(io, {
    // A command that there is not may have been meant to be any.
    takesInputs: command === undefined || withInputs.includes(command),
    onExample: args.includes('demo') || args.includes('--demo'),
    ...(named === undefined ? {} : { named }),
  });
  const [, value] = environment.find(([name]) => name === `VANGUARD_${option.toUpperCase()}`) ?? [];
  if (value !== undefined || file === undefined) return value;
  try {
    return valuesOf(file, io)?.values[option];
  } catch (error) {
    if (error instanceof VanguardError) return undefined;
    throw error;
  }
}

const forms = {
  format: /^(?:--format=|-q*f)(.*)$/s,
  diagnostics: /^--diagnostics=(.*)$/s,
  config: /^(?:--config=|-q*c)(.*)$/s,
} as const;

// Behind a space, an equals sign or, in the short form, nothing; there -q may stand before it.
function lastValue(args: readonly string[], option: keyof typeof forms): string | undefined {
  const values = args.flatMap((word, at) => {
    if (option === 'format' && word === '--json') return 'json';
    const glued = forms[option].exec(word)?.[1];
    return word === `--${option}` || glued === '' ? (args[at + 1] ?? []) : (glued ?? []);
  });
  return values.at(-1);
}
