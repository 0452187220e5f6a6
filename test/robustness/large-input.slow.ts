import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { withFolder } from '../cli/command.js';
import { notBuilt, runProcess } from './process.js';

const megabyte = 1024 * 1024;
const mostMegabytes = 512;
const header = 'area_code,period,emergency_admissions\n';

/** Pieces until so many bytes are out. */
function* repeated(start: string, piece: string, bytes: number): Generator<Buffer> {
  yield Buffer.from(start);
  const block = Buffer.from(piece.repeat(Math.ceil(megabyte / piece.length)));
  for (let sent = 0; sent < bytes; sent += block.length) yield block;
}

interface Case {
  readonly what: string;
  readonly code: string;
  readonly pieces: () => Iterable<Buffer>;
}

const cases: readonly Case[] = [
  { what: '1 GB on one line', code: 'VM115', pieces: () => repeated(header, 'a', 1024 * megabyte) },
  { what: 'a million columns', code: 'VM115', pieces: () => repeated('', 'column,', 7 * megabyte) },
  { what: 'a million empty columns', code: 'VM116', pieces: () => [Buffer.from(`${','.repeat(1_000_000)}\n`)] },
  { what: 'a field of a billion characters', code: 'VM115', pieces: () => repeated(`${header}"`, 'a', 1e9) },
  {
    what: 'a field of lines without end',
    code: 'VM115',
    pieces: () => repeated(`${header}"`, 'line\n', 60 * megabyte),
  },
  { what: 'a gigabyte of rows', code: 'VM113', pieces: () => repeated(header, '05C,2014-04,1\n', 1024 * megabyte) },
  { what: 'zeros without end', code: 'VM115', pieces: () => repeated('', '\0', 4096 * megabyte) },
  { what: 'lines without end', code: 'VM113', pieces: () => repeated('', 'y\n', 4096 * megabyte) },
];

test.skipIf(notBuilt !== undefined).each(cases)('refuses $what with $code, in memory', async ({ code, pieces }) => {
  await withFolder({}, async (folder) => {
    const ended = await runProcess(['validate', '-'], folder, Readable.from(pieces()));
    // What cannot be read whole is refused; what was read and is no table is the finding of validate.
    expect(ended.stdout + ended.stderr).toContain(`error[${code}]`);
    expect([1, 3]).toContain(ended.code);
    expect(ended.peakMegabytes).toBeLessThan(mostMegabytes);
  });
});

test.skipIf(notBuilt !== undefined)('refuses a file of one line of a gigabyte as it does a pipe', async () => {
  await withFolder({}, async (folder) => {
    const file = createWriteStream(join(folder, 'line.csv'));
    Readable.from(repeated(header, 'a', 1024 * megabyte)).pipe(file);
    await finished(file);
    const ended = await runProcess(['compare', 'line.csv', '-p', 'line.csv'], folder);
    expect(ended.stderr).toContain('error[VM115]');
    expect(ended.code).toBe(3);
    expect(ended.peakMegabytes).toBeLessThan(mostMegabytes);
  });
});

test.skipIf(notBuilt !== undefined)('counts two million bad cells, keeping a thousand', async () => {
  await withFolder({}, async (folder) => {
    const months = Array.from(
      { length: 100 },
      (_, at) => `Q${(at % 4) + 1} ${1990 + (at >> 2)}/${String(1991 + (at >> 2)).slice(2)}`,
    );
    const row = `05C${',x'.repeat(months.length)}\n`;
    writeFileSync(join(folder, 'admissions.csv'), `area_code,${months.join(',')}\n${row.repeat(20_000)}`);
    const ended = await runProcess(['validate', 'admissions.csv'], folder);
    expect(ended.stdout).toContain('error[VM210] 2,000,000 counts are not numbers');
    expect(ended.code).toBe(1);
    expect(ended.peakMegabytes).toBeLessThan(mostMegabytes);
    const compared = await runProcess(['compare', 'admissions.csv', '-p', 'admissions.csv', '--json'], folder);
    const { problems, further } = JSON.parse(compared.stderr).error;
    expect(problems.filter((one: { code: string }) => one.code === 'VM210')).toHaveLength(1000);
    expect(further[0]).toEqual({ code: 'VM210', file: 'admissions.csv', count: 1_999_000 });
  });
});

test.skipIf(notBuilt !== undefined)(
  'refuses more areas than there are, and names copies in bounded memory',
  async () => {
    await withFolder({}, async (folder) => {
      const rows = Array.from({ length: 60_000 }, (_, at) => `A${at},2014-04,100\n`);
      writeFileSync(join(folder, 'people.csv'), header + rows.join(''));
      const ended = await runProcess(['validate', 'people.csv'], folder);
      expect(ended.stdout).toContain('error[VM117]');
      expect(ended.peakMegabytes).toBeLessThan(mostMegabytes);
      const copies = Array.from(
        { length: 36_000 },
        (_, at) => `A${at % 3000},2014-${String(1 + Math.floor(at / 3000)).padStart(2, '0')},100\n`,
      );
      writeFileSync(join(folder, 'copies.csv'), header + copies.join(''));
      const second = await runProcess(['validate', 'copies.csv', '-q'], folder);
      expect(second.code).toBe(0);
      expect(second.peakMegabytes).toBeLessThan(mostMegabytes);
    });
  },
);
