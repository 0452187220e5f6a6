import type { Aggregate, AggregateRequest } from '../../src/engines/engine.js';
import { aggregateText, generated, requestFor } from './input.js';

/** A table as text, and what is asked of it. */
export interface TableCase {
  readonly name: string;
  readonly text: string;
  readonly changes: Partial<AggregateRequest>;
}

const recordFaults = 'bad-date=0.02,early-discharge=0.02,bad-method=0.02,blank-area=0.02';
const countFaults = 'mark=0.02,not-a-number=0.01,blank-area=0.01';
const practices = new Set(['A81000', 'B81036', 'F81190']);
const hes = 'fyear,admimeth,ccg,speldur,epistat,epiorder,classpat,care_home\n';
const hesRows = [
  '1415,21,05C,3,3,1,1,0',
  '1415,2B,05c ,0,3,1,1,Y',
  '1416,22,05C,3,3,1,1,0',
  '1415,21,05C,-,3,1,1,0',
  '1415,21,05C,365,3,1,1,0',
  '1415,21,05C,9999,3,1,1,1',
];
const dates = 'admission_date,discharge_date,admission_method,area_code\n';
const dateRows = [
  '2014-04-01,2014-04-03,21,05C',
  '01/04/2014,05/04/2014,22,05C',
  '2014-04-01,2015-04-01,21,05C',
  '2014-04-01,2015-04-02,21,05C',
  '30APR2014,02may2014,21,05C',
  '20140401,20140401,21,05C',
  '1 Apr 2014,2014-04-02 00:00:00,21,05C',
  '2015-12-30 00:00:00,2016-03-02,21,05C',
  '2014-04-31,2014-05-02,21,05C',
  '2014-04-30,1800-01-01,21,05C',
  '2014-04-30,,21,05C',
  ',2014-04-30,21,05C',
  '2014-04-30,2014-04-29,21,05C',
  '1960-02-29,1960-03-01,21,05C',
  '2014-04-30,2014-05-01,21,=A',
  '2014-04-30,,21,=A',
  '2014-02-29,2014-05-01,2E,05C',
];
const times = ['', ' 10:13', 'T10:13', ' 10:13:59', 'T23:59:59Z', 'T10:13:59.1', ' 10:13:59.123', ' 10:13:59.123456'];
const moreTimes = [' 00:00:00.0000000', 'T10:13:59.123456789Z', ' 10:13Z', ':10:13:59', ':10:13', ' 10:13:59.12'];
// None of these is a time of day.
const noTimes = [' 9:05', ' 10:13 AM', 'T10:13:59+01:00', ' 10', 'Z', ' 10:13:59.', ' 10:13:59.1234567890123'];
const timeRows = [...times, ...moreTimes, ...noTimes].flatMap((time) =>
  ['2014-04-01', '01/04/2014', '30APR2014', '20140401'].flatMap((date, day) => [
    `${date}${time},2014-05-02,21,05C`,
    `2014-03-0${day + 1},${date}${time.toLowerCase()},21,05C`,
  ]),
);
const spells = 'admission_date,length_of_stay,admission_method,area_code,spell_id\n';
const spellRows = ['S1,3', 'S2,0', 'S1,1', ',2', ',31', 'S3,*', 'S4,x'].map((row) => {
  const [spell, nights] = row.split(',');
  return `2014-04-01,${nights},21,05C,${spell}`;
});

