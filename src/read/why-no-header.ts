import { looksLikeAreaCode } from '../domain/area.js';
import { type Problem, problem } from '../domain/problem.js';
import type { ReadOptions } from '../domain/settings.js';
import { nearest } from '../domain/spelling.js';
import type { Csv } from './csv.js';
import { chosenIn, type TableKind } from './find-header.js';
import { columnAliases, type Header, normaliseName, type Role, readHeader } from './header.js';
import { likelyHeaderRow } from './header-row.js';
import { providerHeader } from './provider-file.js';
import { holdsData } from './record-level.js';
import { isBlankRecord } from './row-reader.js';
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
  const role = needed.find((candidate) => !header.columns.has(candidate));
  const columns = header.names.map((name) => name.trim()).filter((name) => name !== '');
  if (role === undefined) return problem('VM204', { columns }, csv.locator.place(header.row));
  const meant = header.normalised.findIndex((name) => nearest(name, columnAliases[role]) !== undefined);
  const guess = role === 'area' ? codeColumn(csv, header.row) : meant;
  const tried = columnAliases[role];
  const candidate = header.names[guess]?.trim() || undefined;
  return problem(
    'VM201',
    { role, tried, ...(candidate === undefined ? {} : { candidate }) },
    guess < 0 ? csv.locator.place(header.row) : csv.locator.place(header.row, guess),
  );
}

function codeColumn(csv: Csv, headerRow: number): number {
  const body = csv.records.slice(headerRow + 1, headerRow + 200).filter((record) => !isBlankRecord(record));
  const width = csv.records[headerRow]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    const codes = body.filter((record) => looksLikeAreaCode(record[column] ?? '')).length;
    if (body.length > 0 && codes >= 0.8 * body.length) return column;
  }
  return -1;
}
