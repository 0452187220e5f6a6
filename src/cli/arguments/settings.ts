import { join } from 'node:path';
import {
  defaultSettings,
  type EngineName,
  type EngineOptions,
  type Quantity,
  type Settings,
  VanguardError,
} from '../../index.js';
import {
  addLargeActivity,
  columnRoles,
  type Inputs,
  layoutNames,
  nearest,
  needsEngine,
  parseQuantity,
  problem,
  quantities,
} from '../../toolkit.js';
import { connectionVariable, isSameFile, largeWishOf, openSources, partByHeader } from '../files.js';
import type { Io } from '../io.js';
import { metricNames } from './metric-names.js';

/** The options of a comparison as commander gives them. */
export interface ComparisonOptions {
  readonly population?: readonly string[];
  readonly cohorts?: string;
  readonly practices?: string;
  readonly exclude?: string;
  readonly metric?: readonly string[];
  readonly window?: Settings['window'];
  readonly period?: string;
  readonly baseline?: string;
  readonly unmatchedSeason?: boolean;
  readonly cohort?: readonly string[];
  readonly excludeProgramme?: readonly string[];
  readonly drop?: readonly string[];
  readonly boundaries?: string;
  readonly acceptBoundary?: readonly string[];
  readonly screen?: Settings['screen'];
  readonly cluster?: Settings['cluster'];
  readonly standardise?: 'esp2013';
  readonly level?: number;
  readonly per?: number;
  readonly seed?: number;
  readonly draws?: number;
  readonly check?: 'published';
  readonly target?: Readonly<Record<string, number>>;
  readonly failIf?: readonly string[];
  readonly strict?: boolean;
  readonly layout?: string;
  readonly map?: Readonly<Record<string, string>>;
  readonly keep?: Readonly<Record<string, string>>;
  /** Files of activity that the configuration names, for when the command line names none. */
  readonly activity?: readonly string[];
  /** The words of a command line that say what the configuration and the environment do. */
  readonly configured?: readonly string[];
  readonly suppression?: string;
  readonly suppressed?: 'midpoint' | 'drop' | 'error';
  readonly disclosure?: string;
  readonly quarters?: 'financial' | 'calendar';
  readonly duplicates?: 'error' | 'first' | 'last' | 'sum';
  readonly transfers?: 'include' | 'exclude';
  readonly bedDays?: 'discharge' | 'daily';
  readonly stays?: 'all' | 'zero-day' | 'one-plus-days';
  readonly threads?: number;
  readonly engine?: EngineName;
  readonly timeout?: number;
  readonly duckdbSetup?: string;
  readonly thousands?: string;
  readonly delimiter?: string;
}

const workerFile = ['dist', 'engines', 'csv', 'worker.cjs'];
const stayNames = { all: 'all', 'zero-day': 'zero_day', 'one-plus-days': 'one_plus_days' } as const;

/** The settings that options ask for, defaults for the rest; `draws` when they give none. */
export function settingsOf(options: ComparisonOptions, draws: number): Settings {
  const metrics = (options.metric ?? []).map(quantityOf);
  const [wideMeasure] = metrics.length === 1 ? metrics : [];
  return {
    ...defaultSettings,
    ...given({
      window: options.window,
      period: options.period,
      baseline: options.baseline,
      boundaries: options.boundaries,
      screen: options.screen,
      cluster: options.cluster,
      level: options.level,
      per: options.per,
      seed: options.seed,
    }),
    metrics,
    cohorts: options.cohort ?? [],
    draws: options.draws ?? draws,
    unmatchedSeason: options.unmatchedSeason ?? false,
    targets: options.target ?? {},
    drop: options.drop ?? [],
    acceptBoundary: options.acceptBoundary ?? [],
    excludeProgrammes: options.excludeProgramme ?? [],
    read: readOptionsOf(options, wideMeasure),
  };
}

