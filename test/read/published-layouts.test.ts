import { expect, test } from 'vitest';
import { readPeriod } from '../../src/domain/parse-period.js';
import { formatPeriod } from '../../src/domain/period.js';
import type { ReadOptions } from '../../src/domain/settings.js';
import { readActivity } from '../../src/read/activity.js';
import { readPopulation } from '../../src/read/population.js';
import { source } from '../../src/read/source.js';

function activity(text: string | Uint8Array, options: ReadOptions = {}, name = 'a.csv') {
  const read = readActivity([source(name, text)], options);
  return {
    layout: read.inputs[0]?.layout,
    encoding: read.inputs[0]?.encoding,
    codes: read.problems.map((problem) => problem.code),
    found: read.findings.map((finding) => [finding.code, finding.count]),
    rows: read.observations.map(({ area, period, quantity, value }) => [area, formatPeriod(period), quantity, value]),
    totals: read.totals.map(({ period, value }) => [formatPeriod(period), value]),
  };
}

function population(text: string, options: ReadOptions = {}, name = 'p.csv') {
  const read = readPopulation([source(name, text)], options);
  return {
    layout: read.inputs[0]?.layout,
    codes: read.problems.map((problem) => problem.code),
    found: read.findings.map((finding) => [finding.code, finding.count]),
    counts: read.counts.map(({ area, period, value }) => [area, formatPeriod(period), value]),
    practiceAreas: [...read.practiceAreas],
  };
}

const tidy = 'area_code,period,emergency_admissions\n05C,Q1 2014/15,12455\n05C,Q2 2014/15,67118\n';

test('every encoding, separator and line ending gives the same rows as UTF-8 with commas', () => {
  const wanted = activity(tidy).rows;
  expect(wanted).toHaveLength(2);
  const utf16le = Buffer.from(tidy, 'utf16le');
  const utf16be = Buffer.from(utf16le).swap16();
  const mark = { le: Buffer.from([0xff, 0xfe]), be: Buffer.from([0xfe, 0xff]) };
  const encoded = [
    [Buffer.concat([mark.le, utf16le]), 'UTF-16LE'],
    [Buffer.concat([mark.be, utf16be]), 'UTF-16BE'],
    [utf16le, 'UTF-16LE'],
    [utf16be, 'UTF-16BE'],
    [Buffer.from(`\uFEFF${tidy}`), 'UTF-8'],
  ] as const;
  for (const [bytes, encoding] of encoded) {
    expect(activity(bytes)).toMatchObject({ rows: wanted, encoding, codes: [] });
  }
  const accented = tidy.replace('area_code,', 'area_code,area_name,').replaceAll('05C,', '05C,Dudl\xe9y,');
  expect(activity(Buffer.from(accented, 'latin1'))).toMatchObject({ rows: wanted, encoding: 'Windows-1252' });
  for (const separator of [';', '\t', '|']) {
    const read = activity(tidy.replaceAll(',', separator));
    expect(read).toMatchObject({ rows: wanted, codes: [], found: [['VM360', 1]] });
  }
  for (const ending of ['\r\n', '\r']) expect(activity(tidy.replaceAll('\n', ending)).rows).toEqual(wanted);
});

test('quoted thousands are read where no other reading fits', () => {
  const wanted = activity(tidy).rows;
  const quoted = tidy.replace('12455', '"12,455"').replace('67118', '"67,118"');
  expect(activity(quoted)).toMatchObject({ rows: wanted, codes: [], found: [['VM361', 2]] });
  expect(activity(quoted.replaceAll('"', '').replace(/,(?!\d{3}\n)/g, '\t')).rows).toEqual(wanted);
  expect(activity(tidy.replaceAll(',', ';').replace('12455', '12,455')).codes).toEqual(['VM213']);
  expect(activity(`${quoted}05C,Q3 2014/15,"1,5"\n`).codes).toContain('VM213');
});

test.each([
  ['1415', '2014/15'],
  ['2014-15', '2014/15'],
  ['2014/2015', '2014/15'],
  ['FY14/15', '2014/15'],
  ['April 2014 to March 2015', '2014/15'],
  ['01/04/2014 - 31/03/2015', '2014/15'],
  ['Q2 2017-18', 'Q2 2017/18'],
  ['2017/18 Q2', 'Q2 2017/18'],
  ['July 2017 - September 2017', 'Q2 2017/18'],
  ['JULY 2014-15', 'July 2014'],
  ['2014-15 JANUARY', 'January 2015'],
  ['M04 2014/15', 'July 2014'],
  ['2014/15 Month 12', 'March 2015'],
  ['2014M07', 'July 2014'],
  ['201407', 'July 2014'],
  ['07/2014', 'July 2014'],
  ["Jul '14", 'July 2014'],
  ['2014 July', 'July 2014'],
  ['31/07/2014', 'July 2014'],
])('"%s" is %s', (text, wanted) => {
  const reading = readPeriod(text);
  expect(reading.kind === 'period' ? formatPeriod(reading.period) : reading.kind).toBe(wanted);
});

