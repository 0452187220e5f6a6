import { expect, test } from 'vitest';
import { readLarge } from '../../src/engines/read-large.js';
import { canonicalCode } from '../../src/geography/area-names.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { sourceOf } from './input.js';

const dates = 'admidate,disdate,admimeth,ccg';
const day = (at: number): string => new Date(Date.UTC(2014, 3, 1 + at)).toISOString().slice(0, 10);

/** Two years with five admissions a day of five nights each, of which these have no discharge. */
const extract = (isOpen: (at: number) => boolean): string[] =>
  Array.from({ length: 730 }, (_, at) => at).flatMap((at) =>
    Array.from({ length: 5 }, () => `${day(at)},${isOpen(at) ? '' : day(at + 5)},21,05C`),
  );

async function told(header: string, rows: readonly string[], bedDays: 'discharge' | 'daily' = 'discharge') {
  const known = { practices: new Set<string>(), codeOf: canonicalCode };
  const text = [header, ...rows, ''].join('\n');
  const found = await readLarge(sourceOf(text), { bedDays }, known, { engine: 'csv' });
  if (!('activity' in found)) throw new Error('of no large layout');
  const own = found.activity.findings.filter(({ code }) => code === 'VM384');
  return own.map((one) => `${one.severity}: ${describeFinding(one)}`);
}

test('discharges that are missing from within an extract are told, and stays that go on at its end are not', async () => {
  const within = extract((at) => at >= 300 && at < 360);
  for (const bedDays of ['discharge', 'daily'] as const) {
    expect(await told(dates, within, bedDays)).toEqual([
      expect.stringMatching(
        /^warning: 300 rows not finished, beside 3,350 admissions, where about 2\d are in hospital on a day: /,
      ),
    ]);
    expect(
      await told(
        dates,
        extract((at) => at >= 725),
        bedDays,
      ),
    ).toEqual([]);
  }
  // Episodes that go on at the end of each year, and a few rows of a small extract.
  expect(
    await told(
      dates,
      extract((at) => at % 365 >= 360),
    ),
  ).toEqual([]);
  expect(
    await told(dates, ['2014-04-01,2014-04-02,21,05C', '2014-05-01,,21,05C', '2014-06-01,2014-06-01,21,05C']),
  ).toEqual([]);
  const lengths = [
    ...extract(() => false).map(() => '1415,21,05C,5'),
    ...Array.from({ length: 300 }, () => '1415,21,05C,'),
  ];
  expect(await told('fyear,admimeth,ccg,speldur', lengths)).toHaveLength(1);
});
