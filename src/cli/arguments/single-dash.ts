import type { Command, Option } from 'commander';

const word = /^-([a-z][a-z-]{2,})(?:=|$)/;

/**
 * Refuses a long option that is written with one dash, which would be read as a short one with the rest as its value.
 *
 * @param known every option of the program, made only when a word looks like one
 */
export function requireTwoDashes(program: Command, args: readonly string[], known: () => readonly Option[]): void {
  const end = args.indexOf('--');
  const words = end === -1 ? args : args.slice(0, end);
  if (!words.some((one) => word.test(one))) return;
  const options = known();
  const wrong = words.find((one, at) => isLong(one, options) && !isValue(words[at - 1], options));
  if (wrong === undefined) return;
  program.error(`error: unknown option '${wrong.replace(/=.*$/s, '')}'`, { code: 'commander.unknownOption' });
}

// With or without the s of a plural.
function isLong(text: string, options: readonly Option[]): boolean {
  const name = word.exec(text)?.[1];
  return name !== undefined && options.some(({ long }) => long?.replace(/s$/, '') === `--${name.replace(/s$/, '')}`);
}

function isValue(before: string | undefined, options: readonly Option[]): boolean {
  return options.some(({ long, short, required }) => required && (long === before || short === before));
}
