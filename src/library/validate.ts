import { validateInputs } from '../steps/validate/validate-inputs.js';
import { type ValidationResult, validationResult } from '../steps/validate/validation-result.js';
import type { DataToCheck } from './data.js';
import type { CompareOptions } from './options.js';
import { runOn } from './run.js';

/**
 * Everything that is wrong (`problems`) or odd (`findings`) about data, without a comparison, as `validate --json`
 * prints it. With populations it goes as far as `compare` does before it measures. What cannot be read at all is thrown
 * by `readActivity` and `readPopulation`; nothing that is wrong with the contents beyond that is thrown here.
 *
 * @throws RangeError when an option has no value that it can have, or there is no such option
 * @throws TypeError when the data are not what the readers return, such as a promise of it
 */
export function validate(data: DataToCheck, options: CompareOptions = {}): ValidationResult {
  return validationResult(runOn(data, options, validateInputs));
}
