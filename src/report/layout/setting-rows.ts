import type { Analysis } from '../../domain/analysis.js';
import { comparatorLabel } from '../words.js';

/** A setting by its name in words, and what it was. */
export interface SettingRow {
  readonly name: string;
  readonly was: string;
}

/** Every setting of an analysis, as asked for and as settled, and the versions of the program and of the schema. */
export function settingRows({ settings, method, tool, schema_version }: Analysis): SettingRow[] {
  const { asked, ...settled } = settings;
  const all = {
    ...asked,
    ...settled,
    comparator: comparatorLabel(settled.comparator),
    seed: method.seed,
    version: `${tool.name} ${tool.version}`,
    schema: schema_version,
  };
  return Object.entries(all).map(([name, value]) => ({ name: name.replaceAll('_', ' '), was: valueWords(value) }));
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
