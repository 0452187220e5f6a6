import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';
import { activity, activityLines, cohorts, compareSmall, population, small } from './small-data.js';

interface Case {
  readonly what: string;
  readonly code: string;
  readonly exit?: number;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly args?: readonly string[];
  /** What the message must say. */
  readonly says: RegExp;
  /** file:line:column that the message must point at. */
  readonly at?: string;
}

const lines = activityLines();
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string): Uint8Array => bytes(0xff, 0xfe, ...Buffer.from(text, 'utf16le'));
const zip = (inside: string): Uint8Array => bytes(0x50, 0x4b, 3, 4, ...Buffer.from(inside));

/** The activity with line `at` (1 for the header) replaced. */
const withLine = (at: number, line: string): Record<string, string> => ({
  'a.csv': `${lines.map((own, index) => (index === at - 1 ? line : own)).join('\n')}\n`,
});
const withPopulation = (from: string, to: string): Record<string, string> => ({
  'p.csv': population.replace(from, to),
});

const cases: readonly Case[] = [
  {
    what: 'a missing file',
    code: 'VM101',
    args: ['compare', 'b.csv', '--population', 'p.csv'],
    says: /no such file: b\.csv[\s\S]*did you mean a\.csv/,
  },
  { what: 'a folder', code: 'VM102', args: ['compare', 'folder', '--population', 'p.csv'], says: /folder is a folder/ },
  { what: 'an empty file', code: 'VM104', files: { 'a.csv': '\n  \n' }, says: /a\.csv is empty/ },
  { what: 'a binary file', code: 'VM105', files: { 'a.csv': bytes(65, 0, 66, 10) }, says: /byte 2 is NUL/ },
  {
    what: 'an Excel workbook',
    code: 'VM103',
    files: { 'a.csv': zip('[Content_Types].xml') },
    says: /an Excel workbook/,
  },
  {
    what: 'an OpenDocument spreadsheet',
    code: 'VM103',
    files: { 'a.csv': zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet') },
    says: /an OpenDocument spreadsheet/,
  },
  {
    what: 'an old Excel workbook',
    code: 'VM103',
    files: { 'a.csv': bytes(0xd0, 0xcf, 0x11, 0xe0, 1) },
    says: /an old Excel/,
  },
  {
    what: 'UTF-16 that was cut off',
    code: 'VM106',
    files: { 'a.csv': utf16(activity).slice(0, -1) },
    says: /UTF-16 text with bytes that are no text/,
  },
  {
    what: 'columns that two separators fit',
    code: 'VM107',
    files: { 'a.csv': 'area_code,period,admissions,x;code;date;emerg_adm\nT1,2014/15,1,2;T1;2014/15;3\n' },
    says: /separated by commas or by semicolons[\s\S]*--delimiter/,
    at: 'a.csv:1',
  },
  {
    what: 'columns of two layouts',
    code: 'VM205',
    files: { 'a.csv': 'area_code,period,metric,value,2014/15,2015/16\nT1,2014/15,admissions,1,2,3\n' },
    says: /2 layouts: long-with-metric and wide[\s\S]*--layout long-with-metric {2}or {2}--layout wide/,
    at: 'a.csv:1',
  },
  {
    what: 'A&E figures by provider',
    code: 'VM260',
    files: { 'a.csv': 'Period,Org Code,Parent Org,Org name,A&E attendances Type 1\nMSitAE-APRIL-2015,RXX,Y57,X,10\n' },
    says: /rows are providers, not areas: A&E[\s\S]*commissioner or resident file/,
    at: 'a.csv:1',
  },
  {
    what: 'hospital mortality by provider',
    code: 'VM260',
    files: { 'a.csv': 'Provider code,Provider name,SHMI value\nRXX,X,1.1\n' },
    says: /Summary Hospital-level Mortality/,
  },
  {
    what: 'bed availability by provider',
    code: 'VM260',
    files: {
      'a.csv': 'Title:,Average daily available beds (KH03)\n\nYear,Period End,Org Code,Total\n2014-15,June,RXX,10\n',
    },
    says: /its title says "Average daily available beds \(KH03\)"/,
  },
  {
    what: 'codes of hospital trusts',
    code: 'VM260',
    files: { 'a.csv': 'org_code,period,admissions\nRXX,2014/15,1\nRR1,2014/15,2\nRA7,2014/15,3\n' },
    says: /"org_code" holds codes of hospital trusts[\s\S]*RXX, RR1, RA7/,
    at: 'a.csv:1:1',
  },
  {
    what: 'no header',
    code: 'VM109',
    files: { 'a.csv': lines.slice(1).join('\n') },
    says: /must name the columns/,
    at: 'a.csv:1',
  },
  {
    what: 'a column name twice',
    code: 'VM110',
    files: withLine(1, 'area_code,period,emergency_admissions,Area Code'),
    says: /two columns are called "Area Code"/,
    at: 'a.csv:1:39',
  },
  { what: 'a quote that is not closed', code: 'VM111', files: withLine(3, 'T1,"Q2 2014/15,2350'), says: /not closed/ },
  {
    what: 'no column for the area',
    code: 'VM201',
    files: { 'a.csv': 'CCG19CDH,period,emergency_admissions\n05C,Q1 2014/15,10\n06N,Q1 2014/15,12\n' },
    says: /no column for the area code[\s\S]*looks right[\s\S]*--map area=CCG19CDH/,
    at: 'a.csv:1:1',
  },
  {
    what: 'an unknown column',
    code: 'VM202',
    files: withLine(1, 'area_code,period,emergency_admissions,emergency_bed_day'),
    says: /unknown column "emergency_bed_day"[\s\S]*did you mean emergency_bed_days/,
    at: 'a.csv:1:39',
  },
  { what: 'a ragged row', code: 'VM203', files: withLine(4, 'T1,Q3 2014/15'), says: /2 cells, too few/, at: 'a.csv:4' },
  {
    what: 'counts that are not numbers',
    code: 'VM210',
    files: withLine(2, 'T1,Q1 2014/15,24O0'),
    says: /1 count is not a number[\s\S]*letter O, not zero/,
    at: 'a.csv:2:15',
  },
  {
    what: 'a negative count',
    code: 'VM211',
    files: withLine(2, 'T1,Q1 2014/15,-5'),
    says: /below zero/,
    at: 'a.csv:2:15',
  },
  {
    what: 'a fractional count',
    code: 'VM212',
    files: withLine(2, 'T1,Q1 2014/15,24.5'),
    says: /must be whole/,
    at: 'a.csv:2:15',
  },
  {
    what: 'thousands commas where another cell has a decimal comma',
    code: 'VM213',
    files: { 'a.csv': `${lines.join('\n')}\nT1,Q1 2016/17,"2,400"\nT1,Q2 2016/17,"2,5"\n` },
    says: /separators between thousands[\s\S]*--thousands ","/,
    at: 'a.csv:42:15',
  },
  {
    what: 'an area and period twice',
    code: 'VM220',
    files: { 'a.csv': `${activity}T1,Q1 2014/15,2401\n` },
    says: /area T1 has two rows for Q1 2014\/15, with different counts[\s\S]*--duplicates/,
    at: 'a.csv:42',
  },
  {
    what: 'a month inside a quarter that is also given',
    code: 'VM222',
    files: { 'a.csv': `${activity}T1,2014-05,800\n` },
    says: /area T1 has a count for May 2014 and one for Q1 2014\/15/,
  },
  {
    what: 'an empty area code',
    code: 'VM223',
    files: withLine(2, ',Q1 2014/15,2400'),
    says: /must hold a code/,
    at: 'a.csv:2:1',
  },
  {
    what: 'a period that is none',
    code: 'VM230',
    files: withLine(2, 'T1,Q5 2014/15,2400'),
    says: /cannot be understood/,
    at: 'a.csv:2:4',
  },
  {
    what: 'a financial year of two years',
    code: 'VM230',
    files: withLine(2, 'T1,2014/16,2400'),
    says: /cannot be understood/,
  },
  {
    what: 'an ambiguous quarter',
    code: 'VM231',
    files: withLine(2, 'T1,Q1 2014,2400'),
    says: /two different quarters[\s\S]*April to June 2014[\s\S]*January to March 2014[\s\S]*--quarters/,
    at: 'a.csv:2:4',
  },
  {
    what: 'areas without a population',
    code: 'VM240',
    files: { 'p.csv': population.replace(/C3.*\n/g, '') },
    says: /no population for 1 area[\s\S]*C3[\s\S]*--drop C3/,
  },
  {
    what: 'a population of zero',
    code: 'VM241',
    files: withPopulation('C3,2015,121500', 'C3,2015,0'),
    says: /C3 has a population of zero/,
  },
  {
    what: 'a year without a population',
    code: 'VM242',
    files: withPopulation('C3,2015,121500\n', ''),
    says: /no population for 1 area in April 2015/,
  },
  {
    what: 'two populations for a year',
    code: 'VM221',
    files: { 'p.csv': `${population}C3,2015,121501\n` },
    says: /two populations for 2015\/16/,
  },
  {
    what: 'a population that is no number',
    code: 'VM216',
    files: withPopulation('121500', 'lots'),
    says: /number of people/,
    at: 'p.csv:11:9',
  },
  {
    what: 'a cohort area that is not in the data',
    code: 'VM243',
    files: { 'c.csv': cohorts.replace('T2,PACS', 'T2,PACS\nT9,PACS') },
    says: /area T9 of cohort PACS is not in the activity/,
  },
  {
    what: 'a cohort with no area left',
    code: 'VM244',
    args: [...compareSmall, '--drop', 'T1,T2'],
    says: /cohort PACS has no area left/,
  },
  {
    what: 'a comparator with no area left',
    code: 'VM245',
    args: [...compareSmall, '--drop', 'C1,C2,C3'],
    says: /no area is left in the rest of England/,
  },
  {
    what: 'an area on two sides',
    code: 'VM247',
    files: { 'c.csv': `${cohorts}T1,REST\n` },
    says: /T1 cannot be PACS and REST/,
    at: 'c.csv:7:1',
  },
  {
    what: 'no baseline',
    code: 'VM250',
    args: [...compareSmall, '--baseline', '2012/13'],
    says: /do not hold the baseline, April 2012 to March 2013[\s\S]*--baseline 2014\/15/,
  },
  {
    what: 'a baseline with a hole',
    code: 'VM251',
    files: withLine(3, ''),
    says: /baseline \(April 2014 to March 2015\) is not complete for 1 area[\s\S]*T1: July to September 2014 \(no row\)[\s\S]*--drop T1/,
  },
  {
    what: 'a window with a hidden count',
    code: 'VM252',
    files: withLine(6, 'T1,Q1 2015/16,*'),
    says: /period \(April 2015 to March 2016\) is not complete[\s\S]*marked \[c\][\s\S]*--suppression hes-2018/,
  },
  {
    what: 'a rule that the counts contradict',
    code: 'VM270',
    files: withLine(6, 'T1,Q1 2015/16,2421'),
    args: [...compareSmall, '--suppression', 'hes-2018'],
    says: /1 count could not be shown under hes-2018[\s\S]*no multiple of 5[\s\S]*--disclosure hes-2018/,
    at: 'a.csv:6:15',
  },
  {
    what: 'zero for a hidden count',
    code: 'VM403',
    exit: 2,
    args: [...compareSmall, '--suppressed', 'zero'],
    says: /a hidden count is never zero/,
  },
  {
    what: 'a period beyond the data',
    code: 'VM256',
    args: [...compareSmall, '--period', '2016/17'],
    says: /do not hold the period, April 2016 to March 2017[\s\S]*--period "Q4 2015\/16"/,
  },
  {
    what: 'a metric that is not there',
    code: 'VM254',
    args: [...compareSmall, '--metric', 'bed-days'],
    says: /hold no emergency_bed_days/,
  },
  {
    what: 'a quarter without its like in the baseline',
    code: 'VM255',
    exit: 2,
    args: [...compareSmall, '--window', 'quarter', '--baseline', '2014-05..2015-04', '--period', 'Q1 2015/16'],
    says: /--unmatched-season/,
  },
  { what: 'an unknown command', code: 'VM401', exit: 2, args: ['compere'], says: /did you mean compare/ },
  { what: 'a file without a command', code: 'VM401', exit: 2, args: ['a.csv'], says: /did you mean compare a\.csv/ },
  {
    what: 'an unknown option',
    code: 'VM402',
    exit: 2,
    args: [...compareSmall, '--periods', 'x'],
    says: /did you mean --period/,
  },
  {
    what: 'an option of other commands',
    code: 'VM402',
    exit: 2,
    args: [...compareSmall, '--demo'],
    says: /no option --demo\n +help: these have it: trend, area/,
  },
  {
    what: 'a level in per cent',
    code: 'VM403',
    exit: 2,
    args: [...compareSmall, '--level', '95'],
    says: /0\.95 for 95%/,
  },
  {
    what: 'an unknown window',
    code: 'VM403',
    exit: 2,
    args: [...compareSmall, '--window', 'month'],
    says: /rolling-year/,
  },
  {
    what: 'a baseline of two years',
    code: 'VM403',
    exit: 2,
    args: [...compareSmall, '--baseline', '2014/16'],
    says: /twelve months/,
  },
  { what: 'no population file', code: 'VM404', exit: 2, args: ['compare', 'a.csv'], says: /file of populations/ },
  {
    what: 'no activity file',
    code: 'VM404',
    exit: 2,
    args: ['compare', '--population', 'p.csv'],
    says: /at least one file/,
  },
  { what: 'an unknown topic', code: 'VM405', exit: 2, args: ['explain', 'jacknife'], says: /did you mean jackknife/ },
  {
    what: 'nothing piped in',
    code: 'VM112',
    exit: 2,
    args: ['compare', '-', '--population', 'p.csv'],
    says: /nothing is piped in/,
  },
  {
    what: 'an output in no folder',
    code: 'VM150',
    exit: 4,
    args: [...compareSmall, '-o', 'nowhere/out.json'],
    says: /cannot write nowhere\/out\.json[\s\S]*folder does not exist/,
  },
  {
    what: 'an output that is a folder',
    code: 'VM150',
    exit: 4,
    args: [...compareSmall, '-o', 'folder'],
    says: /it is a folder/,
  },
];

test.each(cases)('refuses $what with $code', async ({ code, exit = 3, files = {}, args = compareSmall, says, at }) => {
  await withFolder({ ...small, ...files }, async (folder) => {
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'before.json'), 'as it was');
    const output = args.includes('-o') ? [] : ['-o', 'before.json'];
    const ran = await vanguard([...args, ...output], { cwd: folder });
    expect(ran.stderr).toContain(`error[${code}]`);
    expect(ran.stderr).toMatch(says);
    if (at !== undefined) expect(ran.stderr).toContain(`--> ${at}\n`);
    expect(ran.code).toBe(exit);
    expect(ran.stdout).toBe('');
    expect(readFileSync(join(folder, 'before.json'), 'utf8')).toBe('as it was');
    const json = await vanguard([...args, ...output, '--json'], { cwd: folder });
    expect(json.code).toBe(exit);
    expect(JSON.parse(json.stderr).error).toMatchObject({ code, message: expect.stringMatching(/./) });
  });
});

test('reports every refused cell with its line and column, of all files', async () => {
  const bad = activity.replace('2400', 'x').replace('1280', '-1').replace('5400', 'y').replace('3370', 'q');
  await withFolder({ ...small, 'a.csv': bad, 'p.csv': population.replace('79500', '?') }, async (folder) => {
    const { stderr } = await vanguard([...compareSmall, '--json'], { cwd: folder });
    const { problems } = JSON.parse(stderr).error;
    const places = problems.map(
      (one: { file: string; line: number; column: number }) => `${one.file}:${one.line}:${one.column}`,
    );
    expect(places).toEqual(['a.csv:2:15', 'a.csv:11:15', 'a.csv:21:15', 'a.csv:41:15', 'p.csv:9:9']);
  });
});
