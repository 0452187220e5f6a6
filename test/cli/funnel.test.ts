import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { funnelLimits } from '../../simulate/experiments/funnel.js';
import { readTable } from '../../simulate/tables.js';
import type { Analysis } from '../../src/domain/results/analysis.js';
import { packageFolder, vanguard, withFolder } from './command.js';
import { small } from './small-data.js';

test('fewer than three areas of a comparator allow no limits and no word, and the note says what chance does', async () => {
  const { stdout: few } = await areaRun(['C1', 'C2']);
  const rows = (JSON.parse(few) as Analysis).areas ?? [];
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(row).toMatchObject({ verdict: null, limits_95: null, limits_998: null, p_value: null, areas_tested: 0 });
    expect(row.no_verdict).toContain('fewer than 3 areas with events in both periods');
    expect(row.growth_ratio).toBeGreaterThan(0);
  }
  const { stdout: three } = await areaRun(['C1', 'C2', 'C3']);
  for (const row of (JSON.parse(three) as Analysis).areas ?? []) expect(row.verdict).not.toBeNull();
  const one = (await areaRun(['C1'], 'table')).stdout.replace(/\s+/g, ' ');
  expect(one).toContain('against 1 area of the rest');
  expect(one).not.toMatch(/of 100 areas|[▼▲]/);
  expect((await areaRun(['C1', 'C2', 'C3'], 'table')).stdout.replace(/\s+/g, ' ')).toContain(
    '3 areas of the comparator show',
  );
});

test('the shares that the notes of the funnel give are those of the simulation', () => {
  const page = readFileSync(join(packageFolder, 'docs', 'methods.md'), 'utf8');
  const kept = readTable(page, funnelLimits).map((row) => row.map((share) => Math.round(100 * (share ?? 0))));
  const shares = kept.map((row) => row.slice(0, 2));
  const sizes = funnelLimits.cells.map(({ label }) => label[1]);
  const at = (areas: string) => shares.filter((_, cell) => sizes[cell] === areas);
  expect(at('178')).toEqual([
    [12, 1],
    [14, 3],
  ]);
  expect(at('6').flat()).toEqual([22, 8, 23, 8]);
  expect(at('3').flat()).toEqual([30, 14, 32, 17]);
  // What `explain funnel` says of p (BH), where there are six areas or more.
  const found = (metric: string) =>
    kept.flatMap((row, cell) => {
      const [measure, areas] = funnelLimits.cells[cell]?.label ?? [];
      return measure === metric && Number(areas) >= 6 ? [row[3] ?? 0] : [];
    });
  const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)];
  expect([ends(found('admissions')), ends(found('bed days'))]).toEqual([
    [4, 8],
    [5, 19],
  ]);
});

function areaRun(rest: readonly string[], format = 'json') {
  const list = ['area_code,cohort', 'T1,PACS', 'T2,PACS', ...rest.map((area) => `${area},REST`)].join('\n');
  const files = { ...small, 'c.csv': `${list}\n` };
  const inputs = ['a.csv', '--population', 'p.csv', '--cohorts', 'c.csv', '-f', format];
  return withFolder(files, (cwd) => vanguard(['area', ...inputs], { cwd }));
}
