import type { Locator } from '../domain/counts/observation.js';
import { type Problem, problem } from '../domain/problems/problem.js';
import { titleRows } from './table/find-header.js';
import { type Header, normaliseName } from './table/header.js';

/** Published files whose rows are hospitals or trusts, by column names that only they have. */
const providerFiles: readonly { readonly what: string; readonly columns: RegExp }[] = [
  {
    what: 'A&E attendances and emergency admissions by provider',
    columns: /^(?:number_of_a_e_attendances|a_e_attendances|type_1_departments|emergency_admissions_via_)/,
  },
  { what: 'the Summary Hospital-level Mortality Indicator (SHMI)', columns: /^shmi_/ },
  { what: 'bed availability and occupancy (KH03)', columns: /^(?:available_beds|occupied_beds|beds_available)/ },
  {
    what: 'a file with a column for the provider and none for an area',
    columns: /^(?:provider|trust|hospital)_(?:org_)?(?:code|id)$|^(?:procode|procode3|nhs_trust_code)$/,
  },
];

// A&E files before 2015 have a heading of beds or attendances above columns that say only "Type 1".
const titles =
  /\b(?:KH03|SHMI|provider[ -]level|provider[ -]based|weekly A&E|A&E weekly|available and occupied beds)\b/i;

/** The problem of a file by provider, seen from its title rows and header; `undefined` when it may be by area. */
export function providerHeader(records: readonly (readonly string[])[], locator: Locator): Problem | undefined {
  for (const [row, record] of records.slice(0, titleRows).entries()) {
    const names = record.map(normaliseName);
    const known = providerFiles.find(({ columns }) => names.some((name) => columns.test(name)));
    const title = record.find((cell) => titles.test(cell));
    const what = known?.what ?? (title === undefined ? undefined : `its title says "${title.trim()}"`);
    if (what !== undefined) return problem('VM260', { what, codes: [] }, locator.place(row));
  }
  return undefined;
}

/** The problem of a file whose area column holds codes of trusts (RXX, RXX01) and hardly any of areas. */
export function providerCodes(codes: Iterable<string>, header: Header, locator: Locator): Problem | undefined {
  const all = [...codes];
  const trusts = all.filter((code) => /^R[0-9A-Z]{2}(?:[0-9A-Z]{2})?$/.test(code) && !/^R\d$/.test(code));
  if (trusts.length < 2 || trusts.length < all.length / 2) return undefined;
  const column = header.columns.get('area');
  const name = header.names[column ?? 0]?.trim() ?? '';
  const facts = { what: `"${name}" holds codes of hospital trusts`, codes: trusts };
  return problem('VM260', facts, locator.place(header.row, column));
}
