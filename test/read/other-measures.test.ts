import { expect, test } from 'vitest';
import { problem } from '../../src/domain/problems/problem.js';
import type { ReadOptions } from '../../src/domain/settings.js';
import { readActivity } from '../../src/read/activity.js';
import { source } from '../../src/read/source.js';
import { describeProblems } from '../../src/report/problems/describe.js';
import { activity } from './reading.js';

const wide = (title: string): string => `${title === '' ? '' : `"${title}",,\n`}area_code,2014/15,2015/16\n05C,10,12\n`;

test.each([
  ['elective_admissions.csv', '', true],
  ['a.csv', 'Planned admissions by area', true],
  ['readmissions.csv', '', true],
  ['delayed-bed-days.csv', '', true],
  ['admissions.csv', 'Elective and emergency admissions', true],
  ['admissions.csv', 'Emergency admissions, crude rate per 100,000', false],
  ['admissions.csv', 'per 1,000 population', false],
  ['admission_rates.csv', '', false],
  ['bed-days.csv', 'Average bed days', false],
  ['a.csv', 'Number of emergency admissions per 1,000 people', false],
  ['a.csv', 'Emergency admissions: percentage change in the number', false],
  ['a.csv', 'Average number of emergency admissions', false],
  ['a.csv', 'Rate: count of emergency admissions divided by people', false],
  ['a.csv', 'Age-standardized emergency admissions (see notes)', false],
  ['emergency_admissions_pct.csv', '', false],
])(
  'a wide %s under "%s" is refused; --metric settles what it counts, never that it is no rate',
  (name, title, settled) => {
    expect(activity(wide(title), {}, name)).toMatchObject({ codes: ['VM207'], rows: [] });
    const own = activity(wide(title), { wideMeasure: 'emergency_admissions' }, name);
    expect(own.codes).toEqual(settled ? [] : ['VM207']);
  },
);

test.each([
  ['admissions.csv', ''],
  ['a.csv', 'Total Non-elective G&A Admissions (FFCEs)'],
  ['unplanned_admissions.csv', 'Emergency admissions, excluding planned and elective ones'],
  ['emergency-bed-days.csv', 'Corporate separate generated commissioning'],
  [
    'emergency_admissions_rates_numerators.csv',
    'Emergency admissions: numbers and rates, see sheet 2 for rates per 1,000',
  ],
  ['admissions-standardised-geography.csv', 'Emergency admissions; 12% of records had no practice'],
  ['PCT admissions.csv', 'Rates per 1,000 population are in Table 2'],
  ['admissions_no_day_cases.csv', 'Number of emergency admissions, from which the rates per 1,000 are made'],
  ['admissions (not elective).csv', 'Emergency admissions only (planned admissions are in Table 3)'],
])('a wide %s under "%s" is of emergency events', (name, title) => {
  expect(activity(wide(title), {}, name)).toMatchObject({ codes: [], rows: [{ 3: 10 }, { 3: 12 }] });
});

/** What stands against a file, with its help. */
function against(text: string, options: ReadOptions = {}) {
  const [first] = readActivity([source('a.csv', text)], options).problems;
  if (first === undefined) return undefined;
  const [said] = describeProblems([first]);
  return [first.code, said?.headline, said?.help.join('\n')];
}

test('admissions beside emergency ones are those of all kinds, and are not taken until a column is chosen', () => {
  const text = 'CCG code,Year,Admissions,Emergency,Waiting list,FCE bed days\n05C,2014/15,30,10,20,99\n';
  const [code, message, help] = against(text) ?? [];
  expect([code, message]).toEqual([
    'VM215',
    expect.stringMatching(/^"Admissions" may not .*"Emergency", "Waiting list"/),
  ]);
  expect(help).toMatch(/--map emergency_admissions=Emergency\b[\s\S]*--map emergency_admissions=Admissions\b/);
  const read = (column: string) => activity(text, { columns: { emergency_admissions: column } }).rows[0]?.[3];
  expect([read('Emergency'), read('Admissions')]).toEqual([10, 30]);
  expect(against('area_code,year,bed_days,elective_bed_days\n05C,2014/15,30,10\n')?.[0]).toBe('VM215');
  for (const beside of [
    'emergency_bed_days',
    'emergency_admission_rate',
    'elective_bed_days',
    'emergency_readmission_pct',
    'emergency_readmissions',
    'emergency_attendances',
    'emergency_upper_ci',
  ])
    expect(against(`area_code,year,admissions,${beside}\n05C,2014/15,30,10\n`)).toBeUndefined();
  const cells = (cell: string) => against(`area_code,year,admissions,emergency_x\n05C,2014/15,30,${cell}\n`)?.[0];
  expect(['Y', '0.4', '', '10'].map(cells)).toEqual([undefined, undefined, undefined, 'VM215']);
});

