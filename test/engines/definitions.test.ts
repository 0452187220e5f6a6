import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/areas/area.js';
import type { ReadOptions } from '../../src/domain/settings.js';
import { formatPeriod } from '../../src/domain/time/period.js';
import { csvEngine } from '../../src/engines/csv/csv.js';
import { kernelSource } from '../../src/engines/csv/kernel-wasm.js';
import type { Aggregate, AggregateRequest } from '../../src/engines/engine.js';
import { observationsOf } from '../../src/engines/observations.js';
import { readLarge } from '../../src/engines/read-large.js';
import { sexOf } from '../../src/engines/rules/person.js';
import { aggregateText, requestFor, sourceOf } from './input.js';

const header = 'admidate,disdate,admimeth,epistat,epiorder,classpat,gpprac,ccg_responsibility,startage,care_home';

function records(...rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}

function told({ cells }: Aggregate): string[] {
  return cells.map(({ area, period, group, stay, admissions, bedDays }) =>
    [area, formatPeriod(period), group, stay, admissions?.events ?? '-', bedDays?.events ?? '-'].join(' '),
  );
}

test('what programs write for none is nothing, and 3.0 is 3', async () => {
  const plain = records(
    '2014-04-01,2014-04-03,21,3,1,1,A81001,05C,67,1',
    '2014-04-01,2014-04-03,21,3,1,1,,,,',
    '2014-04-01,,21,3,1,1,,05C,,',
    '2014-04-01,2014-04-03,,3,1,1,,05C,,',
  );
  const pandas = plain.replaceAll(',3,1,1,', ',3.0,1.0,1.0,').replaceAll(',67,1', ',67.0,1.0');
  const asked = { by: ['age_band'] } as const;
  const [own, ...others] = await Promise.all(
    [plain, pandas, ...['NULL', 'NA', '.', 'null'].map((none) => pandas.replaceAll(/(?<=,)(?=,|$)/gm, none))].map(
      (text) => aggregateText(text, asked),
    ),
  );
  expect(own?.leftOut).toMatchObject({ noArea: 1, unfinished: 1, methodUnknown: 1 });
  expect(own?.problems).toEqual([]);
  expect(others).toEqual(others.map(() => own));
});

test('records without a column that they need are told which, and which of theirs may be it', async () => {
  const told = async (names: string, options: ReadOptions = {}): Promise<unknown> => {
    const known = { practices: new Set<string>(), codeOf: (code: AreaCode) => code };
    const text = `An extract\n${names}\n${names.replaceAll(/[^,;]+/g, '1')}\n`;
    return readLarge(sourceOf(text), options, known, { engine: 'csv' }).then(
      (read) => Object.keys(read),
      ({ problems: [{ code, place, facts }] }) => [code, place.line, facts.role, facts.candidate],
    );
  };
  const method = ['VM201', 2, 'admission_method'];
  expect(await told('ADMIDATE,DISDATE,CCG')).toEqual([...method, undefined]);
  expect(await told('ADMIDATE;EPISTAT;How admitted (method);CCG')).toEqual([...method, 'How admitted (method)']);
  expect(await told('ADMIDATE,EPISTAT,method_a,method_b,CCG')).toEqual([...method, undefined]);
  expect(await told('Admit date,DISDATE,ADMIMETH,CCG')).toEqual(['VM201', 2, 'admission_date', 'Admit date']);
  expect(await told('ADMIDATE,ADMIMETH,Spell CCG')).toEqual(['VM201', 2, 'area', 'Spell CCG']);
  expect(await told('FYEAR,ADMIMETH,SPELDUR')).toEqual(['VM201', 2, 'area', undefined]);
  const columns = { admission_method: 'How' };
  expect(await told('ADMIDATE,DISDATE,How', { columns })).toEqual(['VM201', 2, 'area', undefined]);
  expect(await told('ADMIDATE,DISDATE,How,CCG', { columns })).toEqual(['activity']);
  expect(await told('Admission_Date,Discharge_Date,Admission_Method_Code,CCG')).toEqual(['activity']);
  // A table of something else is left to those who read it.
  expect(await told('area_code,date_of_admission,emergency_admissions')).toEqual(['source']);
});

test('the kernel is that of its source', () => {
  const folder = join(import.meta.dirname, '..', '..', 'kernel', 'large');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const source = createHash('sha256');
  for (const name of files.sort()) source.update(readFileSync(join(folder, name)));
  expect(source.digest('hex')).toBe(kernelSource);
});

test('an emergency admission is the first finished episode of a method that begins with 2, every other row is counted', async () => {
  const text = records(
    '2014-04-01,2014-04-01,21,3,1,1,A81001,05C,67,0', // same day
    '01/04/2014,04/04/2014,2A,3,1,1,A81001,05C,67,0', // three nights
    '30APR2014,02MAY2014,2B,3,1,1,A81001,05C,67,1', // a transfer, over a month's end, of a care-home resident
    '2014-04-01,2014-04-09,11,3,1,1,A81001,05C,67,0', // elective
    '2014-04-01,2014-04-09,99,3,1,1,A81001,05C,67,0', // method not known
    '2014-04-01,,21,3,1,1,A81001,05C,67,0', // not discharged
    '2014-04-01,2014-04-09,21,1,1,1,A81001,05C,67,0', // unfinished episode
    '2014-04-01,2014-04-09,21,3,2,1,A81001,05C,67,0', // second episode
    '2014-04-01,2014-04-01,21,3,1,3,A81001,05C,67,0', // regular day attender
    '2014-04-01,2014-04-09,21,3,1,1,A81001,,67,0', // no area
    '',
  );
  const found = await aggregateText(text);
  expect(found.problems).toEqual([]);
  expect(told(found)).toEqual([
    '05C April 2014 all one_plus_days 2 3',
    '05C April 2014 all zero_day 1 -',
    '05C April 2014 care_home_residents one_plus_days 1 -',
    '05C May 2014 all one_plus_days - 2',
    '05C May 2014 care_home_residents one_plus_days - 2',
  ]);
  expect(found.rows).toBe(10);
  expect(found.leftOut).toEqual({
    notEmergency: 1,
    methodUnknown: 1,
    transfers: 0,
    unfinished: 2,
    laterEpisodes: 1,
    regularAttenders: 1,
    noArea: 1,
    repeatedSpells: 0,
    areaTotals: 0,
  });
  const other = await aggregateText(text, { transfers: 'exclude', practices: new Set(['A81001']) });
  expect(other.leftOut.transfers).toBe(1);
  expect(told(other)).toEqual([
    '05C April 2014 all one_plus_days 1 3',
    '05C April 2014 all zero_day 1 -',
    'A81001 April 2014 all one_plus_days 1 3',
    'A81001 April 2014 all zero_day 1 -',
  ]);
});

