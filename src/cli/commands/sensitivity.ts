import { analyseSensitivity } from '../../toolkit.js';
import { settingsOf } from '../arguments/settings.js';
import type { Io } from '../io.js';
import { type StudyOptions, showStudy, studyInputs } from './study.js';

// Of the bootstraps among the estimators.
const resamples = 1999;

/** `sensitivity`: the gap of each cohort under every reasonable specification. */
export async function sensitivity(files: readonly string[], options: StudyOptions, io: Io): Promise<number> {
  const inputs = await studyInputs('sensitivity', files, options, io);
  return showStudy(await analyseSensitivity(inputs, settingsOf(options, resamples)), options, io);
}
