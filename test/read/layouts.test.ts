import { expect, test } from 'vitest';
import type { ReadOptions } from '../../src/domain/settings.js';
import { formatPeriod } from '../../src/domain/time/period.js';
import { readActivity } from '../../src/read/activity.js';
import { readPopulation } from '../../src/read/population.js';
import { source } from '../../src/read/source.js';

function activity(text: string, options: ReadOptions = {}, name = 'a.csv') {
  const read = readActivity([source(name, text)], options);
  return {
    layout: read.inputs[0]?.layout,
    codes: read.problems.map((problem) => problem.code),
    found: read.findings.map((finding) => finding.code),
    rows: read.observations.map(({ area, period, quantity, group, value }) => [
      area,
      formatPeriod(period),
      quantity,
      group,
      value,
    ]),
    totals: read.totals.map(({ period, value }) => [formatPeriod(period), value]),
  };
}

function population(text: string, name = 'p.csv') {
  const read = readPopulation([source(name, text)], {});
  expect(read.problems.map((problem) => problem.code)).toEqual([]);
  return read.counts.map(({ area, period, group, value }) => [area, formatPeriod(period), group, value]);
}

test('reads every layout of activity into the same observations', () => {
  const wanted = [
    ['05C', 'Q1 2014/15', 'emergency_admissions', 'all', 10],
    ['05C', 'Q2 2014/15', 'emergency_admissions', 'all', 12],
  ];
  const tidy = activity('area_code,period,emergency_admissions\n05C,Q1 2014/15,10\n05C,2014/15-Q2,12\n');
  const long = activity(
    'Area Code,Quarter,Metric,Value\n05c,2014-15 Q1,Emergency admissions,10\n05C,Jul-Sep 2014,admissions,12\n',
  );
  const wide = activity('area_code,area_name,2014/15 Q1,2014/15 Q2\n05C,Dudley,10,12\n', {}, 'admissions.csv');
  const split = activity('code,financial_year,quarter,admissions\n05C,2014/15,1,10\n05C,2014/15,Q2,12\n');
  const dates = activity('ccg,date,emerg_adm\n05C,2014-04-01,10\n05C,2014-07-01,12\n');
  for (const read of [tidy, long, wide, split, dates]) expect(read.rows).toEqual(wanted);
  expect([tidy, long, wide].map((read) => read.layout)).toEqual(['tidy', 'long-with-metric', 'wide']);
});

test('a date stands for its month unless every date starts a quarter or the column says so', () => {
  const months = activity('area_code,date,admissions\n05C,2014-04-01,1\n05C,2014-05-01,2\n');
  expect(months.rows.map((row) => row[1])).toEqual(['April 2014', 'May 2014']);
  const named = activity('area_code,month,admissions\n05C,2014-04-01,1\n05C,2014-07-01,2\n');
  expect(named.rows.map((row) => row[1])).toEqual(['April 2014', 'July 2014']);
  expect(activity('area_code,date,admissions\n05C,2014-04-01,1\n').codes).toContain('VM232');
  const quarters = activity('area_code,quarter,admissions\n05C,2014-04-01,1\n');
  expect(quarters.rows.map((row) => row[1])).toEqual(['Q1 2014/15']);
  // Months in a column that is called a quarter would be three times as long as they are.
  const mixed = 'area_code,quarter,admissions\n05C,2014-04-01,1\n05C,2014-05-01,2\n';
  expect(activity(mixed).codes).toEqual(['VM235']);
  expect(activity(mixed, { columns: { month: 'quarter' } }).rows.map((row) => row[1])).toEqual([
    'April 2014',
    'May 2014',
  ]);
});

test('a number in a column of months beside a year is a month, and never a quarter', () => {
  const read = activity('area_code,year,month,admissions\n05C,2014,4,1\n05C,2014,12,2\n');
  expect([read.codes, read.rows.map((row) => row[1])]).toEqual([[], ['April 2014', 'December 2014']]);
  const both = activity('area_code,year,quarter,month,admissions\n05C,2014,1,2,1\n');
  expect(both.rows.map((row) => row[1])).toEqual(['February 2014']);
  // The first month of a financial year, or January?
  expect(activity('area_code,year,month,admissions\n05C,2014/15,1,1\n').codes).toEqual(['VM230']);
});

