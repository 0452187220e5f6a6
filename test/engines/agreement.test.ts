import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvEngine } from '../../src/engines/csv/csv.js';
import { PartReader } from '../../src/engines/csv/part-reader.js';
import type { AggregateRequest } from '../../src/engines/engine.js';
import { withFolder } from '../cli/command.js';
import { aggregateText, generated, requestFor } from './input.js';

const many =
  'bad-date=0.01,early-discharge=0.01,bad-method=0.01,blank-area=0.02,short-row=0.01,long-row=0.01,quoted=0.05,doubled-quote=0.02,line-break=0.02';
const slow = process.env.SLOW === '1';
const runs = slow ? 20_000 : 150;

async function expectAgreement(text: string, changes: Partial<AggregateRequest> = {}): Promise<void> {
  const kernel = await aggregateText(text, changes, { lane: 'kernel' });
  expect(kernel).toEqual(await aggregateText(text, changes, { lane: 'reference' }));
}

test('kernel and csv-parse give the same cells, findings and problems of generated rows with planted faults', async () => {
  const records = generated('records', 4000, many);
  await expectAgreement(records);
  await expectAgreement(records.replaceAll('\n', '\r\n'), { bedDays: 'daily', transfers: 'exclude' });
  await expectAgreement(records, { by: ['age_band', 'sex'], practices: new Set(['A81000', 'B81036']) });
  const counts = generated('practice-months', 4000, 'mark=0.02,not-a-number=0.01,quoted=0.05,short-row=0.01');
  await expectAgreement(counts);
  const found = await aggregateText(records);
  const codes = new Set(found.problems.map(({ code }) => code));
  expect([...codes].sort()).toEqual(['VM280', 'VM281', 'VM282', 'VM289']);
});

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
);
test('a row of delimiters alone is no row, however it is read', async () => {
  const records = generated('records', 40, 'bad-date=0.2,blank-area=0.2');
  const [, header = ''] = records.split('\n');
  const commas = header.replaceAll(/[^,]/g, '');
  const blank = [commas, ` ${commas}\t`, commas.replace(',', '"",""'), `${commas},,`, ',', commas].join('\r\n');
  const rows = records.split('\n').map((row, at) => (at > 1 && at % 3 === 0 && row !== '' ? `${row}\n${blank}` : row));
  await expectAgreement(rows.join('\n'));
  const [plain, padded] = [await aggregateText(records), await aggregateText(rows.join('\n'))];
  expect({ ...padded, problems: [] }).toEqual({ ...plain, problems: [] });
  expect(padded.problems.map(({ code }) => code)).toEqual(plain.problems.map(({ code }) => code));
  expect(padded.problems.at(-1)?.place?.line).toBeGreaterThan(plain.problems.at(-1)?.place?.line ?? 0);
});

const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 3 }), put: odd });

test('they agree on mutated rows, read in chunks of any size', async () => {
  const records = generated('records', 12, 'quoted=0.2,line-break=0.1', 3);
  const counts = generated('practice-months', 12, 'mark=0.2,quoted=0.2', 3);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(records, counts),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }),
      async (text, edits, sizes) => {
        const header = text.slice(0, text.indexOf('\n'));
        const body = edits.reduce(
          (rows, { at, cut, put }) => {
            const from = at % rows.length;
            return rows.slice(0, from) + put + rows.slice(from + cut);
          },
          text.slice(header.length + 1),
        );
        const [kernel, reference] = await Promise.all(
          (['kernel', 'reference'] as const).map(async (lane) => {
            const reader = new PartReader(requestFor(header), header.split(','), lane);
            const { quotes: _, ...read } = await reader.readFilled(fillFrom(Buffer.from(body), sizes), 0);
            // Where the text is no CSV, what was read before it does not count.
            return read.broken === undefined ? { read, result: reader.result() } : read.broken;
          }),
        );
        expect(kernel).toEqual(reference);
      },
    ),
    { numRuns: runs, seed: 20150401 },
  );
});

function fillFrom(bytes: Uint8Array, sizes: readonly number[]): (room: Uint8Array) => number {
  let [at, turn] = [0, 0];
  return (room) => {
    const part = bytes.subarray(at, at + Math.min(room.length, sizes[turn++ % sizes.length] ?? 1));
    room.set(part);
    at += part.length;
    return part.length;
  };
}

test('a file in ranges gives what it gives whole, also when a range starts inside quotes', async () => {
  const texts = [generated('records', 3000, many), generated('records', 3000, 'line-break=0.5', 2)];
  for (const text of texts) {
    const whole = await aggregateText(text);
    await withFolder({}, async (folder) => {
      const path = join(folder, 'records.csv');
      writeFileSync(path, text);
      const request = requestFor(text.slice(0, text.indexOf('\n')));
      for (const rangeSize of [1000, 4096, 100_000]) {
        const source = { kind: 'file' as const, name: 'records.csv', path };
        expect(await csvEngine({ rangeSize }).aggregate(source, request)).toEqual(whole);
      }
    });
  }
});
