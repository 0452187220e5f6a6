import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/report/screen/width.js';
import { causalWords, caution } from '../report/causal-words.js';
import { vanguard } from './command.js';

/** The promises that every command with a section of its own keeps on the bundled data. */
export function keepsPromises(command: string, section: string, options: readonly string[] = []): void {
  const demo = [command, '--demo', ...options];

  test(`${command} meets the schema that the command prints`, async () => {
    const meets = new Ajv2020({ strict: false }).compile(JSON.parse((await vanguard(['schema'])).stdout));
    const { code, stdout, stderr } = await vanguard([...demo, '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const analysis = JSON.parse(stdout);
    meets(analysis);
    expect(meets.errors ?? []).toEqual([]);
    expect(analysis).toMatchObject({ command, results: [], synthetic: true });
    expect(meets({ ...analysis, [section]: [{}] })).toBe(false);
  });

  test(`${command} says the same in every format, stays within the screen and uses no causal word`, async () => {
    for (const format of ['table', 'json', 'ndjson', 'csv', 'md']) {
      const { stdout } = await vanguard([...demo, '-f', format]);
      expect(stdout).toMatch(/synthetic/i);
      expect(stdout.endsWith('\n') && !stdout.endsWith('\n\n')).toBe(true);
      if (format === 'ndjson') expect((await vanguard([...demo, '-f', format])).stdout).toBe(stdout);
    }
    for (const [width, ...ascii] of [['60', '--ascii'], ['80'], ['120']] as const) {
      const { stdout } = await vanguard([...demo, '--width', width, ...ascii]);
      expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThan(Number(width));
      expect(stdout.replace(caution, '')).not.toMatch(causalWords);
      expect(stdout).not.toMatch(/NaN|undefined|Infinity|null/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is a range of characters
      if (ascii.length > 0) expect(stdout).toMatch(/^[\x00-\x7f]*$/);
    }
  });

  test(`${command} has as many values in every row of csv as its header, and the same names in ndjson`, async () => {
    const csv = (await vanguard([...demo, '-f', 'csv'])).stdout.trim().split('\n');
    const ndjson = (await vanguard([...demo, '-f', 'ndjson'])).stdout.trim().split('\n');
    expect(csv.length).toBe(ndjson.length + 1);
    const names = csv[0]?.split(',');
    for (const line of ndjson) expect(Object.keys(JSON.parse(line))).toEqual(names);
  });

  test(`${command} needs files or --demo, takes no files with it, and leaves judging to compare`, async () => {
    const refused = async (...args: readonly string[]): Promise<string> => {
      const { code, stderr } = await vanguard([command, ...args]);
      expect(code).toBe(2);
      return /VM\d+/.exec(stderr)?.[0] ?? '';
    };
    expect(await refused()).toBe('VM404');
    expect(await refused('./a.csv')).toBe('VM404');
    expect(await refused('./a.csv', '--demo')).toBe('VM406');
    expect(await refused('--demo', '--check', 'published')).toBe('VM406');
    expect(await refused('--demo', '--target', 'PACS=-3')).toBe('VM406');
    expect(await refused('--demo', '--fail-if', 'PACS.difference_pp > 0')).toBe('VM406');
  });
}
