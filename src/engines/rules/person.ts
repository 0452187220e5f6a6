import { codeIn } from './blank.js';

/** The number of five-year bands of the European Standard Population: 0 to 4 up to 90 and over. */
export const ageBands = 19;

/** The band number of an age that is not known. */
export const unknownAge = 19;

/** What a text about a person that says nothing known gives. */
export const personFault = -1;

/**
 * The number of the five-year band, 0 for 0 to 4 to 18 for 90 and over, of an age in years (`67`), of a band inside one
 * (`65-69`, `90+`) or of HES's ages under one (7001 to 7007); `unknownAge` for blank and 999.
 */
export function ageBandOf(text: string): number {
  const age = codeIn(text);
  if (age === '' || age === '999' || age === '9999') return unknownAge;
  if (/^700[1-7]$/.test(age)) return 0;
  if (/^\d{1,3}$/.test(age) && Number(age) <= 130) return bandOf(Number(age));
  const open = /^(\d{2,3}) ?(?:\+|and over)$/.exec(age);
  if (open !== null) return Number(open[1]) >= 90 ? bandOf(90) : personFault;
  const band = /^(\d{1,3}) ?(?:-|to) ?(\d{1,3})$/.exec(age);
  if (band === null) return personFault;
  const [first, last] = [bandOf(Number(band[1])), bandOf(Number(band[2]))];
  return first === last ? first : personFault;
}

function bandOf(age: number): number {
  return Math.min(Math.floor(age / 5), ageBands - 1);
}

const sexes: ReadonlyMap<string, number> = new Map([
  ...['1', 'm', 'male'].map((sex) => [sex, 0] as const),
  ...['2', 'f', 'female'].map((sex) => [sex, 1] as const),
]);
const unknownSexes: ReadonlySet<string> = new Set(['', '0', '9', 'u', 'unknown', 'x', 'i', 'indeterminate', 'n']);

/** 0 for male, 1 for female, 2 for not known. */
export function sexOf(text: string): number {
  const sex = codeIn(text).toLowerCase();
  return sexes.get(sex) ?? (unknownSexes.has(sex) ? 2 : personFault);
}

/** 1 for a resident of a care home, 0 for anybody else. */
export function careHomeOf(text: string): number {
  const flag = codeIn(text).toLowerCase();
  if (['1', 'y', 'yes', 'true'].includes(flag)) return 1;
  return ['', '0', 'n', 'no', 'false'].includes(flag) ? 0 : personFault;
}
