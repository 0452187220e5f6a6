import type { Analysis } from '../index.js';
import type { Io } from './io.js';

// What only says where a result goes and how it looks there, with and without a value of its own.
const withValue = /^(?:-o|--output|-f|--format|--color|--width|--title|--charts-dir)$/;
const alone =
  /^(?:-q|--quiet|--json|--ascii|--csvw|--no-color|-[of].+|--(?:output|format|color|width|title|charts-dir)=.*)$/s;

/** The analysis with the words of the command line that made it. */
export function withCommandLine(analysis: Analysis, { words }: Io): Analysis {
  return words === undefined ? analysis : { ...analysis, command_line: measuringWords(words) };
}

/** The words that say what is measured. */
export function measuringWords(words: readonly string[]): string[] {
  return words.filter((word, at) => !withValue.test(word) && !alone.test(word) && !withValue.test(words[at - 1] ?? ''));
}
