import type { Settings } from '../domain/settings.js';
import { readLarge } from '../engines/read-large.js';
import type { Activity } from '../read/activity.js';
import { readPractices } from '../read/cohorts.js';
import type { Source } from '../read/source.js';
import { vanguardSites } from '../reference/vanguard-sites.js';
import type { Inputs } from './read-inputs.js';

/** A file to be read row by row. */
export interface LargeFile {
  readonly kind: 'file';
  /** What messages call it. */
  readonly name: string;
  readonly path: string;
}

/** How many threads read a large file, and the worker's file in the package; results do not depend on it. */
export interface ThreadOptions {
  readonly threads?: number;
  readonly workerFile?: string;
}

/** The inputs with large files added up; one that is of no large layout is read whole, as any other. */
export async function addLargeActivity(
  inputs: Inputs,
  files: readonly LargeFile[],
  settings: Settings,
  threads: ThreadOptions,
): Promise<Inputs> {
  const siteIds = vanguardSites.map(({ id }) => id);
  const sites = inputs.practices === undefined ? undefined : readPractices(inputs.practices, siteIds).list;
  const practices = new Set<string>([...(sites?.sites.values() ?? [])].flat());
  const addedUp: Activity[] = [];
  const small: Source[] = [];
  for (const file of files) {
    const read = await readLarge(file, settings.read, practices, {
      ...threads,
      ...(inputs.watch === undefined ? {} : { watch: inputs.watch }),
    });
    if ('activity' in read) addedUp.push(read.activity);
    else small.push(read.source);
  }
  return { ...inputs, activity: [...inputs.activity, ...small], addedUp };
}
