import { type AreaWish, VanguardError } from '../../index.js';
import { analyseAreas, problem } from '../../toolkit.js';
import { settingsOf } from '../arguments/settings.js';
import type { Io } from '../io.js';
import { type StudyOptions, showStudy, studyInputs } from './study.js';

/** What `area` takes beside the options of a comparison. */
export interface AreaOptions extends StudyOptions {
  readonly sort?: 'difference' | 'name';
  readonly top?: number;
}

/** `area`: each area of the cohorts, or one area, with its place in a funnel. */
export async function area(words: readonly string[], options: AreaOptions, io: Io): Promise<number> {
  const files = words.filter(isFile);
  const [code, ...more] = words.filter((word) => !isFile(word));
  if (more.length > 0) {
    const reason = `one area at a time, not ${[code, ...more].join(' and ')}; a file without an ending is written ./NAME`;
    throw new VanguardError([problem('VM406', { reason })]);
  }
  const inputs = await studyInputs('area', files, options, io);
  const wish: AreaWish = {
    ...(code === undefined ? {} : { code }),
    ...(options.sort === undefined ? {} : { sort: options.sort }),
    ...(options.top === undefined ? {} : { top: options.top }),
  };
  return showStudy(await analyseAreas(inputs, settingsOf(options, 0), wish), options, io);
}

// No code of an area of England holds a dot or a slash, and a file of activity has an ending or a folder.
function isFile(word: string): boolean {
  return word === '-' || /[./\\]/.test(word);
}
