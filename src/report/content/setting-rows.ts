import type { Analysis } from '../../domain/results/analysis.js';
import { comparatorLabel } from '../wording/words.js';

/** A setting by its name in words, and what it was. */
export interface SettingRow {
  readonly name: string;
  readonly was: string;
}

/** Every setting of an analysis, as asked for and as settled, and the versions of the program and of the schema. */
export function settingRows({ settings, method, tool, schema_version }: Analysis): SettingRow[] {
  const { asked, ...settled } = settings;
  const all = {
    ...Object.fromEntries(Object.entries(asked).filter(([name, value]) => !isSaidElsewhere(name, value))),
    ...settled,
    ...(isEmptyList(asked.metrics) ? { metrics: 'all in the data' } : {}),
    comparator: comparatorLabel(settled.comparator),
    seed: method.seed,
    version: `${tool.name} ${tool.version}`,
    schema: schema_version,
  };
  return Object.entries(all).map(([name, value]) => ({ name: name.replaceAll('_', ' '), was: valueWords(value) }));
}

// As settled these have names of their own; files that nothing was said of are read as they are.
function isSaidElsewhere(name: string, value: unknown): boolean {
  if (name === 'read') return valueWords(value) === 'none';
  return ['drop', 'exclude_areas', 'exclude_programmes'].includes(name);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join(', ');
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([name, own]) => `${name.replaceAll('_', ' ')} ${valueWords(own)}`);
    return entries.length === 0 ? 'none' : entries.join(', ');
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
