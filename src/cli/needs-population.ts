import { VanguardError } from '../index.js';
import { inspectInput, problem } from '../toolkit.js';
import { openSources, partByHeader } from './files.js';
import type { Io } from './io.js';
import type { ComparisonOptions } from './settings.js';

/** The refusal of a command that was given no populations, which names the files of activity that look like some. */
export async function needsPopulation(
  command: string,
  files: readonly string[],
  options: ComparisonOptions,
  io: Io,
): Promise<VanguardError> {
  const { small } = partByHeader(files, options, io);
  const looks = await Promise.all(small.map((name) => looksLikePopulation(name, io)));
  const what = `${command} needs a file of populations, since rates are per head`;
  const example = `vanguard-metrics ${command} admissions.csv --population populations.csv`;
  return new VanguardError([problem('VM404', { what, example, populations: small.filter((_, at) => looks[at]) })]);
}

// What cannot be opened is no concern here, and what is piped in cannot be read twice.
async function looksLikePopulation(name: string, io: Io): Promise<boolean> {
  if (name === '-') return false;
  try {
    const sources = await openSources([name], io);
    const roles = sources.flatMap((source) => inspectInput(source).roles);
    return roles.length > 0 && roles.every((role) => role === 'population');
  } catch (error) {
    if (error instanceof VanguardError) return false;
    throw error;
  }
}
