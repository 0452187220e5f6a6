import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { writeFiles } from '../../src/cli/output/output.js';
import { packageFolder, vanguard, withFolder } from '../cli/command.js';
import { compareSmall, small } from '../cli/small-data.js';

const onWindows = process.platform === 'win32';
const nowhere = { isTTY: false, write: () => undefined };
const ioIn = (cwd: string): Io => ({
  stdout: nowhere,
  stderr: nowhere,
  env: {},
  cwd,
  packageFolder: '',
  stdin: () => undefined,
});
const mebibyte = 'x'.repeat(1024 * 1024);

test('writes several files whole, or changes none and leaves nothing beside them', async () => {
  await withFolder({ 'one.txt': 'before' }, async (folder) => {
    const io = ioIn(folder);
    const files = [
      { file: 'one.txt', content: 'after' },
      { file: 'two.bin', content: Uint8Array.of(0, 255, 10) },
      { file: 'three.txt', content: mebibyte.repeat(3) },
    ];
    const failing = writeFiles([...files, { file: 'no/folder.txt', content: '' }], io);
    await expect(failing).rejects.toMatchObject({ problems: [{ code: 'VM150', facts: { file: 'no/folder.txt' } }] });
    expect(readdirSync(folder)).toEqual(['one.txt']);
    expect(readFileSync(join(folder, 'one.txt'), 'utf8')).toBe('before');
    await writeFiles(files, io);
    expect(readdirSync(folder)).toEqual(['one.txt', 'three.txt', 'two.bin']);
    expect(readFileSync(join(folder, 'one.txt'), 'utf8')).toBe('after');
    expect([...readFileSync(join(folder, 'two.bin'))]).toEqual([0, 255, 10]);
    expect(statSync(join(folder, 'three.txt')).size).toBe(3 * mebibyte.length);
  });
  expect(process.listenerCount('SIGINT')).toBe(0);
});

test.skipIf(onWindows)('replaces what a link leads to, with its mode, and not the link', async () => {
  await withFolder({ 'real.txt': 'before' }, async (folder) => {
    chmodSync(join(folder, 'real.txt'), 0o640);
    symlinkSync('real.txt', join(folder, 'link.txt'));
    symlinkSync('later.txt', join(folder, 'waiting.txt'));
    symlinkSync('circle.txt', join(folder, 'circle.txt'));
    const write = (file: string): Promise<void> => writeFiles([{ file, content: 'after' }], ioIn(folder));
    await write('link.txt');
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('after');
    expect(statSync(join(folder, 'real.txt')).mode & 0o777).toBe(0o640);
    await write('waiting.txt');
    expect(readFileSync(join(folder, 'later.txt'), 'utf8')).toBe('after');
    await expect(write('circle.txt')).rejects.toMatchObject({ problems: [{ code: 'VM150' }] });
  });
});

test.skipIf(onWindows)('sends into devices and pipes, and does not put a file in their place', async () => {
  await withFolder({ ...small }, async (folder) => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const unread = await vanguard([...compareSmall, '-o', 'pipe'], { cwd: folder });
    expect(unread.stderr).toContain('error[VM150] cannot write pipe: no program reads this pipe');
    expect(unread.code).toBe(4);
    expect((await vanguard([...compareSmall, '-o', '/dev/null'], { cwd: folder })).code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

test('every result is waited for, so that no refusal to write it is lost', () => {
  const folder = join(packageFolder, 'src', 'cli', 'commands');
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(texts.join('').match(/\bwriteResult\(/g)?.length).toBeGreaterThan(5);
  expect(texts.filter((text) => /(?<!await )\bwrite(?:Result|Files)\(/.test(text))).toEqual([]);
});

const isRoot = process.getuid?.() === 0;

test.skipIf(onWindows || isRoot)(
  'leaves a file that may not be written as it is (not for root, who may write all)',
  async () => {
    await withFolder(small, async (folder) => {
      writeFileSync(join(folder, 'kept.txt'), 'before', { mode: 0o444 });
      const ran = await vanguard([...compareSmall, '-o', 'kept.txt'], { cwd: folder });
      expect(ran.code).toBe(4);
      expect(readFileSync(join(folder, 'kept.txt'), 'utf8')).toBe('before');
    });
  },
);
