import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { vanguard, withFolder } from '../../cli/command.js';
import { type ReadSheet, readOds } from './read-sheets.js';

const isHere = (program: string): boolean =>
  (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program)));

const programs = [
  {
    program: 'soffice',
    debian: 'libreoffice-calc-nogui',
    // All sheets, numbers as they are and not as they are shown.
    args: (file: string, folder: string) => [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1',
      '--outdir',
      join(folder, 'csv'),
      file,
    ],
    sheetOf: (name: string) => /^report-(.*)\.csv$/.exec(name)?.[1],
  },
  {
    program: 'ssconvert',
    debian: 'gnumeric',
    args: (file: string, folder: string) => ['-S', file, join(folder, 'csv', '%s.csv')],
    sheetOf: (name: string) => /^(.*)\.csv$/.exec(name)?.[1],
  },
] as const;

let saved: string;

beforeAll(async () => {
  saved = (await vanguard(['report', '--demo', '--json', '--draws', '99'])).stdout;
}, 120_000);

// 15 significant digits, which is what LibreOffice writes.
function isSame(cell: string, ours: string | number | undefined): boolean {
  if (typeof ours !== 'number') return cell === ours;
  const theirs = cell.endsWith('%') ? Number(cell.slice(0, -1)) / 100 : Number(cell);
  return Math.abs(theirs - ours) <= 1e-13 * Math.abs(ours);
}

function cellsOf(csv: string): string[][] {
  const rows: string[][] = parse(csv, { relax_column_count: true });
  return rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
}

describe.each(programs)('$program', ({ program, debian, args, sheetOf }) => {
  test.skipIf(!isHere(program)).each(['ods', 'xlsx'])(
    `opens a workbook as %s and finds the same cells (needs the Debian package ${debian})`,
    async (format) => {
      await withFolder({ 'r.json': saved }, async (folder) => {
        const { code } = await vanguard(['report', 'r.json', '-o', `report.${format}`], { cwd: folder });
        expect(code).toBe(0);
        await vanguard(['report', 'r.json', '-o', 'ours.ods'], { cwd: folder });
        mkdirSync(join(folder, 'csv'));
        const run = spawnSync(program, args(join(folder, `report.${format}`), folder), { timeout: 120_000 });
        expect(run.status).toBe(0);
        const ours = new Map(
          readOds(readFileSync(join(folder, 'ours.ods'))).map(({ name, rows }): [string, ReadSheet['rows']] => [
            name,
            rows,
          ]),
        );
        const names = readdirSync(join(folder, 'csv'));
        expect(names.map(sheetOf).sort()).toEqual([...ours.keys()].sort());
        for (const name of names) {
          const theirs = cellsOf(readFileSync(join(folder, 'csv', name), 'utf8'));
          const own = ours.get(sheetOf(name) ?? '') ?? [];
          expect(theirs.length, name).toBe(own.length);
          const apart = own.flatMap((row, at) =>
            row.flatMap((cell, column) =>
              isSame(theirs[at]?.[column] ?? '', cell) ? [] : [[name, at, column, cell, theirs[at]?.[column]]],
            ),
          );
          expect(apart).toEqual([]);
        }
      });
    },
    180_000,
  );
});
