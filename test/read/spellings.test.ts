import { expect, test } from 'vitest';
import { readPeriod } from '../../src/domain/time/parse-period.js';
import { formatPeriod } from '../../src/domain/time/period.js';
import { activity } from './reading.js';

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
  const semicolons = tidy.replaceAll(',', ';').replace('12455', '12,455');
  expect(activity(semicolons)).toMatchObject({ rows: wanted, codes: [] });
  for (const decimal of ['1,5', '0,123', '1234,567', '12,3456']) {
    expect(activity(`${semicolons}05C;Q3 2014/15;${decimal}\n`).codes).toContain('VM213');
  }
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
  ['Jul-Sep 14', 'Q2 2014/15'],
  ['Qtr 2 2014/15', 'Q2 2014/15'],
  ['Q2 14/15 (Jul 14 - Sep 14)', 'Q2 2014/15'],
  ['Q4 (Jan 15 - Mar 15)', 'Q4 2014/15'],
  ['Q3 (Jul-Sep 14)', 'Q2 2014/15'],
  ['Quarter 1 (January to March 2015)', 'Q4 2014/15'],
  ['2014/15 Q4 (Jan-Mar)', 'Q4 2014/15'],
  ['Quarter ending September 2014', 'Q2 2014/15'],
  ['3 months to 30 September 2014', 'Q2 2014/15'],
  ['Year ending 31 March 2015', '2014/15'],
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

const odd = ['Q2 14/15 (Apr 14 - Jun 14)', 'Q1 (Jul-Sep 14)', 'Q2 2014/15 (Apr-Jun)', 'Q2 (Jul-Sep)', 'Aug-Oct 14'];
const ends = ['Year ending December 2014', 'Quarter ending August 2014', 'Quarter to 15 June 2014'];

test.each([
  ...['2021', '2014/16', 'M13 2014/15', 'Jan 2014 to Dec 2014', '15 May 2014 to 30 June 2014', 'JULY'],
  ...odd,
  ...ends,
])('"%s" is no period', (text) => {
  expect(readPeriod(text).kind).toBe('unknown');
});

test('FYEAR of Hospital Episode Statistics reads 2021 as 2020/21', () => {
  expect(activity('ccg_code,FYEAR,admissions\n05C,1415,1\n05C,2021,2\n').rows.map((row) => row[1])).toEqual([
    '2014/15',
    '2020/21',
  ]);
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
