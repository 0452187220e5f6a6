import type { PopulationCount } from '../../domain/counts/observation.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import type { Table } from '../table/extract.js';
import { sexColumn } from './age-columns.js';
import { agesTold, sexTold } from './sexes.js';

// A row holds people of all ages and both sexes, as far as its own cells say.
const withoutParts: ReadonlySet<string> = new Set(['long', 'wide-years']);

/** The people of a table whose title, file name or column says that they are of one sex, or of some ages, so marked. */
export function toldOfPeople(table: Table, layout: string, counts: readonly PopulationCount[]) {
  const isPlain = withoutParts.has(layout);
  if (!(isPlain || layout === 'ons-mid-year')) return { counts, findings: [] };
  const column = table.header.columns.get('population');
  const ages = isPlain ? agesTold(table, column) : undefined;
  const place = table.locator.place(table.header.row, column);
  const findings: Finding[] = ages === undefined ? [] : [finding('VM381', 'warning', { ages }, { place })];
  const sex = sexColumn(table.header) === undefined ? sexTold(table, column) : undefined;
  return { counts: sex === undefined ? counts : counts.map((count) => ({ ...count, sex })), findings };
}