test('what marks a period as provisional or noted is passed over, and no column of a wide file is lost unsaid', () => {
  const marked = ['2014/15 Q1 [p]', '2014/15 Q2*', 'Oct to Dec 2014 (provisional)', '2014/15 Q4 [note 1]'];
  const read = activity(`area_code,${marked.join(',')},2015/16 Total\n05C,1,2,3,4,10\n`, {}, 'admissions.csv');
  expect(read.rows.map((row) => row[1])).toEqual(['Q1 2014/15', 'Q2 2014/15', 'Q3 2014/15', 'Q4 2014/15']);
  expect(read.found).toContain('VM309');
  expect(activity('area_code,month,admissions\n05C,Mar-19r,1\n').rows[0]?.[1]).toBe('March 2019');
  expect(population('area_code,2018 [note 1],2019p\n05C,10,11\n')).toEqual([
    ['05C', '2018/19', 'all', 10],
    ['05C', '2019/20', 'all', 11],
  ]);
});

test('a wide file says what it counts by its name, a metric column or the option, or is refused', () => {
  const text = 'area_code,2014/15,2015/16\n05C,10,12\n';
  expect(activity(text, {}, 'bed-days.csv').rows[0]?.[2]).toBe('emergency_bed_days');
  expect(activity(text, { wideMeasure: 'emergency_admissions' }).rows[1]).toEqual([
    '05C',
    '2015/16',
    'emergency_admissions',
    'all',
    12,
  ]);
  expect(activity('area_code,metric,2014/15,2015/16\n05C,bed days,1,2\n').rows[0]?.[2]).toBe('emergency_bed_days');
  // Of two files the option names one measure, and settles what a file says in two ways.
  const asked = (title: string) =>
    activity(title + text, { wideMeasure: 'emergency_admissions' }, 'bed-days.csv').rows[0]?.[2];
  expect(asked('')).toBe('emergency_bed_days');
  expect(asked('Emergency admissions,,\n')).toBe('emergency_admissions');
  expect(activity(text).codes).toEqual(['VM206']);
});

test('marks are never zero, and residents of care homes are a group of their own', () => {
  const read = activity(
    'area_code,period,population_group,admissions\n05C,2014/15,Care home residents,*\n05C,2015/16,all,..\n05C,2016/17,,0\n',
  );
  expect(read.rows.map((row) => row.slice(3))).toEqual([
    ['care_home_residents', '[c]'],
    ['all', '[x]'],
    ['all', 0],
  ]);
  expect(read.found).toEqual(['VM302', 'VM302']);
});

test('a row for England is a total, and options settle thousands, columns and ambiguous quarters', () => {
  const text = 'CCG19CDH,when,n\nE92000001,Q1 2014,"2,000"\n05C,Q1 2014,"2,000"\n';
  const columns = { area: 'CCG19CDH', period: 'when', emergency_admissions: 'n' };
  const read = activity(text, { columns, thousands: ',', quarters: 'calendar' });
  expect(read.codes).toEqual([]);
  expect(read.rows).toEqual([['05C', 'Q4 2013/14', 'emergency_admissions', 'all', 2000]]);
  expect(read.totals).toEqual([['Q4 2013/14', 2000]]);
});

test('whole numbers as R and pandas write them are whole numbers', () => {
  const read = activity('area_code,period,admissions\n05C,2014/15,1e+05\n05C,2015/16,8311.0\n05C,2016/17,1.2E+05\n');
  expect(read.rows.map((row) => row[4])).toEqual([100000, 8311]);
  expect(read.codes).toEqual(['VM210']);
});

const returned = (rows: string, title = 'Period:,April 2014'): string =>
  `,,,,\n,Title:,Monthly Hospital Activity,,\n,${title},,\n,Year,Period,Org Code,Org Name,Total Non-elective G&A Admissions (FFCEs) \n${rows}`;

