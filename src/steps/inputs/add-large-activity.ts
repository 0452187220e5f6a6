import type { ReadOptions, Settings } from '../../domain/settings.js';
import type { EngineOptions } from '../../engines/choose-engine.js';
import type { LargeSource } from '../../engines/engine.js';
import { needsEngine } from '../../engines/needs-engine.js';
import { readLarge, readLargeAnswer } from '../../engines/read-large.js';
import { isAnswer } from '../../engines/sql/answer/is-answer.js';
import { canonicalCode } from '../../geography/area-names.js';
import type { Activity } from '../../read/activity.js';
import { readPractices } from '../../read/cohorts.js';
import type { Source } from '../../read/source.js';
import { vanguardSites } from '../../reference/vanguard-sites.js';
import type { Inputs } from './read-inputs.js';

/** A file to be read row by row, a pattern for many, or a table on a server. */
export type LargeInput = Exclude<LargeSource, { kind: 'bytes' }>;

/** The inputs with large files and tables added up; a file that is of no large layout is read whole, as any other. */
export async function addLargeActivity(
  inputs: Inputs,
  files: readonly LargeInput[],
  settings: Settings,
  engines: EngineOptions,
): Promise<Inputs> {
  const practices = practicesOf(inputs.practices);
  const watched = { ...engines, ...(inputs.watch === undefined ? {} : { watch: inputs.watch }) };
  const reads: (Activity | Source)[] = [];
  for (const file of files) {
    inputs.watch?.({ doing: `${file.kind === 'table' ? 'querying' : 'reading'} ${file.name}` });
    reads.push(await addUp(file, settings.read, practices, watched));
  }
  for (const source of inputs.activity) {
    reads.push(await addUpWhole(source, settings.read, practices, watched));
  }
  return {
    ...inputs,
    activity: reads.filter((read) => 'bytes' in read),
    addedUp: reads.filter((read) => 'observations' in read),
  };
}

/** An input that is here whole, as one piped in is: an answer by its first bytes, or rows to add up, or as it is. */
async function addUpWhole(
  source: Source,
  options: ReadOptions,
  practices: ReadonlySet<string>,
  engines: EngineOptions,
): Promise<Activity | Source> {
  const { name, bytes } = source;
  const { columns, standardise } = options;
  const wish = {
    ...(columns === undefined ? {} : { columns }),
    ...(engines.engine === undefined ? {} : { engine: engines.engine }),
    ...(standardise === undefined ? {} : { byAge: true }),
  };
  if (isAnswer(bytes)) return readLargeAnswer(source, options, canonicalCode);
  return needsEngine(source, wish) ? addUp({ kind: 'bytes', name, bytes }, options, practices, engines) : source;
}

/** An input added up, or answered from; as it is when it is neither of a large layout nor an answer. */
async function addUp(
  input: LargeSource,
  options: ReadOptions,
  practices: ReadonlySet<string>,
  engines: EngineOptions,
): Promise<Activity | Source> {
  const read = await readLarge(input, options, { practices, codeOf: canonicalCode }, engines);
  if ('activity' in read) return read.activity;
  return isAnswer(read.source.bytes) ? readLargeAnswer(read.source, options, canonicalCode) : read.source;
}

/** The practices that a file names for its sites; none without a file. */
export function practicesOf(file: Source | undefined): ReadonlySet<string> {
  const siteIds = vanguardSites.map(({ id }) => id);
  const sites = file === undefined ? undefined : readPractices(file, siteIds).list;
  return new Set<string>([...(sites?.sites.values() ?? [])].flat());
}
