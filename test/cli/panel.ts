import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import { packageFolder, type Ran, vanguard, withFolder } from './command.js';

const reference = join(packageFolder, 'test', 'reference');

/** A file of test/reference as text. */
export function readReference(name: string): string {
  return readFileSync(join(reference, name), 'utf8');
}

/** A parsed JSON file of test/reference; the caller states its shape, which the tests then rely on. */
export function referenceJson<Shape>(name: string): Shape {
  return JSON.parse(readReference(name)) as Shape; // shape per README
}

/** Runs a command on the panel of test/reference, whose one file holds activity, populations and cohorts. */
export async function onPanel(
  command: string,
  options: readonly string[],
  change: (text: string) => string = (text) => text,
): Promise<Ran> {
  const text = readReference('panel/panel.csv');
  const rows = text.trim().split('\n');
  const sides = new Map(rows.slice(1).map((row) => row.split(',').slice(0, 2) as [string, string]));
  const list = [...sides].map(([area, cohort]) => `${area},${cohort === 'CONTROL' ? 'REST' : cohort}\n`).join('');
  const files = { 'panel.csv': change(text), 'cohorts.csv': `area_code,cohort\n${list}` };
  const inputs = ['./panel.csv', '--population', 'panel.csv', '--cohorts', 'cohorts.csv'];
  return withFolder(files, (cwd) => vanguard([command, ...inputs, ...options], { cwd }));
}

/** The analysis of a command on the panel. */
export async function analysed(command: string, ...options: readonly string[]): Promise<Analysis> {
  const { code, stdout, stderr } = await onPanel(command, ['--json', ...options]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

/** Expects a number of ours to be theirs within a relative tolerance, and an absolute one below 1. */
export function close(ours: number | null | undefined, theirs: number | undefined, tolerance = 1e-9): void {
  expect(typeof ours).toBe('number');
  expect(typeof theirs).toBe('number');
  const [own, other] = [ours ?? Number.NaN, theirs ?? Number.NaN];
  expect(Math.abs(own - other)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(other)));
}
