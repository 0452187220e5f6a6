import { looksLikeAreaCode } from '../../domain/areas/area.js';
import { nearest } from '../../domain/common/spelling.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import type { ReadOptions } from '../../domain/settings.js';
import { readPeriod } from '../../domain/time/parse-period.js';
import { parseQuantity } from '../cells/parse-quantity.js';
import { periodFields } from '../cells/period-column.js';
import { hasUnit } from '../cells/unit-column.js';
import { providerHeader } from '../provider-file.js';
import { holdsData } from '../rows/record-level.js';
import { columnsOf, isNoCount, isNumber } from './count-candidates.js';
import type { Csv } from './csv.js';
import { chosenIn, type TableKind } from './find-header.js';
import { columnAliases, type Header, normaliseName, quantityColumns, type Role, readHeader } from './header.js';
import { likelyHeaderRow } from './header-row.js';
import { knownNames, mustHave, unknownColumn } from './unknown-columns.js';

/** Why no row is a header that any layout recognises, as far as the row that should name the columns tells. */
export function whyNoHeader(csv: Csv, needed: readonly Role[], options: ReadOptions, kind: TableKind): Problem {
  const provider = providerHeader(csv.records, csv.locator);
  if (provider !== undefined) return provider;
  const row = likelyHeaderRow(csv.records);
  const names = csv.records[row] ?? [];
  // Before anything that would call cells of the row names.
  if (holdsData(names, looksLikeAreaCode, isKnownName)) {
    const { file, line } = csv.locator.place(row);
    return problem('VM109', {}, line === undefined ? { file } : { file, line });
  }
  const header = readHeader(names, row, chosenIn(kind, names, options.columns));
  const chosen = mustHave(kind, options.columns).find((name) => !header.normalised.includes(normaliseName(name)));
  if (chosen !== undefined) return unknownColumn(chosen, header, csv.locator.place(row));
  return missingRole(header, csv, needed);
}

function isKnownName(cell: string): boolean {
  return knownNames.has(normaliseName(cell));
}

function missingRole(header: Header, csv: Csv, needed: readonly Role[]): Problem {
  const lacked = needed.find((candidate) => !isThere(candidate, header));
  const role = lacked === 'emergency_admissions' && namesMeasures(csv, header) ? 'value' : lacked;
  const columns = header.names.map((name) => name.trim()).filter((name) => name !== '');
  if (role === undefined) return problem('VM204', { columns }, csv.locator.place(header.row));
  const guess = likelyColumn(role, csv, header);
  const candidate = header.names[guess]?.trim() || undefined;
  const isUnnamed = role === 'area' && candidate === undefined && namesWithoutHeading(csv, header);
  const unread = role === 'period' && candidate === undefined ? unreadPeriods(header) : [];
  return problem(
    'VM201',
    {
      role,
      tried: columnAliases[role],
      ...(candidate === undefined ? {} : { candidate }),
      ...(isUnnamed ? { isUnnamed } : {}),
      ...(unread.length < 2 ? {} : { unread }),
    },
    guess < 0 ? csv.locator.place(header.row) : csv.locator.place(header.row, guess),
  );
}

// Whether the counts stand in one column, and another names the measure of each.
function namesMeasures({ records }: Csv, { row, columns }: Header): boolean {
  const metric = columns.get('metric');
  const body = records.slice(row + 1, row + 200);
  return metric !== undefined && body.some((record) => parseQuantity(record[metric] ?? '') !== undefined);
}

// A month says the period of a row, a practice its unit, and one measure is enough.
function isThere(role: Role, header: Header): boolean {
  if (role === 'area') return hasUnit(header);
  if (role === 'period' || role === 'year') return periodFields(header.columns) !== undefined;
  return role === 'emergency_admissions' ? quantityColumns(header).length > 0 : header.columns.has(role);
}

// The column whose cells, or whose name nearly, are those of the role.
function likelyColumn(role: Role, csv: Csv, header: Header): number {
  if (role === 'area') return codeColumn(csv, header.row);
  const taken = new Set(header.columns.values());
  const isPeriod = (cell: string): boolean => readPeriod(cell).kind !== 'unknown';
  const periods = role === 'period' ? columnsOf(csv, header.row, isPeriod).filter((column) => !taken.has(column)) : [];
  if (periods[0] !== undefined) return periods[0];
  const numbers = role === 'period' ? columnsOf(csv, header.row, isNumber) : [];
  const meant = header.normalised.findIndex((name) => nearest(name, columnAliases[role]) !== undefined);
  return meant < 0 || numbers.includes(meant) ? countColumn(role, csv, header) : meant;
}

// A table that was crossed in a spreadsheet often has nothing above the names of its rows.
function namesWithoutHeading(csv: Csv, { row, names }: Header): boolean {
  const isText = (cell: string): boolean => /\p{L}{3}/u.test(cell);
  return (names[0] ?? '').trim() === '' && columnsOf(csv, row, isText).includes(0);
}

/** Names of columns that speak of a year, and are no period that is understood. */
function unreadPeriods({ names }: Header): string[] {
  const hasYear = (name: string): boolean => /(?<!\d)(?:(?:19|20)\d\d|\d\d[/-]\d\d)(?!\d)/.test(name);
  return names.filter((name) => hasYear(name) && readPeriod(name).kind === 'unknown').map((name) => name.trim());
}

function codeColumn(csv: Csv, headerRow: number): number {
  return columnsOf(csv, headerRow, looksLikeAreaCode)[0] ?? -1;
}

// Of the columns of numbers that nobody knows, the one whose name speaks of admissions, or else the only one.
function countColumn(role: Role, csv: Csv, { row, normalised, columns }: Header): number {
  if (role !== 'emergency_admissions' && role !== 'value') return -1;
  const taken = new Set(columns.values());
  const numbers = columnsOf(csv, row, isNumber).filter((column) => !taken.has(column));
  const counts = numbers.filter((column) => !isNoCount(normalised[column] ?? ''));
  const spoken = counts.filter((column) => /adm|emerg|spell/.test(normalised[column] ?? ''));
  const [only, ...more] = spoken.length > 0 ? spoken : counts;
  return only === undefined || more.length > 0 ? -1 : only;
}
