import type { Analysis } from '../../index.js';
import type { Io } from '../io.js';
import type { ComparisonOptions } from './settings.js';

// What only says where a result goes and how it looks there, and which configuration is written out instead; with and
// without a value of its own.
const withValue = /^(?:-o|--output|-f|--format|-c|--config|--color|--width|--title|--charts-dir)$/;
const alone =
  /^(?:-q|--quiet|--json|--ascii|--csvw|--no-color|-[ofc].+|--(?:output|format|config|color|width|title|charts-dir)=.*)$/s;

/** The analysis with the words of a command line that makes it, which needs no configuration and no environment. */
export function withCommandLine(analysis: Analysis, options: Configured, { words }: Io): Analysis {
  if (words === undefined) return analysis;
  const { activity = [], configured = [] } = options;
  const [command = '', ...own] = measuringWords(words);
  // Files of the command line are read instead of those of the configuration.
  const read = analysis.inputs.flatMap(({ role, path }) => (role === 'activity' ? [path] : []));
  const files = activity.filter((name) => read.includes(name) && !own.includes(name));
  return { ...analysis, command_line: [command, ...files, ...measuringWords(configured), ...own] };
}

type Configured = Pick<ComparisonOptions, 'activity' | 'configured'>;

function measuringWords(words: readonly string[]): string[] {
  return words.filter((word, at) => !withValue.test(word) && !alone.test(word) && !withValue.test(words[at - 1] ?? ''));
}
