import { VanguardError } from '../../index.js';
import { type InputRole, inspectInput, problem } from '../../toolkit.js';
import { openSources, partByHeader } from '../files.js';
import type { Io } from '../io.js';
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
  const roles = await Promise.all(small.map((name) => rolesOf(name, io)));
  const what = `${command} needs a file of populations, since rates are per head`;
  const populations = small.filter((_, at) => isOnlyPeople(roles[at] ?? []));
  const holding = small.filter((_, at) => roles[at]?.includes('population') === true && !isOnlyPeople(roles[at]));
  const joined = holding.length === 0 ? {} : { joined: { command, files, holding } };
  throw new VanguardError([problem('VM404', { what, example, populations, ...joined })]);
}

function isOnlyPeople(roles: readonly InputRole[]): boolean {
  return roles.length > 0 && roles.every((role) => role === 'population');
}

// What cannot be opened is no concern here, and what is piped in cannot be read twice.
async function rolesOf(name: string, io: Io): Promise<readonly InputRole[]> {
  if (name === '-') return [];
  try {
    const sources = await openSources([name], io);
    return sources.flatMap((source) => inspectInput(source).roles);
  } catch (error) {
    if (error instanceof VanguardError) return [];
    throw error;
  }
}
