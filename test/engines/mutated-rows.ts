import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { cellsOf } from '../../src/engines/cells/stored-sums.js';
import { csvEngine } from '../../src/engines/csv/csv.js';
import type { FaultKind } from '../../src/engines/csv/fault-log.js';
import { PartReader } from '../../src/engines/csv/part-reader.js';
import type { AggregateRequest, LargeSource } from '../../src/engines/engine.js';
import { generated, requestFor } from './input.js';
import { tableCases } from './table-cases.js';

const odd = fc.constantFrom(
  '"',
  '""',
  '\n',
  '\r\n',
  '\r',
  ',',
  ' ',
  '*',
  'é',
  '\u00a0',
  '1',
  '01APR2014',
  '2014-04-31',
  ';',
  '\u0000',
  '<8',
  '1-7',
  '"a\n"',
  '  ',
  ' 10:13',
  '"" ,',
  'NULL',
  'na',
  '.0',
);
const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 3 }), put: odd });

const people = 'admission_date,discharge_date,admission_method,area_code,practice_code,age,sex,care_home,spell_id\n';
const peopleRows = [
  '2014-04-01,2014-06-03,21,05C,A81000,67,1,1,S1',
  '2014-04-30,2014-05-01,2B,01G,A81000,7003,2,0,S2',
  '2014-05-09,2014-05-09,22,05C,B81036,90+,9,Y,S1',
  '30/06/2014,01JUL2014,2D,05C,,999,f,n,',
  '2014-04-01 10:13:00,2014-06-03T10:13Z,21,05C,A81000,67,1,1, ',
  '2014-04-01 23:59,1801-01-01,21,05C,A81000,67,1,1,  ',
  '2014-04-01,2014-04-02,21,05C,NULL,NA,.,NULL,NULL',
  '2014-04-01,2014-04-02,21,05C,NULL,67.0,1.0,0.0,"NULL"',
];
const counted = 'area_code,practice_code,month,emergency_admissions,emergency_bed_days,age,sex,care_home\n';
// Sums beyond 32 bits, marks, and a number that is written in another way.
const countedRows = [
  '05C,A81000,2014-04,999999999,2147483600,0-4,1,0',
  '05C,A81000,2014-04,999999999,*,0-4,1,1',
  '05C,B81036,Apr 2014,999999999,2147483600,5,1,0',
  '05C,B81036,2014-04,"1,234",00000007,90+,M,0',
  ',B81036,2014-05,12,[c],,,',
  '05C,A81000,2014-05,<8,1-7,,,',
  '05C,B81036,2014-05," 1-7 ",<5,,,',
];
const practices = new Set(['A81000', 'B81036']);
const asked: readonly Partial<AggregateRequest>[] = [
  {},
  { practices, by: ['age_band', 'sex'], thousands: ',' },
  { transfers: 'exclude', bedDays: 'daily', duplicates: 'first' },
  { duplicates: 'sum', bedDays: 'daily', practices, by: ['age_band'] },
  { checkRows: true },
];

const texts = (): string[] => {
  const start = ({ text }: { readonly text: string }): string => text.split(/^/m).slice(0, 17).join('');
  return [
    generated('records', 12, 'quoted=0.2,line-break=0.1', 3),
    generated('practice-months', 12, 'mark=0.2,quoted=0.2', 3),
    `${people}${peopleRows.join('\n')}\n`,
    `${counted}${countedRows.join('\n')}\n`,
    ...tableCases.map(start),
  ];
};

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

/** The header of a text, and its rows with these edits. */
function mutated(text: string, edits: readonly Edit[]): { readonly header: string; readonly body: string } {
  const header = text.slice(0, text.indexOf('\n'));
  const body = edits.reduce(
    (rows, { at, cut, put }) => {
      const from = at % rows.length;
      return rows.slice(0, from) + put + rows.slice(from + cut);
    },
    text.slice(header.length + 1),
  );
  return { header, body };
}

/** Fails unless a file gives in ranges of any size what its bytes give in one go, on so many texts of mutated rows. */
export async function expectAgreementOfRanges(runs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vanguard-metrics-test-'));
  const path = join(folder, 'r.csv');
  // Cells of several lines, so that many a range ends inside one.
  const noted = `${people.trim()},note\n${peopleRows.map((row) => `${row},"first\nsecond, ""third""\r\n"\n`).join('')}`;
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(noted, noted, ...texts()),
        fc.constantFrom(...asked),
        fc.array(edit, { maxLength: 3 }),
        fc.integer({ min: 10, max: 400 }),
        async (text, changes, edits, rangeSize) => {
          const { header, body } = mutated(text, edits);
          const bytes = Buffer.from(`${header}\n${body}`);
          writeFileSync(path, bytes);
          const request = requestFor(header, changes);
          const read = (source: LargeSource): Promise<unknown> =>
            csvEngine({ rangeSize })
              .aggregate(source, request)
              .catch(({ problems }) => problems);
          const whole = await read({ kind: 'bytes', name: 'r', bytes });
          expect(await read({ kind: 'file', name: 'r', path })).toEqual(whole);
        },
      ),
      { numRuns: runs, seed: 20150401 },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Fails unless kernel and csv-parse agree on so many texts of mutated rows, read in chunks of any size. */
export async function expectAgreementOnMutatedRows(runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...texts()),
      fc.constantFrom(...asked),
      fc.array(edit, { maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }),
      async (text, changes, edits, sizes) => {
        const { header, body } = mutated(text, edits);
        const [kernel, reference] = await Promise.all(
          (['kernel', 'reference'] as const).map(async (lane) => {
            const reader = new PartReader(requestFor(header, changes), header.split(','), lane);
            const { quotes: _, faults, ...read } = await reader.readFilled(fillFrom(Buffer.from(body), sizes), 0);
            // Where the text is no CSV, what was read before it does not count.
            return read.broken ?? { read, faults: inOrder(faults), result: toldBy(reader) };
          }),
        );
        expect(kernel).toEqual(reference);
      },
    ),
    { numRuns: runs, seed: 20150401 },
  );
}

// The adder may be told of several rows at once, a column at a time; places are put in order when all is read.
function inOrder(faults: readonly FaultKind[]): readonly FaultKind[] {
  const key = ({ fault, column }: FaultKind): string => `${fault}|${column}`;
  return [...faults].sort((first, second) => (key(first) < key(second) ? -1 : 1));
}

// Values of rows that hold nothing are learned by the kernel alone, and mean nothing.
function toldBy(reader: PartReader): unknown {
  const { sums, values: _, ...rest } = reader.result();
  return { ...rest, cells: cellsOf([sums]) };
}

function fillFrom(bytes: Uint8Array, sizes: readonly number[]): (room: Uint8Array) => number {
  let [at, turn] = [0, 0];
  return (room) => {
    const part = bytes.subarray(at, at + Math.min(room.length, sizes[turn++ % sizes.length] ?? 1));
    room.set(part);
    at += part.length;
    return part.length;
  };
}
