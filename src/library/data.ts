import type { ReadOptions } from '../domain/settings.js';
import type { Activity } from '../read/activity.js';
import type { InputRead } from '../read/input-read.js';
import type { Population } from '../read/population.js';
import type { Source } from '../read/source.js';
import type { Inputs } from '../steps/inputs/read-inputs.js';

/** Activity that was read: counts of events by area and period. Made by `readActivity`. */
export interface ActivityData {
  readonly kind: 'activity';
  /** Each file as it was read, with its SHA-256, rows, layout and encoding. */
  readonly inputs: readonly InputRead[];
  /** @internal */
  readonly read: Activity;
  /** @internal */
  readonly options: ReadOptions;
}

/** Populations that were read: persons by area and year or month. Made by `readPopulation`. */
export interface PopulationData {
  readonly kind: 'population';
  /** Each file as it was read, with its SHA-256, rows, layout and encoding. */
  readonly inputs: readonly InputRead[];
  /** @internal */
  readonly read: Population;
  /** @internal */
  readonly options: ReadOptions;
}

/** Which areas are in which cohort. Made by `cohorts.builtin`, `cohorts.read` and `cohorts.of`. */
export interface CohortList {
  readonly kind: 'cohorts';
  /** What results call the list: the name of its file; absent for the built-in one. */
  readonly name?: string;
  /** @internal */
  readonly source?: Source;
}

/** Practices of sites that are only part of their areas. Made by `readPractices`. */
export interface PracticeData {
  readonly kind: 'practices';
  /** What results call the list. */
  readonly name: string;
  /** @internal */
  readonly source: Source;
}

/** What is compared: activity per head of population, in cohorts against the rest. */
export interface Data {
  /** From one file, or from several. */
  readonly activity: ActivityData | readonly ActivityData[];
  /** From one file, or from several. */
  readonly population: PopulationData | readonly PopulationData[];
  /** The built-in list of vanguards when absent. */
  readonly cohorts?: CohortList;
  readonly practices?: PracticeData;
}

/** The same with populations that may be absent: enough to check activity, and not to compare it. */
export interface DataToCheck extends Omit<Data, 'population'> {
  readonly population?: Data['population'];
}

/** The inputs of a run on these data. */
export function inputsOf({ activity, population = [], cohorts, practices }: DataToCheck): Inputs {
  return {
    activity: [],
    addedUp: listed(activity).map(({ read }) => read),
    population: [],
    populationRead: listed(population).map(({ read }) => read),
    ...(cohorts?.source === undefined ? {} : { cohorts: cohorts.source }),
    ...(practices === undefined ? {} : { practices: practices.source }),
  };
}

// These say what to do with counts once they are read, so there can be one of each.
const ofTheRun = ['duplicates', 'suppression', 'suppressed', 'disclosure'] as const;

/**
 * How the data of a run were read, as one: what the files agree on. Where they differ, `differing` has every value.
 *
 * @throws RangeError when files differ in what can only be done to all counts alike
 */
export function readingOf({ activity, population = [] }: DataToCheck) {
  const all = [...listed(activity), ...listed(population)].map(({ options }) => options);
  const agreed: Record<string, unknown> = {};
  const differing: Record<string, readonly unknown[]> = {};
  for (const name of new Set(all.flatMap((options) => Object.keys(options)))) {
    const values = new Map(all.flatMap((options) => given(options, name)).map((one) => [JSON.stringify(one), one]));
    if (values.size === 1) agreed[name] = [...values.values()][0];
    else if (values.size > 1) differing[name] = [...values.values()];
  }
  const refused = ofTheRun.find((name) => name in differing);
  if (refused !== undefined) {
    throw new RangeError(`${refused} must be the same for all inputs, not ${differing[refused]?.join(' and ')}`);
  }
  // Each name came from options with a value of its kind.
  return { agreed: agreed as ReadOptions, differing };
}

function given(options: object, name: string): unknown[] {
  const value: unknown = Object.getOwnPropertyDescriptor(options, name)?.value;
  return value === undefined ? [] : [value];
}

function listed<T extends { readonly kind: string }>(value: T | readonly T[]): readonly T[] {
  return 'kind' in value ? [value] : value;
}
