import { looksLikeAreaCode } from '../domain/area.js';
import type { Finding } from '../domain/finding.js';
import { finding } from '../domain/finding.js';
import { type Problem, problem } from '../domain/problem.js';
import type { ReadOptions } from '../domain/settings.js';
import { nearest } from '../domain/spelling.js';
import { type Csv, parseCsv } from './csv.js';
import { decode } from './decode.js';
import type { Table } from './extract.js';
import {
  columnAliases,
  duplicateColumns,
  type Header,
  normaliseName,
  quantities,
  type Role,
  readHeader,
} from './header.js';
import { inputLimits } from './limits.js';
import { isBlankRecord } from './row-reader.js';
import type { Source } from './source.js';

/** A layout that a header can be recognised as. */
export interface Recogniser {
  recognises(header: Header): boolean;
}

/** A file's table and the layout it is in, or what stands against it. */
export type Found<R> =
  | {
      readonly table: Table;
      readonly layout: R;
      readonly encoding: string;
      readonly synthetic: boolean;
      readonly findings: readonly Finding[];
    }
  | { readonly problems: readonly Problem[] };

const titleRows = 60;

const delimiters: readonly { readonly character: string; readonly name: string }[] = [
  { character: ',', name: 'commas' },
  { character: ';', name: 'semicolons' },
  { character: '\t', name: 'tabs' },
  { character: '|', name: 'bars' },
];

/**
 * Finds the table in a file: decodes it, splits it, and looks for the first row that one of the
 * layouts recognises as its header. `needed` are the roles to name when no layout fits.
 */
export function findTable<R extends Recogniser>(
  source: Source,
  layouts: readonly R[],
  needed: readonly Role[],
  options: ReadOptions,
): Found<R> {
  const decoded = decode(source);
  if ('problem' in decoded) return { problems: [decoded.problem] };
  const delimiter = options.delimiter ?? ',';
  const csv = parseCsv(decoded.text, source.name, delimiter);
  if ('problem' in csv) return { problems: [csv.problem] };
  const tooWide = csv.records.findIndex((record) => record.length > inputLimits.columns);
  if (tooWide >= 0) return { problems: [tooManyColumns(csv, tooWide)] };
  const header = findHeader(csv, layouts, options);
  if (header === undefined)
    return { problems: [whyNoHeader(decoded.text, source.name, csv, layouts, needed, options)] };
  const layout = layouts.find((candidate) => candidate.recognises(header));
  if (layout === undefined) throw new Error('a header was found that no layout recognises');
  const repeated = duplicateColumns(header, csv.locator);
  const unknown = unknownColumns(header, csv, options);
  if (repeated.length + unknown.length > 0) return { problems: [...repeated, ...unknown] };
  const synthetic = csv.records.slice(0, header.row).some((record) => /\bsynthetic\b/i.test(record.join(' ')));
  const label = synthetic ? [finding('VM308', 'note', { file: source.name }, { place: csv.locator.place(0) })] : [];
  const table = { records: csv.records, header, locator: csv.locator, name: source.name };
  return { table, layout, encoding: decoded.encoding, synthetic, findings: [...decoded.findings, ...label] };
}

function tooManyColumns({ records, locator }: Csv, row: number): Problem {
  const facts = { columns: records[row]?.length ?? 0, limit: inputLimits.columns };
  return problem('VM116', facts, locator.place(row));
}

function findHeader(csv: Csv, layouts: readonly Recogniser[], options: ReadOptions): Header | undefined {
  for (const [row, record] of csv.records.slice(0, titleRows).entries()) {
    if (isBlankRecord(record)) continue;
    const header = readHeader(record, row, options.columns);
    if (layouts.some((layout) => layout.recognises(header))) return header;
  }
  return undefined;
}

// A column chosen by --map must exist; a column one slip away from a quantity's name was meant to be it.
function unknownColumns(header: Header, csv: Csv, options: ReadOptions): Problem[] {
  const chosen = Object.values(options.columns ?? {}).flatMap((name) =>
    header.normalised.includes(normaliseName(name)) ? [] : [unknownColumn(name, header, csv.locator.place(header.row))],
  );
  const known = new Set<string>(Object.values(columnAliases).flat());
  const taken = new Set(header.columns.values());
  const misspelt = header.normalised.flatMap((name, column) => {
    if (known.has(name) || taken.has(column)) return [];
    const suggestion = nearest(name, quantities);
    if (suggestion === undefined || header.columns.has(suggestion as Role)) return [];
    const facts = { column: header.names[column]?.trim() ?? name, suggestion, known: quantities };
    return [problem('VM202', facts, csv.locator.place(header.row, column))];
  });
  return [...chosen, ...misspelt];
}

function unknownColumn(name: string, header: Header, place: NonNullable<Problem['place']>): Problem {
  const suggestion = nearest(normaliseName(name), header.normalised);
  const known = header.names.map((column) => column.trim()).filter((column) => column !== '');
  return problem('VM202', { column: name, known, ...(suggestion === undefined ? {} : { suggestion }) }, place);
}

function whyNoHeader(
  text: string,
  file: string,
  csv: Csv,
  layouts: readonly Recogniser[],
  needed: readonly Role[],
  options: ReadOptions,
): Problem {
  for (const { character, name } of options.delimiter === undefined ? delimiters.slice(1) : []) {
    const other = parseCsv(text, file, character);
    if ('problem' in other) continue;
    const header = findHeader(other, layouts, options);
    if (header !== undefined) {
      return problem('VM107', { delimiter: character, delimiterName: name }, other.locator.place(header.row));
    }
  }
  const row = csv.records.findIndex((record) => !isBlankRecord(record));
  const first = csv.records[row] ?? [];
  const header = readHeader(first, row, options.columns);
  const chosen = Object.values(options.columns ?? {}).find((name) => !header.normalised.includes(normaliseName(name)));
  if (chosen !== undefined) return unknownColumn(chosen, header, csv.locator.place(row));
  if (first.some((cell) => /^\s*\d+\s*$/.test(cell)) || looksLikeAreaCode(first[0] ?? '')) {
    return problem('VM109', { firstCell: (first[0] ?? '').trim() }, csv.locator.place(row));
  }
  return missingRole(header, csv, needed);
}

function missingRole(header: Header, csv: Csv, needed: readonly Role[]): Problem {
  const role = needed.find((candidate) => !header.columns.has(candidate));
  const columns = header.names.map((name) => name.trim()).filter((name) => name !== '');
  if (role === undefined) return problem('VM204', { columns }, csv.locator.place(header.row));
  const meant = header.normalised.findIndex((name) => nearest(name, columnAliases[role]) !== undefined);
  const guess = role === 'area' ? codeColumn(csv, header.row) : meant;
  const tried = columnAliases[role];
  const candidate = guess < 0 ? undefined : header.names[guess]?.trim();
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