test('reads the Monthly Activity Return with its England row, dragged years and footnotes', () => {
  const read = activity(
    returned(
      ',2014-15,APRIL,,England,30\n,,,,,\n,2014-15,APRIL,05C,DUDLEY,10\n,2014-16,APRIL,06N,HERTS,20\n,,,,,\n,Note:,,,,\n,Somebody did not submit.,,,,\n',
    ),
  );
  expect(read.layout).toBe('monthly-activity-return');
  expect(read.rows).toEqual([
    ['05C', 'April 2014', 'emergency_admissions', 'all', 10],
    ['06N', 'April 2014', 'emergency_admissions', 'all', 20],
  ]);
  expect(read.totals).toEqual([['April 2014', 30]]);
  expect(read.found.sort()).toEqual(['VM305', 'VM306', 'VM307']);
  expect(activity(returned(',2014-15,MAY,05C,DUDLEY,10\n')).codes).toEqual(['VM230']);
});

test('joined files of the Monthly Activity Return are each of their month, and rows without a title of their own', () => {
  const header = ',Year,Period,Org Code,Org Name,Total Non-elective G&A Admissions (FFCEs)';
  const file = (title: string, ...rows: string[]): string =>
    [`,Title:,Activity,,,`, `,Period:,${title},,,`, header, ...rows, ''].join('\n');
  const april = file('April 2014', ',2014-15,APRIL,05C,DUDLEY,10', ',2014-16,APRIL,06N,HERTS,20', ',Notes,,,,');
  const may = file('May 2014', ',2014-15,MAY,,England,11', ',2014-15,MAY,05C,DUDLEY,11');
  const joined = activity(april + may);
  expect([joined.codes, joined.rows.map((row) => [row[0], row[1], row[4]]), joined.totals]).toEqual([
    [],
    [
      ['05C', 'April 2014', 10],
      ['06N', 'April 2014', 20],
      ['05C', 'May 2014', 11],
    ],
    [['May 2014', 11]],
  ]);
  const rows = [',2014-15,APRIL,05C,DUDLEY,10', ',2015-16,APRIL,13T,NEWCASTLE,12', ',2015-16,MARCH,13T,NEWCASTLE,9'];
  const alone = activity([header, ...rows, ''].join('\n'));
  expect(alone.rows.map((row) => row[1])).toEqual(['April 2014', 'April 2015', 'March 2016']);
  expect(activity([header, ...rows, ',2017-19,MAY,05C,DUDLEY,1', ''].join('\n')).codes).toEqual(['VM230']);
});

test('reads every layout of populations', () => {
  const wanted = [
    ['05C', '2014/15', 'all', 1000],
    ['05C', '2015/16', 'all', 1010],
  ];
  expect(population('area_code,year,population\n05C,2014,1000\n05C,2015/16,1010\n')).toEqual(wanted);
  expect(population('area_code,name,2014,mid-2015\n05C,Dudley,1000,1010\n')).toEqual(wanted);
  const ons =
    'Table SAPE\n"Mid-2014 Population Estimates"\nCCG Code,CCG Name,All Ages,0,1\nE38000046,NHS Dudley,1000,10,11\n';
  expect(population(ons)).toEqual([['E38000046', '2014/15', 'all', 1000]]);
  expect(population('CCG Code,All Ages,0\n05C,1010,3\n', 'sape-mid-2015.csv')).toEqual([wanted[1]]);
  expect(population('month,ods,list_size\n2014-04,05C,999\n')).toEqual([['05C', 'April 2014', 'all', 999]]);
});

test('a heading alone among the rows of a wide file is no area', () => {
  const given = (heading: string) =>
    activity(`area_code,2017/18 Q1,2017/18 Q2\n${heading}\n05C,10,12\n05L,11,13\n`, {}, 'admissions.csv');
  for (const heading of ['2017/18,,', ',2017/18,', 'Q1 2017/18, ,']) {
    expect([given(heading).codes, given(heading).rows.length]).toEqual([[], 4]);
  }
  expect(given('2017/18,1,').rows.length).toBe(6);
  expect(given('05N,,').rows.length).toBe(6);
});

test('people may be a headcount', () => {
  expect(population('area_code,year,headcount\n05C,2014,1000\n')).toHaveLength(1);
});