test('days spread over a stay are each in their own month, leap day and year end included', async () => {
  const text = records('2015-12-30,2016-03-02,21,3,1,1,A81001,05C,67,0');
  expect(told(await aggregateText(text, { bedDays: 'daily' }))).toEqual([
    '05C December 2015 all one_plus_days 1 2',
    '05C January 2016 all one_plus_days - 31',
    '05C February 2016 all one_plus_days - 29',
    '05C March 2016 all one_plus_days - 1',
  ]);
});

test('age bands are five-year, and HES years count where there are no dates', async () => {
  const ages = await aggregateText(
    records('2014-04-01,2014-04-02,21,3,1,1,A,05C,90,0', '2014-04-01,2014-04-02,21,3,1,1,A,05C,7003,0'),
    { by: ['age_band'] },
  );
  expect(ages.cells.map(({ ageBand }) => ageBand)).toEqual([0, 90]);
  const years = await aggregateText('fyear,admimeth,ccg,speldur\n1415,21,05C,3\n1415,22,05C,0\n1416,21,05C,2\n');
  expect(told(years)).toEqual(['05C 2014/15 all one_plus_days 1 3', '05C 2014/15 all zero_day 1 -']);
  expect(years.problems).toMatchObject([{ code: 'VM280', facts: { column: 'fyear', rows: 1 }, place: { line: 4 } }]);
});

test('a second row of a spell is a problem, is left out, or is counted, as asked', async () => {
  const text = 'admission_date,discharge_date,admission_method,area_code,spell_id\n'.concat(
    ...['S1', 'S2', 'S1', '', ''].map((spell) => `2014-04-01,2014-04-01,21,05C,${spell}\n`),
  );
  const counts = async (duplicates: AggregateRequest['duplicates']): Promise<unknown> => {
    const { cells, problems, leftOut } = await aggregateText(text, { duplicates });
    return [
      cells[0]?.admissions?.events,
      problems.map(({ code, place }) => `${code}:${place?.line}`),
      leftOut.repeatedSpells,
    ];
  };
  expect(await counts('error')).toEqual([4, ['VM286:4'], 0]);
  expect(await counts('first')).toEqual([4, [], 1]);
  expect(await counts('sum')).toEqual([5, [], 0]);
});

test('a suppressed cell hides the sum it belongs to, and is never zero', async () => {
  const text =
    'practice_code,area_code,month,emergency_admissions\nA1,05C,2014-04,7\nA2,05C,2014-04,*\nA1,01G,2014-04,9\n';
  const found = await aggregateText(text);
  expect(found.cells.map(({ area, admissions }) => [area, admissions])).toEqual([
    ['01G', { events: 9, marks: {} }],
    ['05C', { events: 7, marks: { '[c]': 1 } }],
  ]);
  const request = requestFor(text.slice(0, text.indexOf('\n')));
  const { observations } = observationsOf('f.csv', found.cells, request, 'all');
  expect(observations.map(({ area, value }) => [area, value])).toEqual([
    ['01G', 9],
    ['05C', '[c]'],
  ]);
});

test('of rows that break a rule, the line, the column and the rule are told, and nothing that stands in them', async () => {
  const secret = 'ZQX-secret';
  const good = ['2014-04-01', '2014-04-01', '21', '3', '1', '1', 'A81001', '05C', '67', '0'];
  const rows = good.map((_, column) => good.map((cell, at) => (at === column ? `<${secret}>` : cell)).join(','));
  const found = await aggregateText(records(...rows, `"a ""${secret}""",b`));
  expect(found.problems.length).toBeGreaterThan(6);
  expect(JSON.stringify(found)).not.toContain('ZQX');
  expect(found.problems.map(({ code, place }) => [code, place?.line, place?.column])).toContainEqual(['VM283', 9, 39]);
});

test('a file that cannot be read says why in words, and no word of JavaScript is a sex', async () => {
  const source = { kind: 'file' as const, name: 'gone.csv', path: '/no/such/gone.csv' };
  await expect(csvEngine().aggregate(source, requestFor(header))).rejects.toMatchObject({
    problems: [{ code: 'VM108', facts: { reason: 'there is no such file' } }],
  });
  await expect(csvEngine().aggregate({ ...source, path: '/tmp' }, requestFor(header))).rejects.toMatchObject({
    problems: [{ code: 'VM108', facts: { reason: 'it is a folder' } }],
  });
  expect(['constructor', 'toString', '__proto__', 'M', 'female', '9'].map(sexOf)).toEqual([-1, -1, -1, 0, 1, 2]);
});
