import { VanguardError } from '../index.js';
import { inspectInput, problem } from '../toolkit.js';
import { openSources, partByHeader } from './files.js';
import type { Io } from './io.js';
import type { ComparisonOptions } from './settings.js';

/**
 * Refuses a command without activity or without populations, and then names the files of activity that look like some.
 *
 * @throws VanguardError VM404
 */
export async function requireInputs(
  command: string,
  files: readonly string[],
  options: ComparisonOptions,
  io: Io,
): Promise<void> {
  const example = `vanguard-metrics ${command} admissions.csv --population populations.csv`;
  if (files.length === 0) {
    throw new VanguardError([problem('VM404', { what: `${command} needs at least one file of activity`, example })]);
  }
  if (options.population !== undefined) return;
  const { small } = partByHeader(files, options, io);
  const looks = await Promise.all(small.map((name) => looksLikePopulation(name, io)));
  const what = `${command} needs a file of populations, since rates are per head`;
  throw new VanguardError([problem('VM404', { what, example, populations: small.filter((_, at) => looks[at]) })]);
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