const stays = 'area_code,admission_date,discharge_date,admission_method,spell_id\n';
const [sure, unsure] = ['05C,2014-04-01,2014-04-03,21', '05C,1960-02-29,1960-03-01,21'];
// Rows that a query leaves to be judged, and that are then left out, faulty, or admissions.
const [unfinished, faulty] = ['05C,2014-04-01,1801-01-01,21', '05C,2014-04-01,2014-02-30,21'];
const elsewhere = [',2014-04-01,2014-04-03,21', '05C,2014-04-01,2014-04-03,11'];
/** Spells of which a row may be no admission, by what is wrong with them. */
export const spellCases: readonly TableCase[] = Object.entries({
  'rows left out are of no spell': [sure, unfinished, unfinished, ...elsewhere].map((row) => `${row},S1`),
  'rows left out are of no spell, the sure one apart': [unfinished, unfinished, sure, sure.replace('05C', '01G')].map(
    (row, at) => `${row},S${at}`,
  ),
  'faulty rows are of no spell': [sure, faulty, faulty].map((row) => `${row},S1`),
  'a row that is judged later repeats a sure one': [sure, unsure, ...elsewhere].map((row) => `${row},S1`),
  'rows that are judged later repeat each other': [unsure, unsure, unsure, unfinished].map((row) => `${row},S1`),
  'rows of every kind': [
    ...[sure, sure, sure, unsure, unfinished, faulty].map((row) => `${row},S1`),
    ...[sure, sure, unfinished].map((row) => `${row},S2`),
    ...[sure, sure].map((row) => `${row},S3`),
    ...[unsure, unfinished].map((row) => `${row},S4`),
  ],
  'what programs write for none is no spell': [
    ...['NULL', 'null', 'NA', 'Na'].flatMap((none) => [sure, sure, unsure, unsure].map((row) => `${row},${none}`)),
    // Rows without an area are of no spell, however that is written.
    ...['NULL', 'na', '.', 'NULL '].flatMap((none) => [sure, unsure].map((row) => `${row.replace('05C', none)},S1`)),
    `${sure},NULLS`,
    `${sure},N`,
    `${sure},NAN`,
  ],
  'blanks are no spell': [`${sure},`, `${sure}, `, `${sure}, `, `${unsure}, `, `${unsure}, `, `${unsure},  `],
}).map(([name, rows]) => ({ name, text: `${stays}${rows.join('\n')}\n`, changes: {} }));

const people =
  'admission_date,discharge_date,admission_method,area_code,practice_code,epistat,epiorder,classpat,age,sex,care_home\n';
// As SQL Server, R, SAS and pandas write what is not there, and whole numbers beside it.
const peopleRows = [
  '2014-04-01,2014-04-03,21,05C,A81000,3,1,1,67,1,1',
  '2014-04-01,2014-04-03,21.0,05C,A81000,3.0,1.0,1.0,67.0,1.0,1.0',
  '2014-04-01,2014-04-03,21,05C,NULL,3,01.00,2.0,NULL,NULL,NULL',
  '2014-04-01,2014-04-03,2A,05C,NA,3,1,5,NA,na,NA',
  '2014-04-01,NULL,21,05C,.,3,1,1,.,.,.',
  '2014-04-01,NA,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL',
  'NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL',
  '2014-04-01,2014-04-03,na,05C,,3,1,1,67,1,0',
  '2014-04-01,2014-04-03,11.0,05C,,3,1,1,67,1,0',
  '2014-04-01,2014-04-03,22, null ,,3.0,2.0,3.0,67,1,0',
  '2014-04-01,2014-04-03,22,.,,3,1,1,7001.0,1,0',
  '2014-04-01,2014-04-03,22,05C,,1.0,1,1,999.0,2.0,0.0',
  '2014-04-01,2014-04-03,22,05C,,3,1,4.0,67,1,0',
  // None of these is a code.
  '2014-04-01,2014-04-03,22,05C,,NULL,1,1,67,1,0',
  '2014-04-01,2014-04-03,22,05C,,3,NA,1,67,1,0',
  '2014-04-01,2014-04-03,22,05C,,3,1.5,1,67,1,0',
  '2014-04-01,2014-04-03,22,05C,,3,1,.,67,1,0',
  '2014-04-01,2014-04-03,22,05C,,3,1,1,67.5,1,0',
  '2014-04-01,2014-04-03,22,05C,,3,1,1,67,1.,0',
  '2014-04-01,2014-04-03,22,05C,,3,1,1,67,1,.0',
];

