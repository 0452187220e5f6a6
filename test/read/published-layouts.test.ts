import { expect, test } from 'vitest';
import { activity, population } from './reading.js';

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

test('an indicator that counts some emergencies, or not them alone, is named as what is measured', () => {
  const named = (name: string) => activity(fingertips([tip('05C', '1', '9', { name })])).found;
  for (const name of [
    'Admission episodes for alcohol-related conditions (Broad)',
    'Emergency admissions for acute conditions that should not usually require hospital admission',
    'Emergency hospital admissions due to falls',
    'Hospital admissions',
  ])
    expect(named(name), name).toEqual([['VM382', 1]]);
  for (const name of ['Emergency admissions', 'Emergency admissions for all causes (DSR)', 'Unplanned bed days'])
    expect(named(name), name).toEqual([]);
  const outcomes = (title: string, options = {}) =>
    activity(
      `${title}\n\nYear,Period of coverage,Breakdown,ONS code,Level,Level description,Numerator\n2014/15,April 2014 to March 2015,CCG,E38000046,05C,X,10\n`,
      options,
    ).found;
  const metric = { wideMeasure: 'emergency_admissions' };
  expect(outcomes('3.1 Emergency admissions for acute conditions')).toEqual([['VM382', 1]]);
  expect(outcomes('2.6 Unplanned hospitalisation for chronic ACS conditions', metric)).toEqual([['VM382', 1]]);
  expect(outcomes('Emergency admissions for Heart of Birmingham, 2014/15')).toEqual([]);
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

test('lists of patients with ages in columns stand for the quarter of the month that the file or a title names', () => {
  const head = 'GP_PRACTICE_CODE,POSTCODE,CCG_CODE,NHSE_AREA_TEAM_CODE,TOTAL_ALL,TOTAL_MALE,TOTAL_FEMALES,MALE_0-4\n';
  const text = `${head}M87001,XX1 1XX,05C,Q77,"9,100",4500,4600,300\nM87002,XX1 1XX,05L,Q77,50,20,30,1\n`;
  const named = (name: string, options = {}) => population(text, options, name).counts[0]?.[1];
  expect(population(text, {}, 'gp-reg-patients-04-2015.csv')).toEqual({
    layout: 'gp-list-wide',
    codes: [],
    found: [['VM361', 1]],
    counts: [
      ['M87001', 'Q1 2015/16', 9100],
      ['M87002', 'Q1 2015/16', 50],
    ],
    practiceAreas: [
      ['M87001', '05C'],
      ['M87002', '05L'],
    ],
  });
  for (const name of ['gp_jan_2017.csv', 'x/2015/list-2017-01.csv', 'gp-01JAN2017-all.csv', 'january-17.csv'])
    expect(named(name)).toBe('Q4 2016/17');
  expect(named('gp-07-2016.csv', { columns: { year: 'EXTRACT_DATE' } })).toBe('2016/17');
  expect(population(`"Patients registered, July 2016",,,,,,,\n${text}`).counts[0]?.[1]).toBe('Q2 2016/17');
  for (const name of ['gp-reg-patients.csv', 'gp-2016.csv', 'gp-04-2015-to-07-2015.csv'])
    expect(population(text, {}, name).codes).toEqual(['VM208']);
});

test('an ONS table with "Area Codes" is read, and the day of a list is no column that activity must have', () => {
  const ons = 'Mid-2015 estimates,,,\nArea Codes,Area Names,All Ages,0,1\nE38000046,Dudley,"315,000",4,5\n';
  expect(population(ons)).toMatchObject({ layout: 'ons-mid-year', counts: [['E38000046', '2015/16', 315000]] });
  const read = activity('area_code,year,admissions\n05C,2015/16,7\n', { columns: { year: 'EXTRACT_DATE' } });
  expect(read).toMatchObject({ codes: [], rows: [{ 1: '2015/16', 3: 7 }] });
  const other = activity('area_code,year,admissions\n05C,2015/16,7\n', { columns: { year: 'EXTRACT_DAY' } });
  expect(other.codes).toEqual(['VM202']);
});
