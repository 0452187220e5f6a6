import { expect, test } from 'vitest';
import { formatPeriod } from '../../src/domain/time/period.js';
import { readLarge } from '../../src/engines/read-large.js';
import { canonicalCode } from '../../src/geography/area-names.js';
import { sourceOf } from './input.js';

const header = 'admidate,disdate,admimeth,ccg,care_home';
const months = Array.from({ length: 12 }, (_, at) => `2014-${String(at + 1).padStart(2, '0')}`);

/** The bed days of residents of the first area by month; another has one each month, and `others` none. */
async function residents(own: readonly number[], head = header, whenOf = (month: string) => `${month}-05,${month}-08`) {
  const rows = months.flatMap((month, at) => {
    const row = (area: string, flag: number): string => `${whenOf(month)},21,${area},${flag}`;
    const flags = Array.from({ length: own[at] ?? 0 }, () => row('05C', 1));
    return [row('05C', 0), ...flags, row('01G', 1), row('02D', 0)];
  });
  const known = { practices: new Set<string>(), codeOf: canonicalCode };
  const found = await readLarge(sourceOf([head, ...rows, ''].join('\n')), {}, known, { engine: 'csv' });
  if (!('activity' in found)) throw new Error('of no large layout');
  const { observations } = found.activity;
  const ofResidents = observations.filter(({ group }) => group === 'care_home_residents');
  expect(ofResidents.filter(({ area }) => area === '02D')).toEqual([]);
  const bedDays = ofResidents.filter(({ area, quantity }) => area === '05C' && quantity === 'emergency_bed_days');
  return Object.fromEntries(bedDays.map(({ period, value }) => [formatPeriod(period), value]));
}

test('a month of records in which an area has no resident has none, unless chance would hardly give so many', async () => {
  const few = await residents([0, 1, 2, 0, 0, 1, 1, 1, 0, 1, 2, 0]);
  expect(Object.values(few)).toEqual(expect.arrayContaining([0, 3, 6]));
  expect(Object.keys(few)).toHaveLength(12);
  expect(few).toMatchObject({ 'January 2014': 0, 'April 2014': 0, 'May 2014': 0, 'December 2014': 0 });
  // Fifty-four in nine months are 4.5 a month: three months without are more than chance gives, and two are not.
  const kept = await residents([0, 0, 0, 6, 6, 6, 6, 6, 6, 6, 6, 6]);
  expect(Object.keys(kept)).toHaveLength(9);
  expect(await residents([0, 0, 5, 5, 5, 5, 6, 5, 5, 6, 6, 6])).toMatchObject({ 'February 2014': 0 });
});