function readOptionsOf(options: ComparisonOptions, wideMeasure: Quantity | undefined): Settings['read'] {
  return given({
    suppression: options.suppression,
    suppressed: options.suppressed,
    disclosure: options.disclosure,
    quarters: options.quarters,
    duplicates: options.duplicates,
    thousands: options.thousands,
    delimiter: options.delimiter,
    columns: options.map === undefined ? undefined : rolesOf(options.map),
    layout: options.layout === undefined ? undefined : layoutOf(options.layout),
    keep: options.keep,
    wideMeasure,
    transfers: options.transfers,
    bedDays: options.bedDays,
    standardise: options.standardise,
    stays: options.stays === undefined ? undefined : stayNames[options.stays],
  });
}

type InputOptions = ComparisonOptions & { readonly output?: string; readonly checkRows?: boolean };

/** The files of activity of a run: those of the command line, or else of the configuration. */
export function activityFiles(files: readonly string[], { activity = [] }: ComparisonOptions): readonly string[] {
  return files.length > 0 ? files : activity;
}

/** The inputs that the options name, opened. */
export async function openInputs(files: readonly string[], options: InputOptions, io: Io): Promise<Inputs> {
  const lists = [options.cohorts, options.practices, options.exclude];
  const { output } = options;
  const named = [...files, ...(options.population ?? []), ...lists.filter((name) => name !== undefined)];
  if (output !== undefined && named.some((name) => isSameFile(name, output, io.cwd))) throw overwritesInput(output);
  const { large, small } = partByHeader(files, options, io);
  const names = [...small, ...(options.population ?? []), ...lists.filter((name) => name !== undefined)];
  const sources = await openSources(names, io);
  const activity = sources.splice(0, small.length);
  const population = sources.splice(0, options.population?.length ?? 0);
  const [cohorts, practices, exclude] = lists.map((name) => (name === undefined ? undefined : sources.shift()));
  const inputs = { activity, population, ...given({ cohorts, practices, exclude, watch: io.watch }) };
  const isPlain = large.length === 0 && !activity.some((source) => needsEngine(source, largeWishOf(options)));
  return isPlain ? inputs : addLargeActivity(inputs, large, settingsOf(options, 0), await enginesOf(options, io));
}

async function enginesOf(
  { engine, threads, timeout, duckdbSetup, checkRows }: InputOptions,
  io: Io,
): Promise<EngineOptions> {
  const [setup] = duckdbSetup === undefined ? [] : await openSources([duckdbSetup], io);
  return {
    ...given({ engine, threads, checkRows }),
    workerFile: join(io.packageFolder, ...workerFile),
    ...(setup === undefined ? {} : { duckdb: { setup: new TextDecoder().decode(setup.bytes) } }),
    sql: given({ address: io.env[connectionVariable], timeoutSeconds: timeout }),
  };
}

function overwritesInput(output: string): VanguardError {
  return new VanguardError([problem('VM403', { option: '--output', value: output, must: 'be no file that is read' })]);
}

/** An object without the properties that are `undefined`. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  // Only undefined values were taken out.
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

function quantityOf(name: string): Quantity {
  const quantity = parseQuantity(name);
  if (quantity !== undefined) return quantity;
  throw notOneOf('--metric', name, [...metricNames, ...quantities]);
}

function layoutOf(name: string): string {
  return oneOf('--layout', name, layoutNames);
}

function rolesOf(map: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const role of Object.keys(map)) oneOf('--map', role, columnRoles);
  return map;
}

function oneOf(option: string, name: string, known: readonly string[]): string {
  if (known.includes(name)) return name;
  throw notOneOf(option, name, known);
}

function notOneOf(option: string, name: string, known: readonly string[]): VanguardError {
  const suggestion = nearest(name, known);
  const facts = { option, value: name, must: `be one of ${known.join(', ')}` };
  return new VanguardError([problem('VM403', suggestion === undefined ? facts : { ...facts, suggestion })]);
}
