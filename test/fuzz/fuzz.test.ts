import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { inputLimits, LineGuard } from '../../src/read/limits.js';
import { packageFolder, vanguard, withFolder } from '../cli/command.js';
import { population } from '../cli/small-data.js';
import { readCorpus } from './corpus.js';
import { makeInput } from './make-input.js';
import { brokenPromise } from './promises.js';
import { runInput } from './run-input.js';

const seed = 20150401;
const inputs = 300;
const corpus = readCorpus(packageFolder);

test(`${inputs} mutated inputs end in a result or a coded problem`, async () => {
  await withFolder({}, async (folder) => {
    const broken: { index: number; broken: string }[] = [];
    for (let index = 0; index < inputs; index++) {
      const outcome = await runInput(makeInput(corpus, seed, index), folder);
      if (outcome.broken !== undefined) broken.push({ index, broken: outcome.broken });
    }
    expect(broken).toEqual([]);
  });
});

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('05C', '01C', 'Q1 2014/15', '2014', '12', '', '*', '__proto__', '"', '\n', '=1'),
);
const name = fc.constantFrom(
  'area_code',
  'period',
  'year',
  'emergency_admissions',
  'population',
  'metric',
  'value',
  '',
);
const table = fc
  .tuple(fc.array(fc.oneof(name, cell), { maxLength: 6 }), fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }))
  .map(([header, rows]) => [header, ...rows].map((row) => row.join(',')).join('\n'));
const content = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  table.map((text) => new TextEncoder().encode(text)),
);

test('any bytes and any table, as activity or as population, end in a result or a coded problem', async () => {
  await fc.assert(
    fc.asyncProperty(content, fc.boolean(), async (bytes, isActivity) => {
      const files = isActivity ? { 'a.csv': bytes, 'p.csv': population } : { 'a.csv': population, 'p.csv': bytes };
      await withFolder(files, async (folder) => {
        for (const command of ['validate', 'compare']) {
          const args = [command, 'a.csv', '-p', 'p.csv'];
          expect(brokenPromise(await vanguard(args, { cwd: folder }), args)).toBeUndefined();
        }
      });
    }),
    { seed, numRuns: 150 },
  );
});

test('a line too long is found whatever pieces it comes in, and no other', () => {
  const limit = inputLimits.lineBytes;
  const line = fc.constantFrom(0, 1, limit / 2, limit - 2, limit - 1, limit, limit + 1, 2 * limit);
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 4 }),
      fc.constantFrom(10, 13),
      fc.integer({ min: 1 }),
      (lines, end, step) => {
        const bytes = new Uint8Array(lines.reduce((sum, length) => sum + length + 1, 0)).fill(97);
        let at = 0;
        for (const length of lines) {
          at += length;
          bytes[at++] = end;
        }
        const expected = lines.some((length) => length > limit);
        expect(new LineGuard().isTooLong(bytes)).toBe(expected);
        const guard = new LineGuard();
        const size = 1 + (step % (3 * limit));
        let found = false;
        for (let length = size; length < bytes.length + size; length += size) {
          found ||= guard.isTooLong(bytes, Math.min(length, bytes.length));
        }
        expect(found).toBe(expected);
      },
    ),
    { seed, numRuns: 60 },
  );
});

afterAll(() => expect(corpus.length).toBeGreaterThan(15));