const numbers = 'admission_date,discharge_date,admission_method,area_code,spell_id,age\n';
const numberRows = [
  '20140401,20140403,21,05C,1,67',
  '20151230,20160302,22,05C,2,7',
  '20140430,,21,05C,3,67',
  '20140431,20140502,21,05C,4,67',
  '20140430,18010101,21,05C,5,67',
  '20140430,20140429,21,05C,6,67',
  '19600229,19600301,21,05C,7,67',
  ',20140430,21,05C,8,67',
  '2014,20140430,21,05C,9,67',
];
/** Dates that are whole numbers, and the columns that are numbers in a table. */
export const numberCase: TableCase & { readonly integers: readonly string[] } = {
  name: 'dates as numbers',
  text: `${numbers}${numberRows.join('\n')}\n`,
  changes: { bedDays: 'daily', by: ['age_band'] },
  integers: ['admission_date', 'discharge_date', 'spell_id', 'age'],
};

/** Generated rows with planted faults, and written ones for each rule. */
export const tableCases: readonly TableCase[] = [
  { name: 'records', text: generated('records', 3000, recordFaults), changes: { practices } },
  {
    name: 'records by day, age and sex',
    text: generated('records', 3000, recordFaults, 2),
    changes: { bedDays: 'daily', transfers: 'exclude', by: ['age_band', 'sex'] },
  },
  { name: 'counts', text: generated('practice-months', 3000, countFaults), changes: { practices } },
  {
    name: 'blank rows',
    text: `${dates}2014-04-01,2014-04-02,21,05C\n,,,\n , ,,\n,,,05C\n,,,\n`,
    changes: {},
  },
  {
    name: 'blank rows of counts',
    text: 'practice,ccg,month,value,metric\nA81000,05C,2014-04,3,admissions\n,,,,\n,05C,2014-04,*,admissions\n, ,,,\n',
    changes: {},
  },
  {
    name: 'what programs write for none, and for whole numbers',
    text: `${people}${peopleRows.join('\n')}\n`,
    changes: { practices, by: ['age_band', 'sex'] },
  },
  { name: 'years', text: `${hes}${hesRows.join('\n')}\n`, changes: {} },
  { name: 'dates', text: `${dates}${dateRows.join('\n')}\n`, changes: { bedDays: 'daily' } },
  { name: 'times of day', text: `${dates}${timeRows.join('\n')}\n`, changes: { bedDays: 'daily' } },
  numberCase,
  ...spellCases,
  { name: 'spells', text: `${spells}${spellRows.join('\n')}\n`, changes: {} },
  {
    name: 'spells, all counted',
    text: `${spells}${spellRows.join('\n')}\n`,
    changes: { duplicates: 'sum', bedDays: 'daily' },
  },
];

/** The columns and rows of a case. */
export function cellsOf({ text }: TableCase): {
  readonly names: readonly string[];
  readonly rows: readonly string[][];
} {
  const [names = [], ...rows] = text
    .trim()
    .split('\n')
    .map((row) => row.split(','));
  return { names, rows };
}

export function requestOf({ text, changes }: TableCase): AggregateRequest {
  return requestFor(text.slice(0, text.indexOf('\n')), changes);
}

/**
 * What an aggregate says apart from places, which only files have: problems as their code, column and number of rows. Of a
 * repeated spell, which row is the first only a file says, so cells are not compared then.
 */
export function comparable({ cells, rows, leftOut, findings, problems }: Aggregate): unknown {
  const told = [...new Set(problems.map(({ code, facts }) => `${code} ${JSON.stringify(facts)}`))].sort();
  const isOrdered = problems.some(({ code }) => code === 'VM286');
  return { rows, leftOut, problems: told, ...(isOrdered ? {} : { cells, findings }) };
}

/** What the `csv` engine makes of a case. */
export async function byCsv(one: TableCase): Promise<unknown> {
  return comparable(await aggregateText(one.text, one.changes));
}
