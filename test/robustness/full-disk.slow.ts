import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder, withFolder } from '../cli/command.js';
import { notBuilt } from './process.js';

const command = ['demo', '--format', 'md'];

/** Why no disk can be mounted here; `undefined` when one can. */
function whyNoMount(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root may mount a disk';
  const tried = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']);
  return tried.status === 0 ? undefined : 'this machine lets nobody mount a disk';
}

const noMount = whyNoMount();

async function onDisk(options: string, use: (disk: string) => Promise<void>): Promise<void> {
  await withFolder({}, async (disk) => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
    try {
      await use(disk);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
}

test.skipIf(notBuilt !== undefined || noMount !== undefined)(
  `a full disk keeps what was there and nothing else (${noMount ?? 'on a mounted disk'})`,
  async () => {
    await onDisk('size=64k', async (disk) => {
      writeFileSync(join(disk, 'out.json'), 'as it was');
      writeFileSync(join(disk, 'filling'), 'x'.repeat(60 * 1024));
      const ended = shell(`$VM ${command.join(' ')} -o out.json`, disk);
      expect(ended.stderr).toContain('error[VM150] cannot write out.json: the disk is full');
      expect(ended.status).toBe(4);
      expect(readFileSync(join(disk, 'out.json'), 'utf8')).toBe('as it was');
      expect(readdirSync(disk).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    });
  },
);

test.skipIf(notBuilt !== undefined || noMount !== undefined)(
  `a disk that can only be read is refused (${noMount ?? 'on a mounted disk'})`,
  async () => {
    await onDisk('size=1m', async (disk) => {
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      const ended = shell(`$VM ${command.join(' ')} -o out.json`, disk);
      expect(ended.stderr).toContain('error[VM150] cannot write out.json: the disk can only be read');
      expect(ended.status).toBe(4);
    });
  },
);

const onLinux = process.platform === 'linux';

/** Runs a line of the shell in which `$VM` is the command. */
function shell(line: string, cwd: string) {
  const program = `"${process.execPath}" "${join(packageFolder, 'bin', 'vanguard-metrics.js')}"`;
  return spawnSync('bash', ['-c', line.replaceAll('$VM', program)], { cwd, encoding: 'utf8' });
}

test.skipIf(notBuilt !== undefined || !onLinux)(
  'a limit on the size of files, a full device and a closed pipe',
  async () => {
    await withFolder({}, async (folder) => {
      const limited = shell(`ulimit -f 1; $VM ${command.join(' ')} -o out.json`, folder);
      expect(limited.stderr).toContain('error[VM150] cannot write out.json: it would be larger');
      expect(limited.status).toBe(4);
      expect(readdirSync(folder)).toEqual([]);
      for (const full of [
        '$VM demo > /dev/full',
        '$VM demo -o /dev/full',
        '$VM --help > /dev/full',
        '$VM explain > /dev/full',
      ]) {
        const ended = shell(full, folder);
        expect(ended.stderr).toMatch(
          /^error\[VM150\] cannot write [^\n]+: the disk is full\n +help: make room on the disk/,
        );
        expect(ended.status).toBe(4);
      }
      const nearly = shell(`ulimit -f 1; $VM ${command.join(' ')} > out.json`, folder);
      expect(nearly.stderr).toContain('error[VM150] cannot write standard output');
      expect(nearly.status).toBe(4);
      expect(statSync(join(folder, 'out.json')).size).toBe(1024);
      const closed = shell(`$VM ${command.join(' ')} | head -1; echo "\${PIPESTATUS[0]}"`, folder);
      expect(closed).toMatchObject({ stdout: expect.stringMatching(/^.+\n0\n$/), stderr: '', status: 0 });
      expect(shell('$VM compare missing.csv -p missing.csv 2> /dev/full', folder).status).toBe(3);
    });
  },
);

test.skipIf(notBuilt !== undefined || !onLinux)('names a file that grows or is replaced while it is read', async () => {
  await withFolder({}, async (folder) => {
    writeFileSync(
      join(folder, 'rows.csv'),
      `area_code,period,emergency_admissions\n${'05C,2014-04,100\n'.repeat(2_000_000)}`,
    );
    const during = (act: string): string =>
      shell(`(while [ ! -e stop ]; do ${act}; done) & $VM validate rows.csv 2>&1; touch stop; wait; rm stop`, folder)
        .stdout;
    expect(during("printf '05C,2014-05,1\\n' >> rows.csv")).toContain(
      'error[VM114] rows.csv changed while it was read',
    );
    expect(during('ln -f rows.csv other; cp --reflink=never rows.csv new; mv new rows.csv')).toContain('error[VM114]');
    expect(existsSync(join(folder, 'stop'))).toBe(false);
  });
});