test.each(['01APR2022', '2022-04-01', '20220401', '1/4/2022', '01-04-2022', '1st April 2022'])(
  '"%s" is the first day of April 2022',
  (text) => {
    expect(readPeriod(text)).toEqual({ kind: 'date', month: 2022 * 12 + 3 });
  },
);

test.each(['2021', '2014/16', 'M13 2014/15', 'Jan 2014 to Dec 2014', '15 May 2014 to 30 June 2014', 'JULY'])(
  '"%s" is no period',
  (text) => {
    expect(readPeriod(text).kind).toBe('unknown');
  },
);

test('FYEAR of Hospital Episode Statistics reads 2021 as 2020/21', () => {
  expect(activity('ccg_code,FYEAR,admissions\n05C,1415,1\n05C,2021,2\n').rows.map((row) => row[1])).toEqual([
    '2014/15',
    '2020/21',
  ]);
});

const fingertips = (rows: readonly string[]): string =>
  [
    'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to CCGs (2018/19) value or percentiles,Time period Sortable,New data,Compared to goal',
    ...rows,
    '',
  ].join('\n');

const tip = (
  area: string,
  count: string,
  denominator: string,
  {
    sex = 'Persons',
    age = 'All ages',
    note = '',
    type = 'CCGs (2018/19)',
    name = 'Emergency admissions (synthetic)',
    category = '',
  } = {},
): string =>
  `1,${name},E92000001,England,${area},X,${type},${sex},${age},${category},${category},2014/15,1.5,1,2,1,2,${count},${denominator},${note},,,,20140000,,`;

test('Fingertips gives Count and Denominator of everyone, value notes as marks and England as a total', () => {
  const text = fingertips([
    tip('E92000001', '30', '3000', { type: 'England' }),
    tip('E38000046', '10', '1000'),
    tip('E38000046', '4', '500', { sex: 'Male' }),
    tip('E38000046', '3', '90', { age: '75+ yrs' }),
    tip('E38000046', '2', '90', { category: 'Deprivation' }),
    tip('05L', '', '2000', { note: 'Value suppressed for disclosure control reasons' }),
    tip('05N', '', '2000', { note: 'Value missing in source data' }),
    tip('06N', '20', '2000', { type: 'Counties' }),
  ]);
  expect(activity(text)).toEqual({
    layout: 'fingertips',
    encoding: 'UTF-8',
    codes: [],
    found: [
      ['VM362', 2],
      ['VM362', 1],
      ['VM362', 1],
      ['VM302', 1],
      ['VM302', 1],
    ],
    rows: [
      ['E38000046', '2014/15', 'emergency_admissions', 10],
      ['05L', '2014/15', 'emergency_admissions', '[c]'],
      ['05N', '2014/15', 'emergency_admissions', '[x]'],
    ],
    totals: [['2014/15', 30]],
  });
  expect(population(text)).toMatchObject({
    layout: 'fingertips',
    codes: [],
    counts: [
      ['E38000046', '2014/15', 1000],
      ['05L', '2014/15', 2000],
      ['05N', '2014/15', 2000],
    ],
  });
  const old = text
    .split('\n')
    .map((line, at) => (at === 0 ? line.replaceAll(' ', '') : line))
    .join('\n');
  expect(activity(old).rows).toEqual(activity(text).rows);
});

test('Fingertips with two indicators of one measure, or two types of area, is refused until --keep settles it', () => {
  const two = fingertips([tip('05C', '1', '9'), tip('05C', '2', '9', { name: 'Emergency admissions for falls' })]);
  expect(activity(two).codes).toEqual(['VM261']);
  const kept = activity(two, { keep: { 'Indicator Name': 'Emergency admissions for falls' } });
  expect(kept).toMatchObject({ codes: [], rows: [['05C', '2014/15', 'emergency_admissions', 2]] });
  const types = fingertips([tip('05C', '1', '9', { type: 'Districts' }), tip('06N', '1', '9', { type: 'Counties' })]);
  expect(activity(types).codes).toEqual(['VM261']);
  expect(activity(fingertips([tip('05C', '1', '9', { sex: 'Male' })])).codes).toEqual(['VM263']);
});

test('an outcomes indicator gives Numerator and Denominator of the rows of areas', () => {
  const text =
    'Indicator 3.1 Emergency admissions (synthetic)\n\nYear,Period of coverage,Breakdown,ONS code,Level,Level description,Indicator value,CI lower,CI upper,Denominator,Numerator\n' +
    '2014/15,April 2014 to March 2015,England,E92000001,England,England,1,1,1,3000,30\n' +
    '2014/15,April 2014 to March 2015,CCG,E38000046,05C,NHS Dudley CCG,1,1,1,"1,000",10\n' +
    '2014/15,April 2014 to March 2015,Gender,E92000001,Male,Male,1,1,1,1500,15\n' +
    '2014/15,April 2014 to March 2015,CCG,E38000150,05L,X,*,*,*,2000,*\n';
  expect(activity(text)).toMatchObject({
    layout: 'ccg-outcomes',
    codes: [],
    rows: [
      ['05C', '2014/15', 'emergency_admissions', 10],
      ['05L', '2014/15', 'emergency_admissions', '[c]'],
    ],
    totals: [['2014/15', 30]],
  });
  expect(population(text)).toMatchObject({
    layout: 'ccg-outcomes',
    codes: [],
    counts: [
      ['05C', '2014/15', 1000],
      ['05L', '2014/15', 2000],
    ],
  });
});

