import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv, parseQuoted, splitPlain } from '../../src/read/table/csv.js';

const cell = fc.string({ unit: fc.constantFrom('a', '0', ' ', 'é', '-', '\t', "'") });
const ending = fc.constantFrom('\n', '\r\n', '\r');

test('text without quotes is split as csv-parse splits it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }),
      fc.constantFrom(',', ';', '|'),
      ending,
      fc.boolean(),
      (rows, delimiter, end, last) => {
        const text = rows.map((row) => row.join(delimiter)).join(end) + (last ? end : '');
        expect(splitPlain(text, delimiter)).toEqual(parseQuoted(text, delimiter));
      },
    ),
  );
});

test('quoted cells keep commas, quotes and line breaks, and every record keeps its line and column', () => {
  const text = 'area,note\n05C,"one, ""two""\nthree"\n06N,x\n';
  const csv = parseCsv(text, 'a.csv', ',');
  if ('problem' in csv) throw new Error('refused');
  expect(csv.records).toEqual([
    ['area', 'note'],
    ['05C', 'one, "two"\nthree'],
    ['06N', 'x'],
  ]);
  expect(csv.locator.place(2, 1)).toEqual({ file: 'a.csv', line: 4, column: 5, length: 1, row: '06N,x' });
  expect(csv.locator.place(1, 1)).toMatchObject({ line: 2, column: 5 });
});

test('a byte order mark is not part of the first column', () => {
  const csv = parseCsv('\uFEFFarea,n\n', 'a.csv', ',');
  expect('records' in csv && csv.records[0]).toEqual(['area', 'n']);
});
