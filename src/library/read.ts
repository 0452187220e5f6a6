import { throwIfAny } from '../domain/problem.js';
import type { Watch } from '../domain/progress.js';
import { defaultSettings, type ReadOptions, type Settings } from '../domain/settings.js';
import type { EngineOptions } from '../engines/choose-engine.js';
import { needsEngine } from '../engines/needs-engine.js';
import { type Input, type OpenOptions, openInput, pathOf } from '../open/input.js';
import { type LargeFile, largeFile } from '../open/large-file.js';
import { type Activity, joinActivity, readActivity as readRows } from '../read/activity.js';
import { readPractices as readPracticeList } from '../read/cohorts.js';
import { readPopulation as readPeople } from '../read/population.js';
import type { Source } from '../read/source.js';
import { vanguardSites } from '../reference/vanguard-sites.js';
import { inWordsLater } from '../report/problems/in-words.js';
import type { ActivityData, PopulationData, PracticeData } from './data.js';

/** How populations are read. */
export type ReadPopulationOptions = OpenOptions & Omit<ReadOptions, 'changes' | 'rowWatch' | 'watch'>;

/** How activity is read. */
export interface ReadActivityOptions extends OpenOptions, Omit<ReadOptions, 'changes' | 'rowWatch' | 'watch'> {
  /** Practices whose own counts are wanted of record-level data, for sites that are parts of areas. */
  readonly practices?: PracticeData;
  /** How large files are read: the engine, its threads. */
  readonly engines?: EngineOptions;
}

/**
 * Activity of one input: counts of emergency admissions and bed days by area and period. Files of record-level data,
 * Parquet, and patterns for many files are added up row by row in bounded memory by the engine that each needs.
 *
 * @throws VanguardError with every problem of the input and its file, line and column: VM1xx when it cannot be read,
 * VM2xx when what is in it cannot be used
 * @throws TypeError when the input is nothing that can be read
 */
export function readActivity(input: Input, options: ReadActivityOptions = {}): Promise<ActivityData> {
  return inWordsLater(async () => {
    const reading = readingOnly(options);
    const read = await activityOf(input, options, reading);
    throwIfAny(read.problems);
    return { kind: 'activity', inputs: read.inputs, read, options: reading };
  });
}

async function activityOf(input: Input, options: ReadActivityOptions, reading: ReadOptions): Promise<Activity> {
  const path = pathOf(input);
  const large = path === undefined ? undefined : largeFile(options.name ?? path, path, wishOf(options));
  if (large !== undefined) return addUp({ files: [large], sources: [] }, options, reading);
  const source = await openInput(input, options);
  if (needsEngine(source, wishOf(options))) return addUp({ files: [], sources: [source] }, options, reading);
  return readRows([source], watched(reading, options));
}

function readingOnly({ name, note, watch, practices, engines, ...reading }: ReadActivityOptions): ReadOptions {
  return reading;
}

function watched(reading: ReadOptions, { watch }: { readonly watch?: Watch | undefined }): ReadOptions {
  return watch === undefined ? reading : { ...reading, watch };
}

function wishOf({ columns, engines, standardise }: ReadActivityOptions) {
  return {
    ...(standardise === undefined ? {} : { byAge: true }),
    ...(columns === undefined ? {} : { columns }),
    ...(engines?.engine === undefined ? {} : { engine: engines.engine }),
  };
}

// The engines load only for a file that needs them.
async function addUp(
  { files, sources }: { readonly files: readonly LargeFile[]; readonly sources: readonly Source[] },
  { watch, practices, engines = {} }: ReadActivityOptions,
  reading: ReadOptions,
): Promise<Activity> {
  const { addLargeActivity } = await import('../steps/add-large-activity.js');
  const settings: Settings = { ...defaultSettings, read: reading };
  const inputs = {
    activity: sources,
    population: [],
    ...(practices === undefined ? {} : { practices: practices.source }),
    ...(watch === undefined ? {} : { watch }),
  };
  const { activity, addedUp = [] } = await addLargeActivity(inputs, files, settings, engines);
  return joinActivity([readRows(activity, watched(reading, { watch })), ...addedUp]);
}

/**
 * Populations of one input: persons by area and financial year, or month.
 *
 * @throws VanguardError and TypeError as `readActivity`
 */
export function readPopulation(input: Input, options: ReadPopulationOptions = {}): Promise<PopulationData> {
  return inWordsLater(async () => {
    const reading = readingOnly(options);
    const read = readPeople([await openInput(input, options)], watched(reading, options));
    throwIfAny(read.problems);
    return { kind: 'population', inputs: read.inputs, read, options: reading };
  });
}

/**
 * Practices of sites that are only part of their areas: a table `practice_code[,site][,area_code]`.
 *
 * @throws VanguardError and TypeError as `readActivity`
 */
export function readPractices(input: Input, options: OpenOptions = {}): Promise<PracticeData> {
  return inWordsLater(async () => {
    const source = await openInput(input, options);
    throwIfAny(
      readPracticeList(
        source,
        vanguardSites.map(({ id }) => id),
      ).problems,
    );
    return { kind: 'practices', name: source.name, source };
  });
}
