import type { Analysis, AnalysisPart } from '../../domain/results/analysis.js';
import { shellWord } from '../escape/shell-word.js';

/** The commands that make a report again in `file`, in order; none where the library made the analysis. */
export function commandsAgain({ command_line }: Analysis, parts: readonly AnalysisPart[], file: string): string[] {
  if (command_line !== undefined) return [`${words(command_line)} -o ${file}`];
  const saved = parts.flatMap(({ command, command_line: own }) =>
    own === undefined ? [] : [{ line: `${words(own)} --json -o ${command}.json`, name: `${command}.json` }],
  );
  if (saved.length === 0) return [];
  const joined = `vanguard-metrics report ${saved.map(({ name }) => name).join(' ')} -o ${file}`;
  return [...saved.map(({ line }) => line), joined];
}

function words(commandLine: readonly string[]): string {
  return ['vanguard-metrics', ...commandLine.map(shellWord)].join(' ');
}
