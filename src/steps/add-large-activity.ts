import type { ReadOptions, Settings } from '../domain/settings.js';
import type { EngineOptions } from '../engines/choose-engine.js';
import type { LargeSource } from '../engines/engine.js';
import { readLarge, readLargeAnswer } from '../engines/read-large.js';
import { isAnswer } from '../engines/sql/is-answer.js';
import type { Activity } from '../read/activity.js';
import { readPractices } from '../read/cohorts.js';
import type { Source } from '../read/source.js';
import { vanguardSites } from '../reference/vanguard-sites.js';
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
  const addedUp: Activity[] = [];
  const small: Source[] = [];
  for (const file of files) {
    inputs.watch?.({ doing: `${file.kind === 'table' ? 'querying' : 'reading'} ${file.name}` });
    const read = await readLarge(file, settings.read, practices, {
      ...engines,
      ...(inputs.watch === undefined ? {} : { watch: inputs.watch }),
    });
    if ('activity' in read) addedUp.push(read.activity);
    else small.push(read.source);
  }
  const { answers, others } = partAnswers([...inputs.activity, ...small], settings.read);
  return { ...inputs, activity: others, addedUp: [...answers, ...addedUp] };
}

/** The practices that a file names for its sites; none without a file. */
export function practicesOf(file: Source | undefined): ReadonlySet<string> {
  const siteIds = vanguardSites.map(({ id }) => id);
  const sites = file === undefined ? undefined : readPractices(file, siteIds).list;
  return new Set<string>([...(sites?.sites.values() ?? [])].flat());
}

function partAnswers(sources: readonly Source[], options: ReadOptions): { answers: Activity[]; others: Source[] } {
  const answers = sources.filter(({ bytes }) => isAnswer(bytes)).map((one) => readLargeAnswer(one, options));
  return { answers, others: sources.filter(({ bytes }) => !isAnswer(bytes)) };
}
