import { type Quantity, quantities } from '../domain/observation.js';
import type { Watch } from '../domain/progress.js';
import { defaultSettings, type ReadOptions, type Settings } from '../domain/settings.js';

/**
 * What to compare, and how; every field may be left out. They are the options of the command line by the same names,
 * and `Settings` says what each is and what it is by default.
 */
export interface CompareOptions extends Partial<Omit<Settings, 'metrics' | 'cohorts' | 'read'>> {
  /** Quantities to compare; all that the data hold when absent. */
  readonly metric?: Quantity | readonly Quantity[];
  /** Cohorts to compare by name, in any case; all of the list (of the built-in one `mcp`, `pacs` and `ehch`) when absent. */
  readonly cohort?: string | readonly string[];
  /** Is told how far the run is. */
  readonly watch?: Watch;
}

interface Rule {
  readonly holds: (value: unknown) => boolean;
  readonly must: string;
}

const oneOf = (...words: readonly string[]): Rule => ({
  holds: (value) => typeof value === 'string' && words.includes(value),
  must: `be one of ${words.join(', ')}`,
});
const whole = (least: number): Rule => ({
  holds: (value) => Number.isSafeInteger(value) && Number(value) >= least,
  must: `be a whole number, ${least} or more`,
});
const text: Rule = { holds: (value) => typeof value === 'string', must: 'be text' };

const rules: Readonly<Partial<Record<keyof Settings, Rule>>> = {
  window: oneOf('rolling-year', 'quarter', 'financial-year'),
  period: text,
  baseline: text,
  screen: oneOf('none', 'gaps', 'all', 'beside'),
  cluster: oneOf('area', 'region'),
  level: { holds: (value) => Number(value) > 0 && Number(value) < 1, must: 'be a share between 0 and 1, as 0.95' },
  per: { holds: (value) => Number.isFinite(value) && Number(value) > 0, must: 'be a number above 0' },
  seed: whole(0),
  draws: whole(0),
};

/**
 * The settings that the options ask for, defaults for the rest.
 *
 * @throws RangeError when an option has no value that it can have, or there is no such option
 */
export function settingsOf({ metric, cohort, watch: _, ...own }: CompareOptions, read: ReadOptions): Settings {
  const metrics = listed(metric);
  const unknown = metrics.find((name) => !quantities.includes(name));
  if (unknown !== undefined) throw refused('metric', `be one of ${quantities.join(', ')}`, unknown);
  // What a caller leaves undefined was not asked for.
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  for (const [name, value] of Object.entries(given)) {
    if (!known.has(name)) throw new RangeError(`there is no option ${name}: choose from ${[...known].join(', ')}`);
    const rule = rules[name as keyof Settings];
    if (rule !== undefined && !rule.holds(value)) throw refused(name, rule.must, value);
  }
  return { ...defaultSettings, ...given, metrics, cohorts: listed(cohort), read };
}

const known: ReadonlySet<string> = new Set(
  ['metric', 'cohort', 'watch', 'boundaries', ...Object.keys(defaultSettings)].filter(
    (name) => !['metrics', 'cohorts', 'read'].includes(name),
  ),
);

function listed<T extends string>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function refused(name: string, must: string, value: unknown): RangeError {
  return new RangeError(`${name} must ${must}, not ${String(value)}`);
}
