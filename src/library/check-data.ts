import { requireNames } from './check-options.js';
import { isRecord } from './rule.js';
import { shown } from './shown.js';

interface Part {
  /** The functions that make it. */
  readonly made: string;
  readonly isMany?: true;
}

/** What data are made of, by the names that are also their kinds. */
const parts: Readonly<Record<string, Part>> = {
  activity: { made: 'readActivity', isMany: true },
  population: { made: 'readPopulation', isMany: true },
  cohorts: { made: 'cohorts.builtin, cohorts.read or cohorts.of' },
  practices: { made: 'readPractices' },
};

/**
 * Refuses what is no data: a promise that nobody awaited, one kind where another belongs, the name of a file.
 *
 * @param needed the parts that a function cannot do without
 *
 * @throws TypeError that names the part
 * @throws RangeError of a part that data do not have
 */
export function checkData(data: object, needed: readonly string[]): void {
  if (!isRecord(data) || 'kind' in data) {
    throw new TypeError(`data must be an object of ${Object.keys(parts).join(', ')}, not ${called(data)}`);
  }
  requireNames(data, Object.keys(parts), 'part of data ');
  for (const [name, part] of Object.entries(parts)) {
    const value = data[name];
    if (value === undefined && !needed.includes(name)) continue;
    const all: readonly unknown[] = part.isMany === true && Array.isArray(value) ? value : [value];
    const wrong = all.filter((one) => !isRecord(one) || one.kind !== name);
    if (wrong.length > 0) throw new TypeError(`${name} must be what ${part.made} returns, not ${called(wrong[0])}`);
  }
}

function called(value: unknown): string {
  const made = isRecord(value) && typeof value.kind === 'string' ? parts[value.kind]?.made : undefined;
  return made === undefined ? shown(value) : `what ${made} returns`;
}