test('a value beside a count is not taken for the count, and no rate or code is offered as a count', () => {
  const text = 'area_code,year,indicator,value,count\n05C,2014/15,Emergency admissions,9123,10\n';
  expect(against(text)?.[2]).toMatch(/--map value=count\b[\s\S]*--map value=value\b/);
  expect(activity(text, { columns: { value: 'count' } })).toMatchObject({ codes: [], rows: [{ 3: 10 }] });
  const offered = (columns: string, row: string) => against(`area_code,year,${columns}\n05C,2014/15,${row}\n`)?.[2];
  expect(offered('emergency_admissions_per_1000', '90')).toMatch(/=COLUMN\b/);
  expect(offered('Admissionmethod_Code,Data', '2,90')).toMatch(/=Data$/);
  expect(offered('emerg_spells,emerg_spell_rate', '90,3')).toMatch(/=emerg_spells$/);
});

test('a Fingertips indicator of readmissions is no count of emergency admissions', () => {
  const text = (name: string): string =>
    `Indicator Name,Area Code,Area Type,Sex,Age,Time period,Count,Denominator\n"${name}",05C,CCGs,Persons,All ages,2014/15,10,900\n`;
  expect(activity(text('Emergency readmissions within 30 days of discharge')).codes).toEqual(['VM207']);
  expect(activity(text('Emergency admissions, crude rate per 1,000'))).toMatchObject({ codes: [], rows: [{ 3: 10 }] });
});

test('what is said of a column that is missing can be done', () => {
  const title = ',Title:,Total Delayed Days,,,\n,,,,,\n';
  const header = ',Year,Period,LA Name,NHS,Total\n,2015-16,APRIL,Leeds,40,61\n';
  const [first] = readActivity([source('a.csv', title + header)], {}).problems;
  expect(first).toMatchObject({ code: 'VM201', place: { line: 3 } });
  const crossed = ',2014-15,2015-16\nPowys,10,12\nGwent,11,13\n';
  expect(against(crossed)?.[2]).toMatch(/first column has no name[^-]*area_name/);
  const wales = 'Data,Year_Code,Year_Name,Area_Code\n20,201415,2014-15,7A1\n21,201516,2015-16,7A2\n';
  expect(against(wales, { columns: { area: 'Area_Code' } })?.[2]).toMatch(/--map period=Year_Name$/);
  const odd = 'area_code,Period to Aug 2014,Period to Nov 2014\n05C,1,2\n';
  expect(against(odd)?.[2]).toMatch(/"Period to Aug 2014"[^\n]*are periods, write them as[\s\S]*add one: {2}period$/);
  const beds = ',Average Daily Number of Available and Occupied Beds,,\n,Year,Org Code,Total\n,2014/15,RTE,9\n';
  expect(against(beds)?.[0]).toBe('VM260');
});

test('ends of quarters are quarters where the column says so', () => {
  const text = (name: string, ...days: readonly string[]): string =>
    `area_code,${name},admissions\n${days.map((day) => `05C,${day},9`).join('\n')}\n`;
  const ends = ['30-Jun-14', '30/09/2014', 'Dec 2014', '2015-03-01'];
  const periods = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${quarter} 2014/15`);
  expect(activity(text('Quarter Ending', ...ends)).rows.map((row) => row[1])).toEqual(periods);
  expect(activity(text('Quarter Ending', '31/05/2014')).codes).toEqual(['VM230']);
  expect(activity(text('date', '30-Jun-14', '30/09/2014')).rows.map((row) => row[1])).toEqual([
    'June 2014',
    'September 2014',
  ]);
});

test('a nation without a code is a total wherever its name stands, and a file of which no row is used is refused', () => {
  const text =
    'HWB Code,Board,Q1 14/15 (Apr 14 - Jun 14),Q2 14/15 (Jul 14 - Sep 14)\nE06000001,X,10,11\n,England,10,11\n';
  const read = activity(text, { columns: { area: 'HWB Code' } }, 'admissions.csv');
  expect(read).toMatchObject({
    codes: [],
    rows: [{ 3: 10 }, { 3: 11 }],
    totals: [
      ['Q1 2014/15', 10],
      ['Q2 2014/15', 11],
    ],
  });
  const parts = 'FinancialYear,HBR,AdmissionType,Sex,Stays\n2014/15,S08000015,Emergency Inpatients,Male,9\n';
  expect(activity(parts).codes).toEqual(['VM263']);
  const outcomes = 'Year,Breakdown,Level,Numerator\n2014/15,Deprivation,1,9\n';
  expect(activity(outcomes, {}, 'emergency-admissions.csv').codes).toEqual(['VM263']);
});

test('many files of a pattern that are no extracts are told of once, with what reads them', () => {
  const [said] = describeProblems([problem('VM141', { file: 'a.csv', columns: [], others: 41 }, { file: 'a.csv' })]);
  expect(said?.headline).toMatch(/^a\.csv and 41 more files have no columns/);
  expect(said?.help[0]).toMatch(/without quotes the shell does so for folder\/\*\.csv$/);
});