test('Public Health Scotland gives emergency stays and their length by board, in calendar quarters', () => {
  const text =
    'Quarter,QuarterQF,HB,HBQF,Location,LocationQF,AdmissionType,AdmissionTypeQF,Episodes,LengthOfEpisode,Stays,StaysQF,LengthOfStay,LengthOfStayQF,AverageLengthOfStay\n' +
    '2016Q3,,S08000015,,S08000015,,Emergency Inpatients,,12,60,10,,50,,5\n' +
    '2016Q3,,S08000015,,A111H,,Emergency Inpatients,,12,60,10,,50,,5\n' +
    '2016Q3,,S08000015,,S08000015,,Elective Inpatients,,12,60,7,,20,,3\n' +
    '2016Q3,,S08000016,,S08000016,,Emergency Inpatients,,,,,c,,c,\n' +
    '2016Q3,,S92000003,d,S92000003,d,Emergency Inpatients,,24,120,25,,130,,5\n';
  expect(activity(text)).toMatchObject({
    layout: 'public-health-scotland',
    codes: [],
    found: [
      ['VM307', 1],
      ['VM362', 1],
      ['VM362', 1],
      ['VM302', 2],
    ],
    rows: [
      ['S08000015', 'Q2 2016/17', 'emergency_admissions', 10],
      ['S08000015', 'Q2 2016/17', 'emergency_bed_days', 50],
      ['S08000016', 'Q2 2016/17', 'emergency_admissions', '[c]'],
      ['S08000016', 'Q2 2016/17', 'emergency_bed_days', '[c]'],
    ],
    totals: [
      ['Q2 2016/17', 25],
      ['Q2 2016/17', 130],
    ],
  });
  const people = 'Year,HB,HBQF,Sex,SexQF,AllAges,Age0\n2016,S08000015,,All,,3000,1\n2016,S08000015,,Male,,1400,1\n';
  expect(population(people)).toMatchObject({ layout: 'ons-mid-year', counts: [['S08000015', '2016/17', 3000]] });
});

test('NHS Digital lists of patients count everyone once, by practice with its area or by area', () => {
  const head = 'PUBLICATION,EXTRACT_DATE,TYPE,CCG_CODE,ONS_CCG_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS\n';
  const row = (code: string, sex: string, age: string, people: number): string =>
    `GP_PRAC_PAT_LIST,01APR2015,GP,05C,E38000046,${code},XX1 1XX,${sex},${age},${people}\n`;
  const all =
    head + row('M87001', 'ALL', 'ALL', 100) + row('M87001', 'MALE', 'ALL', 40) + row('M87002', 'ALL', 'ALL', 50);
  expect(population(all)).toEqual({
    layout: 'gp-list-size',
    codes: [],
    found: [['VM362', 1]],
    counts: [
      ['M87001', 'April 2015', 100],
      ['M87002', 'April 2015', 50],
    ],
    practiceAreas: [
      ['M87001', '05C'],
      ['M87002', '05C'],
    ],
  });
  const ages =
    head + row('M87001', 'MALE', '0', 30) + row('M87001', 'FEMALE', '0', 20) + row('M87001', 'MALE', '1', 50);
  expect(population(ages).counts).toEqual([['M87001', 'April 2015', 100]]);
  expect(population(all, { columns: { year: 'EXTRACT_DATE' } }).counts[0]).toEqual(['M87001', '2015/16', 100]);
  const areas =
    'PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS\nX,01APR2015,CCG,05C,E38000046,,ALL,ALL,"312,000"\nX,01APR2015,GP,M87001,,XX1,ALL,ALL,100\n';
  expect(population(areas)).toMatchObject({ counts: [['05C', 'April 2015', 312000]], practiceAreas: [] });
});

test('names of areas in any usual spelling are their codes', () => {
  const names = [
    ['NHS DUDLEY CCG', '05C'],
    ['Dudley', '05C'],
    ['NHS Durham Dales, Easington & Sedgefield CCG', '00D'],
    ['NORTH LANCASHIRE', '01K'],
    ['NHS Morecambe Bay CCG', '01K'],
    ['Bristol, North Somerset and South Gloucestershire', '15C'],
    ['nhs st. helens ccg', '01X'],
    ['E38000046', 'E38000046'],
  ] as const;
  const text = `area_name;period;admissions\n${names.map(([name]) => `${name};2014/15;1\n`).join('')}`;
  expect(activity(text).rows.map((row) => row[0])).toEqual(names.map(([, code]) => code));
});
