import type { Watch } from '../domain/common/progress.js';
import { throwIfAny } from '../domain/problems/problem.js';
import { defaultSettings, type ReadOptions, type Settings } from '../domain/settings.js';
import { needsEngine } from '../engines/needs-engine.js';
import { type Input, type OpenOptions, openInput, pathOf } from '../open/input.js';
import { type LargeFile, largeFile } from '../open/large-file.js';
import { type Activity, joinActivity, readActivity as readRows } from '../read/activity.js';
import { readPractices as readPracticeList } from '../read/cohorts.js';
import { readPopulation as readPeople } from '../read/population.js';
import type { Source } from '../read/source.js';
import { vanguardSites } from '../reference/vanguard-sites.js';
import { inWordsLater } from '../report/problems/in-words.js';
import { checkOptions } from './check-options.js';
import type { ActivityData, PopulationData, PracticeData } from './data.js';
import type { ReadActivityOptions, ReadPopulationOptions } from './read-options.js';
import { activityRules, openRules, populationRules } from './read-rules.js';

/**
 * Activity of one input: counts of emergency admissions and bed days by area and period. Files of record-level data,
 * Parquet, and patterns for many files are added up row by row in bounded memory by the engine that each needs.
 *
 * @throws VanguardError with every problem of the input and its file, line and column: VM1xx when it cannot be read,
 * VM2xx when what is in it cannot be used
 * @throws RangeError when an option has no value that it can have, or there is no such option
 * @throws TypeError when the input is nothing that can be read
 */
export function readActivity(input: Input, options: ReadActivityOptions = {}): Promise<ActivityData> {
  return inWordsLater(async () => {
    checkOptions(options, activityRules);
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
  const { addLargeActivity } = await import('../steps/inputs/add-large-activity.js');
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
 * @throws VanguardError, RangeError and TypeError as `readActivity`
 */
export function readPopulation(input: Input, options: ReadPopulationOptions = {}): Promise<PopulationData> {
  return inWordsLater(async () => {
    checkOptions(options, populationRules);
    const reading = readingOnly(options);
    const read = readPeople([await openInput(input, options)], watched(reading, options));
    throwIfAny(read.problems);
    return { kind: 'population', inputs: read.inputs, read, options: reading };
  });
}

/**
 * Practices of sites that are only part of their areas: a table `practice_code[,site][,area_code]`.
 *
 * @throws VanguardError, RangeError and TypeError as `readActivity`
 */
export function readPractices(input: Input, options: OpenOptions = {}): Promise<PracticeData> {
  return inWordsLater(async () => {
    checkOptions(options, openRules);
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
