import type { EventWish } from '../../index.js';
import { analyseEvents } from '../../toolkit.js';
import { settingsOf } from '../arguments/settings.js';
import type { Io } from '../io.js';
import { type StudyOptions, showStudy, studyInputs } from './study.js';

const draws = 9999;

/** `events`: the gap of each cohort year by year, with the test of the years before the baseline. */
export async function events(files: readonly string[], options: StudyOptions & EventWish, io: Io): Promise<number> {
  const inputs = await studyInputs('events', files, options, io);
  const { errors = 'CR3', quarterly = false, synthetic = false } = options;
  const wish = { errors, quarterly, synthetic };
  return showStudy(await analyseEvents(inputs, settingsOf(options, draws), wish), options, io);
}
