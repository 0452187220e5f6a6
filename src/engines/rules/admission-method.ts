import { codeIn } from './blank.js';

/** What an admission method means for a count of emergency admissions. */
export const methodClass = { emergency: 0, transfer: 1, other: 2, unknown: 3, fault: -1 } as const;

/**
 * The class of an admission method: 21 to 28 and 2A, 2C, 2D are emergencies, 2B is a transfer of a patient already
 * admitted elsewhere, 98, 99 and blank are not known, other codes of two characters are something else.
 *
 * Source: NHS Data Dictionary, admission method (hospital provider spell); HES data dictionary, ADMIMETH.
 */
export function classOfMethod(text: string): number {
  const code = codeIn(text).toUpperCase();
  if (code === '' || code === '98' || code === '99' || code === '&') return methodClass.unknown;
  if (code === '2B') return methodClass.transfer;
  if (!/^[1-9][0-9A-D]$/.test(code)) return methodClass.fault;
  return code.startsWith('2') ? methodClass.emergency : methodClass.other;
}
