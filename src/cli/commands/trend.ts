import { analyseTrend } from '../../toolkit.js';
import { settingsOf } from '../arguments/settings.js';
import type { Io } from '../io.js';
import { type StudyOptions, showStudy, studyInputs } from './study.js';

/** `trend`: the index and rate of each cohort and its comparator by quarter. */
export async function trend(files: readonly string[], options: StudyOptions, io: Io): Promise<number> {
  const inputs = await studyInputs('trend', files, options, io);
  return showStudy(await analyseTrend(inputs, settingsOf(options, 0)), options, io);
}
