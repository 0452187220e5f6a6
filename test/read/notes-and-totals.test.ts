import { expect, test } from 'vitest';
import { activity, population } from './reading.js';

const header = 'area_code,area_name,period,emergency_admissions\n';
const rows = '05C,NHS Dudley CCG,2014/15,10\n06N,NHS Herts Valleys CCG,2014/15,20\n';
const noted = (below: string) => activity(`${header}${rows}${below}`);

test.each(['England', ' ENGLAND ', 'england total', 'Total', 'Grand total', 'All areas'])(
  'a row without a code and with the name "%s" is the total, wherever it stands',
  (name) => {
    const total = `,${name},2014/15,30\n`;
    for (const text of [`${header}${rows}${total}`, `${header}${total}${rows}`]) {
      const read = activity(text);
      expect([read.codes, read.totals, read.rows.length]).toEqual([[], [['2014/15', 30]], 2]);
    }
  },
);

test.each(['-', '..', ' '])('a code of "%s" beside the name of England is none', (code) => {
  const read = noted(`${code},England,2014/15,30\n`);
  expect([read.codes, read.totals]).toEqual([[], [['2014/15', 30]]]);
});

test('a row without a code is refused where its name is that of no total, or a code stands beside that of one', () => {
  expect(noted(',NHS Sandwell CCG,2014/15,30\n').codes).toEqual(['VM223']);
  expect(noted(',,2014/15,30\n').codes).toEqual(['VM223']);
  expect(noted('05L,England,2014/15,30\n').rows[2]?.[0]).toBe('05L');
});

test('England without a code is the total of long and wide files, and no area of populations', () => {
  const long = activity(
    'area_code,area_name,period,metric,value\n05C,D,2014/15,admissions,10\n,England,2014/15,admissions,10\n',
  );
  expect([long.codes, long.totals]).toEqual([[], [['2014/15', 10]]]);
  const wide = activity('area_code,area_name,2014/15,2015/16\n05C,D,10,11\n,England,10,11\n', {}, 'admissions.csv');
  expect([wide.codes, wide.totals.length, wide.rows.length]).toEqual([[], 2, 2]);
  const people = population('area_code,area_name,2014,2015\n05C,D,1000,1001\n,England,1000,1001\n');
  expect([people.codes, people.counts.map(([area]) => area)]).toEqual([[], ['05C', '05C', 'ENGLAND', 'ENGLAND']]);
  const one = population('area_code,area_name,year,population\n05C,D,2014,1000\n,England,2014,1000\n');
  expect([one.codes, one.counts.length]).toEqual([[], 2]);
});

const notes = [
  'Source: NHS England,,,',
  'Source: NHS England, 2014/15 as submitted,,',
  'Note: some, areas, are small',
  'Notes\n1. Counts of fewer than 8 are not shown,,,',
  '* indicates a small number,,,',
  '[c] = hidden,,,',
  '© Crown copyright 2018',
  'Counts are as submitted by commissioners,,,',
  '\n,,,\nSource: NHS England\n\n',
];

test.each(notes)('"%s" below the data is a note', (note) => {
  const read = noted(note);
  expect([read.codes, read.rows.length, read.found.map(([code]) => code)]).toEqual([[], 2, ['VM305']]);
});

test('each note is said, and one on areas that did not submit as a warning', () => {
  const read = noted('Source: NHS England,,,\n"Note: 05L did not submit, nor did 05N"\n');
  expect(read.found).toEqual([
    ['VM305', 1],
    ['VM305', 1],
  ]);
});

test.each(['End of worksheet', 'DATA EXTRACTED ON 12/05/2018', 'Mid-2014 estimates are of residents'])(
  '"%s" alone below codes is a note, whatever the layout and however a spreadsheet pads it',
  (note) => {
    for (const padding of ['', ',', ',,,', ',,,,,']) {
      const below = `${note}${padding}\n`;
      const wide = 'area_code,area_name,2014/15,2015/16\n05C,D,10,11\n06N,H,20,21\n';
      const read = activity(`${wide}${below}`, {}, 'admissions.csv');
      expect([read.codes, read.rows.length, read.found]).toEqual([[], 4, [['VM305', 1]]]);
      const people = population(`area_code,area_name,2014,2015\n05C,D,1000,1001\n${below}`);
      expect([people.codes, people.counts.length, people.found]).toEqual([[], 2, [['VM305', 1]]]);
      expect([noted(below).codes, noted(below).rows.length]).toEqual([[], 2]);
    }
  },
);

const data: readonly [below: string, code: string][] = [
  ['Source: NHS England,,,3\n', 'VM230'],
  ['Source: NHS England,2014,,\n', 'VM230'],
  ['05L,,,\n', 'VM230'],
  ['NHS Dudley CCG,,,\n', 'VM230'],
  ['England,,,\n', 'VM230'],
  ['Total,,,30\n', 'VM230'],
  ['*,,,\n', 'VM223'],
  ['Source: NHS England,,,\n05L,S,2014/15,x y\n', 'VM230'],
];

test.each(data)('"%s" at the end is no note', (below, code) => {
  expect(noted(below).codes).toContain(code);
});

test('a text among the rows, and an area without counts in a wide file, are no notes', () => {
  expect(activity(`${header}Source: NHS England,,,\n${rows}`).codes).toContain('VM230');
  const named = (last: string) => activity(`area_name,2014/15,2015/16\nDudley,10,11\n${last}`, {}, 'admissions.csv');
  expect(named('Cwm Taf Morgannwg University Health Board,,\n').rows.length).toBe(4);
  expect(named('Source: StatsWales\n').found).toEqual([['VM305', 1]]);
});

test('populations have notes below them too, and a file of notes alone has no rows', () => {
  const people = population('area_code,year,population\n05C,2014,1000\nSource: ONS,,\n');
  expect([people.codes, people.counts.length, people.found]).toEqual([[], 1, [['VM305', 1]]]);
  expect(activity(`${header}Source: NHS England,,,\n`).codes).toEqual(['VM118']);
});
