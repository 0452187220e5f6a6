import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ofCells } from './bad-input/cells.js';
import { ofTheCommandLine } from './bad-input/command-line.js';
import { ofWhatIsCompared } from './bad-input/what-is-compared.js';
import { ofWholeFiles } from './bad-input/whole-files.js';
import { vanguard, withFolder } from './command.js';
import { activity, compareSmall, population, small } from './small-data.js';

test.each([...ofWholeFiles, ...ofCells, ...ofWhatIsCompared, ...ofTheCommandLine])(
  'refuses $what with $code',
  async ({ code, exit = 3, files = {}, args = compareSmall, says, at }) => {
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
  },
);

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
