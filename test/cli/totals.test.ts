import { expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';

type Row = readonly [area: string, first: number, then: number];

const boards: readonly Row[] = [
  ['W11000023', 1000, 1010],
  ['W11000024', 1103, 1107],
  ['W11000025', 1211, 1202],
  ['W11000028', 1301, 1333],
  ['W11000029', 1409, 1402],
];
const all: Row = ['', 6024, 6054];
const districts = boards.map(([, first, then], at): Row => [`E0700000${at}`, first, then]);

/** What a comparison of these areas, the first two of them a cohort, says. */
async function compared(rows: readonly Row[], total: Row, people = rows.length * 102_014) {
  const areas = [...rows, total];
  const lines = (what: string, of: (row: Row) => readonly number[]): string =>
    `area_code,period,${what}\n${areas
      .map((row) =>
        of(row)
          .map((value, at) => `${row[0]},${2014 + at}/${15 + at},${value}\n`)
          .join(''),
      )
      .join('')}`;
  const files = {
    'a.csv': lines('emergency_admissions', ([, first, then]) => [first, then]),
    'p.csv': lines('population', (row) => (row === total ? [people, people + rows.length] : [102_014, 102_015])),
    'c.csv': `area_code,cohort\n${rows[0]?.[0]},PILOT\n${rows[1]?.[0]},PILOT\n`,
  };
  return await withFolder(files, async (folder) => {
    const args = ['compare', 'a.csv', '--population', 'p.csv', '--cohorts', 'c.csv', '--json'];
    const { stdout, stderr } = await vanguard(args, { cwd: folder });
    expect(stderr).toBe('');
    const { results, quality } = JSON.parse(stdout);
    // Beside so few areas the total, where it is one of them, is most of its side (VM322).
    const warnings = (quality.issues as { code: string; severity: string; message: string }[]).filter(
      ({ code, severity }) => severity === 'warning' && code !== 'VM322',
    );
    return {
      areas: results[0].comparator_areas,
      codes: warnings.map(({ code }) => code),
      words: warnings.map(({ message }) => message).join('; '),
    };
  });
}

const totals = ['W92000004', 'Wales', 'Total', 'TOTAL', 'All', 'Grand total', 'all areas'];

test.each(totals)('a row of "%s" is the total of the boards and no area', async (code) => {
  expect(await compared(boards, [code, all[1], all[2]])).toMatchObject({ areas: 3, codes: [] });
  expect(await compared(boards, [code, all[1] + 1, all[2]])).toMatchObject({ areas: 3, codes: ['VM304'] });
});

test.each(['E92000001', 'England', 'Scotland', 'N92000002', 'Northern Ireland', 'K02000001', 'K04000001', 'UK'])(
  'a row of "%s" among boards of Wales is no area, and they need not add to it',
  async (code) => {
    expect(await compared(boards, [code, 99999, 99999])).toMatchObject({ areas: 3, codes: [] });
  },
);

test('a nation is an area beside the regions of England and beside other nations', async () => {
  const regions = boards.map(([, first, then], at): Row => [`E1200000${at}`, first, then]);
  expect(await compared(regions, ['W92000004', 5, 5])).toMatchObject({ areas: 4, codes: [] });
  expect(await compared(regions, ['E92000001', all[1], all[2]])).toMatchObject({ areas: 3, codes: [] });
  const nations = ['E92000001', 'W92000004', 'S92000003'].map((code, at): Row => [code, 1000 + at, 1100 + at]);
  expect(await compared(nations, ['N92000002', 77, 78])).toMatchObject({ areas: 2, codes: [] });
});

test('an area that all others add to is named, with what it does to the gap', async () => {
  const { areas, codes, words } = await compared(boards, ['X999', all[1], all[2]]);
  expect({ areas, codes }).toEqual({ areas: 4, codes: ['VM329'] });
  expect(words).toContain('X999 is the sum of the other 5 areas');
  expect(words).toContain('--drop X999');
  expect(await compared(boards, ['X999', all[1], all[2] + 1])).toMatchObject({ areas: 4, codes: [] });
});

test('areas of another kind are named, and are on neither side where they hold those of the cohort or lie in them', async () => {
  const odd = await compared(districts, ['E54000008', 3000, 3100]);
  expect(odd).toMatchObject({ areas: 4, codes: ['VM367'], words: expect.stringContaining('--drop E54000008') });
  const region = await compared(districts, ['E12000001', 3000, 3100]);
  expect(region).toMatchObject({
    areas: 3,
    codes: ['VM367'],
    words: expect.stringMatching(/neither side[^;]*E12000001/),
  });
  const council = await compared(boards, ['W06000001', 3000, 3100]);
  expect(council).toMatchObject({ areas: 3, codes: ['VM367'] });
  expect(await compared(districts, ['E06000001', 3000, 3100])).toMatchObject({ areas: 4, codes: [] });
});

test('areas that hold others are not added to these in the check against the total, whichever are compared', async () => {
  const regions = [districts.slice(0, 2), districts.slice(2, 3), districts.slice(3)].map((own, at): Row => {
    const [sum, then] = own.reduce(([one, two], [, first, last]) => [one + first, two + last], [0, 0]);
    return [`E1200000${at + 1}`, sum ?? 0, then ?? 0];
  });
  const england: Row = ['E92000001', all[1], all[2]];
  const people = 5 * 102_014;
  const whole = await compared([...districts, ...regions], england, people);
  expect(whole.codes).not.toContain('VM304');
  const swapped = await compared([...regions, ...districts], england, people);
  expect(swapped.codes).not.toContain('VM304');
  const short = await compared([...districts, ...regions], ['E92000001', all[1] + 9, all[2]], people);
  expect(short.words).toContain('5 rows add to 6,024');
});

const commas = (count: number): string => count.toLocaleString('en-GB');

test('people of all areas together are no area, and those of the areas must add to them', async () => {
  const whole = boards.length * 102_014;
  const [code, ...counts] = ['Wales', all[1], all[2]] as const;
  expect(await compared(boards, [code, ...counts], whole + 2)).toMatchObject({ codes: [] });
  const short = await compared(boards, [code, ...counts], whole + 500);
  expect(short.codes).toEqual(['VM304', 'VM304']);
  expect(short.words).toContain(
    `population in 2014/15: 5 rows add to ${commas(whole)}, the file's own total is ${commas(whole + 500)}`,
  );
  expect((await compared(boards, [code, ...counts], 7)).codes).toEqual(['VM304', 'VM304']);
  // Some areas beside the whole of a nation.
  expect(await compared(boards, [code, ...counts], 2 * whole)).toMatchObject({ codes: [] });
});
