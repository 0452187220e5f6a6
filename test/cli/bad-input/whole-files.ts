import { activity, activityLines } from '../small-data.js';
import type { Case } from './case.js';
import { withLine } from './changed-data.js';

const lines = activityLines();
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf16 = (text: string): Uint8Array => bytes(0xff, 0xfe, ...Buffer.from(text, 'utf16le'));
const zip = (inside: string): Uint8Array => bytes(0x50, 0x4b, 3, 4, ...Buffer.from(inside));

/** Files that cannot be read, or are not what they are given as. */
export const ofWholeFiles: readonly Case[] = [
  {
    what: 'a missing file',
    code: 'VM101',
    args: ['compare', 'b.csv', '--population', 'p.csv'],
    says: /no such file: b\.csv[\s\S]*did you mean a\.csv/,
  },
  { what: 'a folder', code: 'VM102', args: ['compare', 'folder', '--population', 'p.csv'], says: /folder is a folder/ },
  { what: 'an empty file', code: 'VM104', files: { 'a.csv': '\n  \n' }, says: /a\.csv is empty/ },
  {
    what: 'a header and no rows',
    code: 'VM118',
    files: { 'a.csv': 'area_code,period,emergency_admissions\n\n,,\n' },
    says: /a\.csv has a header and no rows/,
    at: 'a.csv:1',
  },
  {
    what: 'populations of which there is a header alone',
    code: 'VM118',
    files: { 'p.csv': '# to follow\narea_code,year,population\n' },
    says: /p\.csv has a header and no rows/,
    at: 'p.csv:2',
  },
  {
    what: 'admissions of which there is a header alone',
    code: 'VM118',
    files: { 'a.csv': 'admission_date,discharge_date,admission_method,area_code\n' },
    says: /a\.csv has a header and no rows/,
  },
  { what: 'a binary file', code: 'VM105', files: { 'a.csv': bytes(65, 0, 66, 10) }, says: /byte 2 is NUL/ },
  {
    what: 'an Excel workbook',
    code: 'VM103',
    files: { 'a.csv': zip('[Content_Types].xml') },
    says: /an Excel workbook[\s\S]*in2csv a\.csv/,
  },
  {
    what: 'an OpenDocument spreadsheet',
    code: 'VM103',
    files: { 'a.csv': zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet') },
    says: /an OpenDocument spreadsheet[\s\S]*soffice --headless --convert-to csv a\.csv/,
  },
  {
    what: 'an old Excel workbook',
    code: 'VM103',
    files: { 'a.csv': bytes(0xd0, 0xcf, 0x11, 0xe0, 1) },
    says: /an old Excel/,
  },
  {
    what: 'a packed file of populations',
    code: 'VM103',
    files: { 'p.csv.gz': bytes(0x1f, 0x8b, 8, 0) },
    args: ['compare', 'a.csv', '-p', 'p.csv.gz'],
    says: /p\.csv\.gz is a gzip file[\s\S]*unpack it, and give p\.csv: {2}gzip -dk p\.csv\.gz\n/,
  },
  {
    what: 'a packed file of populations with another ending',
    code: 'VM103',
    files: { 'p.csv': bytes(0x42, 0x5a, 0x68, 0x39, 0) },
    says: /p\.csv is a bzip2 file[\s\S]*give p-table\.csv: {2}bzip2 -dc < p\.csv > p-table\.csv\n/,
  },
  {
    what: 'a zip file of populations',
    code: 'VM103',
    files: { 'p.zip': zip('p.csv') },
    args: ['compare', 'a.csv', '-p', 'p.zip'],
    says: /p\.zip is a zip file[\s\S]*give the CSV file that is in it: {2}unzip p\.zip\n/,
  },
  {
    what: 'Parquet populations',
    code: 'VM103',
    files: { 'p.parquet': bytes(0x50, 0x41, 0x52, 0x31, 1) },
    args: ['compare', 'a.csv', '-p', 'p.parquet'],
    says: /give p\.csv: {2}duckdb -c "COPY \(FROM 'p\.parquet'\) TO 'p\.csv'"\n/,
  },
  {
    what: 'a web page',
    code: 'VM103',
    files: { 'p.csv': '\n<!DOCTYPE html>\n<html lang="en"><body>Sign in</body></html>\n' },
    says: /p\.csv is a web page, not a CSV file[\s\S]*download the file itself/,
  },
  {
    what: 'JSON',
    code: 'VM103',
    files: { 'p.csv': '[{"area_code": "05C", "population": 1}]\n' },
    says: /p\.csv is a JSON file/,
  },
  {
    what: 'an analysis that was saved',
    code: 'VM103',
    files: { 'p.csv': '{\n  "schema": "urn:vanguard-metrics/schema/v1/analysis.json"}' },
    says: /p\.csv is an analysis that was saved, not a CSV file[\s\S]*vanguard-metrics report p\.csv -o report\.html/,
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
    what: 'populations and activity in the place of each other',
    code: 'VM209',
    args: ['compare', 'p.csv', '--population', 'a.csv'],
    says: /p\.csv looks like populations and a\.csv like activity\n[\s\S]*swap them: {2}a\.csv --population p\.csv\n$/,
    at: 'p.csv:1',
  },
  {
    what: 'populations among the activity',
    code: 'VM209',
    args: ['compare', 'a.csv', 'p.csv', '--population', 'p.csv'],
    says: /p\.csv looks like populations, not activity[\s\S]*give it with --population: {2}--population p\.csv/,
    at: 'p.csv:1',
  },
  {
    what: 'activity that is named as cohorts',
    code: 'VM209',
    args: ['compare', 'a.csv', '--population', 'p.csv', '--cohorts', 'a.csv'],
    says: /a\.csv looks like activity, not a list of cohorts[\s\S]*with no option before it: {2}a\.csv/,
  },
  {
    what: 'cohorts that are named as practices, by a column with a name of its own',
    code: 'VM209',
    files: { 'my cohorts.csv': 'area_code;arm\nT1;PACS\n' },
    args: ['compare', 'a.csv', '--population', 'p.csv', '--practices', 'my cohorts.csv'],
    says: /looks like a list of cohorts, not a list of practices[\s\S]*--cohorts "my cohorts\.csv"/,
  },
  {
    what: 'activity by names of its own that is named as populations',
    code: 'VM209',
    files: { 'a.csv': activity.replace('area_code', 'Where') },
    args: ['compare', 'p.csv', '--population', 'a.csv', '--map', 'area=Where'],
    says: /p\.csv looks like populations and a\.csv like activity/,
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
];
