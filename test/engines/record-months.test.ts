import { expect, test } from 'vitest';
import { formatMonth } from '../../src/domain/time/period.js';
import { observationsOf } from '../../src/engines/observations.js';
import { describeFinding } from '../../src/report/problems/describe.js';
import { aggregateText, requestFor } from './input.js';

const header = 'admidate,disdate,admimeth,ccg';
type BedDays = 'discharge' | 'daily';

/** One admission a month for two years, of ten nights, and these. */
const admissions = (...more: readonly string[]): string[] => [
  ...Array.from({ length: 24 }, (_, month) => {
    const date = `${2014 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return `${date}-05,${date}-15`;
  }),
  ...more,
];

async function read(rows: readonly string[], bedDays: BedDays) {
  const text = `${[header, ...rows.map((row) => `${row},21,05C`)].join('\n')}\n`;
  const { cells } = await aggregateText(text, { bedDays });
  const { observations, findings } = observationsOf('records.csv', cells, requestFor(header, { bedDays }), 'all');
  const used = observations
    .filter(({ quantity }) => quantity === 'emergency_admissions')
    .map(({ period }) => period.start)
    .sort((one, other) => one - other);
  const [first, last] = [used[0], used.at(-1)];
  return {
    used: first === undefined || last === undefined ? '' : `${formatMonth(first)} to ${formatMonth(last)}`,
    told: findings
      .filter(({ code }) => code !== 'VM372' && code !== 'VM377')
      .map((one) => `${one.severity}: ${describeFinding(one)}`),
  };
}

const used = 'January 2014 to December 2015';
const partly = (months: string) => `note: the records hold ${used} whole; not used, since only in part: ${months}`;

test('months before the first discharge and after the last admission are not used, and named', async () => {
  const rows = admissions('2013-12-30,2014-01-02', '2015-12-30,2016-01-02');
  expect(await read(rows, 'discharge')).toEqual({ used, told: [partly('December 2013, January 2016')] });
  expect(await read(rows, 'daily')).toEqual({
    used: 'December 2013 to December 2015',
    told: [expect.stringContaining('January 2016')],
  });
  expect(await read(admissions(), 'daily')).toEqual({ used, told: [] });
});

test('with bed days in their own months, stays that ended on their day say which months are whole', async () => {
  const sameDay = Array.from({ length: 24 }, (_, month) => {
    const date = `${2014 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-07`;
    return `${date},${date}`;
  });
  const before = ['2013-09-02,2014-01-09', '2013-11-30,2014-02-01'];
  const told = [partly('September 2013, October 2013, November 2013, December 2013')];
  expect(await read(admissions(...sameDay, ...before), 'daily')).toEqual({ used, told });
  // Where some months have none, they say nothing.
  const all = { used: 'September 2013 to December 2015', told: [] };
  expect(await read(admissions(...sameDay.slice(1, 20), ...before), 'daily')).toEqual(all);
});

test('an admission over two years from all others takes no other with it', async () => {
  for (const bedDays of ['discharge', 'daily'] as const) {
    for (const [row, month] of [
      ['2054-05-03,2054-05-13', 'May 2054'],
      ['1954-05-03,1954-05-13', 'May 1954'],
      ['2018-01-03,2018-01-13', 'January 2018'],
    ] as const) {
      const told = [partly(month), `warning: 1 admission in ${month}, over two years from all others: not used`];
      expect(await read(admissions(row), bedDays)).toEqual({ used, told });
    }
    const near = await read(admissions('2017-12-03,2017-12-13'), bedDays);
    expect(near).toEqual({ used: 'January 2014 to December 2017', told: [] });
  }
});

test('an extract of years that lie apart is whole, unless one of them holds one admission in a hundred', async () => {
  const later = (times: number) => Array.from({ length: times }, () => '2018-05-03,2018-05-13');
  expect(await read(admissions(...later(2)), 'discharge')).toEqual({ used: 'January 2014 to May 2018', told: [] });
  const many = Array.from({ length: 374 }, () => '2015-12-01,2015-12-31');
  const used = 'January 2014 to December 2015';
  expect(await read(admissions(...many, ...later(4)), 'discharge')).toMatchObject({ used });
  expect(await read(admissions(...many.slice(4), ...later(4)), 'discharge')).toMatchObject({
    used: 'January 2014 to May 2018',
  });
});

test('stays that last until long after the last admission are told with what they are of the bed days', async () => {
  const rows = admissions('2015-06-30,2099-12-31', '2015-07-01,2099-12-31');
  const [, discharge] = (await read(rows, 'discharge')).told;
  const nights = [1, 2].map(() => (Date.UTC(2099, 11, 31) - Date.UTC(2015, 5, 30)) / 86_400_000);
  const lost = (nights[0] as number) + (nights[1] as number) - 1;
  expect(discharge).toBe(
    `warning: ${lost.toLocaleString('en')} bed days of discharges over two years after the last admission, until December 2099, not used: ${((100 * lost) / (lost + 240)).toFixed(1)}% of all`,
  );
  const [, daily] = (await read(rows, 'daily')).told;
  // Ten nights of another stay, and 31 of each.
  expect(daily).toBe(
    `warning: 2 stays lasting over two years after the last admission, until December 2099, with ${((100 * 62) / 72).toFixed(1)}% of the bed days of December 2015`,
  );
});

test('a long stay is a note where it hardly counts, and no more than that within two years', async () => {
  const many = Array.from({ length: 400 }, () => '2015-12-01,2015-12-31');
  const [, long] = (await read(admissions(...many, '2015-12-01,2018-01-20'), 'daily')).told;
  expect(long).toBe(
    'note: 1 stay lasting over two years after the last admission, until January 2018, with 0.3% of the bed days of December 2015',
  );
  expect((await read(admissions(...many, '2015-12-01,2017-12-31'), 'daily')).told).toHaveLength(1);
});
