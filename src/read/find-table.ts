import { looksLikeAreaCode } from '../domain/area.js';
import type { Finding } from '../domain/finding.js';
import { finding } from '../domain/finding.js';
import { type Problem, problem } from '../domain/problem.js';
import { unwatched } from '../domain/progress.js';
import type { ReadOptions } from '../domain/settings.js';
import { nearest } from '../domain/spelling.js';
import type { Csv } from './csv.js';
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
import { keepRows } from './keep-rows.js';
import { inputLimits } from './limits.js';
import { providerHeader } from './provider-file.js';
import { holdsData, looksRecordLevel } from './record-level.js';
import { isBlankRecord } from './row-reader.js';
import type { Source } from './source.js';
import { splitColumns } from './split-columns.js';
import { thousandsIn } from './thousands.js';
import { watchedRows } from './watched-rows.js';

/** A layout that a header can be recognised as. */
export interface Recogniser {
  readonly name: string;
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
      /** The options with what the file itself settled. */
      readonly options: ReadOptions;
    }
  | { readonly problems: readonly Problem[] };

/** What a table is looked for: it decides which columns that were chosen must be there. */
export type TableKind = 'activity' | 'population' | 'list';

const titleRows = 60;

/**
 * Finds the table in a file: decodes it, splits it, and looks for the first row that one of the
 * layouts recognises as its header. `needed` are the roles to name when no layout fits.
 */
export function findTable<R extends Recogniser>(
  source: Source,
  layouts: readonly R[],
  needed: readonly Role[],
  options: ReadOptions,
  kind: TableKind = 'activity',
): Found<R> {
  const named = layouts.filter(({ name }) => name === options.layout);
  const possible = named.length > 0 ? named : layouts;
  const headerOf = (csv: Csv): Header | undefined => findHeader(csv, possible, options, kind);
  const { watch = unwatched } = options;
  watch({ doing: `decoding ${source.name}` });
  const decoded = decode(source);
  if ('problem' in decoded) return { problems: [decoded.problem] };
  const split = splitColumns(decoded.text, source.name, options.delimiter, headerOf, watch);
  const shown = looksRecordLevel(decoded.text) ? withoutRow : (one: Problem): Problem => one;
  if ('problem' in split) return { problems: [shown(split.problem)] };
  const { csv, delimiter } = split;
  const tooWide = csv.records.findIndex((record) => record.length > inputLimits.columns);
  if (tooWide >= 0) return { problems: [shown(tooManyColumns(csv, tooWide))] };
  if (!('header' in split)) return { problems: [shown(whyNoHeader(csv, needed, options, kind))] };
  const { header } = split;
  const fits = possible.filter((layout) => layout.recognises(header));
  const [layout] = fits;
  if (layout === undefined) throw new Error('a header was found that no layout recognises');
  const kept = keepRows(csv, header, options.keep ?? {}, options.changes);
  const against = [
    ...(fits.length > 1 ? [twoLayouts(fits, header, csv)] : []),
    ...duplicateColumns(header, csv.locator),
    ...unknownColumns(header, csv, mustHave(kind, options.columns)),
    ...kept.problems,
  ];
  if (against.length > 0) return { problems: against };
  const synthetic = csv.records.slice(0, header.row).some((record) => /\bsynthetic\b/i.test(record.join(' ')));
  const label = synthetic ? [finding('VM308', 'note', { file: source.name }, { place: csv.locator.place(0) })] : [];
  const grouped = options.thousands === undefined ? thousandsIn(decoded.text, csv, delimiter) : [];
  const rowWatch = watchedRows(`reading ${source.name}`, source.bytes.length, csv.records.length, watch);
  return {
    table: { records: kept.records, header, locator: csv.locator, name: source.name },
    layout,
    encoding: decoded.encoding,
    synthetic,
    findings: [...decoded.findings, ...split.findings, ...label, ...kept.findings, ...grouped],
    options: { ...options, ...(grouped.length === 0 ? {} : { thousands: ',' }), rowWatch },
  };
}

function tooManyColumns({ records, locator }: Csv, row: number): Problem {
  const facts = { columns: records[row]?.length ?? 0, limit: inputLimits.columns };
  return problem('VM116', facts, locator.place(row));
}

// A column chosen for the activity need not exist among the populations, nor one of people among the activity.
function mustHave(kind: TableKind, columns: ReadOptions['columns'] = {}): readonly string[] {
  const own = (role: string): boolean => (role === 'population') === (kind === 'population');
  return Object.entries(columns).flatMap(([role, name]) => (own(role) ? [name] : []));
}

function chosenIn(kind: TableKind, record: readonly string[], columns: ReadOptions['columns'] = {}) {
  if (kind !== 'population') return columns;
  const names = record.map(normaliseName);
  return Object.fromEntries(Object.entries(columns).filter(([, name]) => names.includes(normaliseName(name))));
}

function twoLayouts(fits: readonly Recogniser[], header: Header, { locator }: Csv): Problem {
  return problem('VM205', { layouts: fits.map(({ name }) => name) }, locator.place(header.row));
}

function findHeader(
  csv: Csv,
  layouts: readonly Recogniser[],
  options: ReadOptions,
  kind: TableKind,
): Header | undefined {
  for (const [row, record] of csv.records.slice(0, titleRows).entries()) {
    if (isBlankRecord(record)) continue;
    const header = readHeader(record, row, chosenIn(kind, record, options.columns));
    if (layouts.some((layout) => layout.recognises(header))) return header;
  }
  return undefined;
}

// A column chosen by --map must exist; a column one slip away from a quantity's name was meant to be it.
function unknownColumns(header: Header, csv: Csv, wanted: readonly string[]): Problem[] {
  const chosen = wanted.flatMap((name) =>
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

function whyNoHeader(csv: Csv, needed: readonly Role[], options: ReadOptions, kind: TableKind): Problem {
  const provider = providerHeader(csv.records, csv.locator);
  if (provider !== undefined) return provider;
  const row = csv.records.findIndex((record) => !isBlankRecord(record));
  const first = csv.records[row] ?? [];
  // Before anything that would call cells of the row names.
  if (holdsData(first, looksLikeAreaCode, isKnownName)) {
    const { file, line } = csv.locator.place(row);
    return problem('VM109', {}, line === undefined ? { file } : { file, line });
  }
  const header = readHeader(first, row, chosenIn(kind, first, options.columns));
  const chosen = mustHave(kind, options.columns).find((name) => !header.normalised.includes(normaliseName(name)));
  if (chosen !== undefined) return unknownColumn(chosen, header, csv.locator.place(row));
  return missingRole(header, csv, needed);
}

const knownNames: ReadonlySet<string> = new Set(Object.values(columnAliases).flat());

function isKnownName(cell: string): boolean {
  return knownNames.has(normaliseName(cell));
}

// A row of such a file may be about one person.
function withoutRow(one: Problem): Problem {
  const { row: _row, ...place } = one.place ?? { file: '' };
  return one.place === undefined ? one : { ...one, place };
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
