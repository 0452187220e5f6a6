import { defaultSettings, type ReadOptions, type Settings } from '../domain/settings.js';
import { checkOptions } from './check-options.js';
import { compareRules } from './option-rules.js';
import type { CompareOptions } from './options.js';

/**
 * The settings that the options ask for, defaults for the rest.
 *
 * @throws RangeError when an option has no value that it can have, or there is no such option
 */
export function settingsOf(options: CompareOptions, read: ReadOptions): Settings {
  checkOptions(options, compareRules);
  const { metric, cohort, watch: _, ...own } = options;
  // What a caller leaves undefined was not asked for.
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return { ...defaultSettings, ...given, metrics: listed(metric), cohorts: listed(cohort), read };
}

function listed<T extends string>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
