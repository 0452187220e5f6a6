import { unwatched } from '../../domain/common/progress.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import type { ReadOptions } from '../../domain/settings.js';
import { thousandsIn } from '../cells/thousands.js';
import { inputLimits } from '../limits.js';
import { looksRecordLevel } from '../rows/record-level.js';
import { watchedRows } from '../rows/watched-rows.js';
import type { Source } from '../source.js';
import type { Csv } from './csv.js';
import { decode } from './decode.js';
import { doubtfulColumns } from './doubtful-columns.js';
import type { Table } from './extract.js';
import { findHeader, type Recogniser, type TableKind } from './find-header.js';
import { duplicateColumns, type Header, type Role } from './header.js';
import { keepRows } from './keep-rows.js';
import { splitColumns } from './split-columns.js';
import { mustHave, unknownColumns } from './unknown-columns.js';
import { whyNoHeader } from './why-no-header.js';

/** A file's table and the layout it is in, or what stands against it. */
export type Found<R> = TableFound<R> | { readonly problems: readonly Problem[] };

/** A table, how it was read so far, and what is to be said of that. */
export interface TableFound<R> {
  readonly table: Table;
  readonly layout: R;
  readonly encoding: string;
  readonly synthetic: boolean;
  readonly findings: readonly Finding[];
  /** The options with what the file itself settled. */
  readonly options: ReadOptions;
}

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
  const possible = possibleLayouts(layouts, options.layout);
  const headerOf = (csv: Csv): Header | undefined => findHeader(csv, possible, options, kind);
  const { watch = unwatched } = options;
  watch({ doing: `decoding ${source.name}` });
  const decoded = decode(source);
  if ('problem' in decoded) return { problems: [decoded.problem] };
  const split = splitColumns(decoded.text, source.name, options.delimiter, headerOf, watch);
  const shown = looksRecordLevel(decoded.text) ? withoutRow : (one: Problem): Problem => one;
  if ('problem' in split) return { problems: [shown(split.problem)] };
  const { csv, delimiter } = split;
  const tooWide = tooManyColumns(csv);
  if (tooWide !== undefined) return { problems: [shown(tooWide)] };
  if (!('header' in split)) return { problems: [shown(whyNoHeader(csv, needed, options, kind))] };
  const { header } = split;
  const fits = possible.filter((layout) => layout.recognises(header));
  const [layout] = fits;
  if (layout === undefined) throw new Error('a header was found that no layout recognises');
  const kept = keepRows(csv, header, options.keep ?? {}, options.changes);
  const doubts = kind === 'activity' ? doubtfulColumns(header, options.columns ?? {}, csv) : [];
  const against = [...againstHeader(fits, header, csv, mustHave(kind, options.columns)), ...doubts, ...kept.problems];
  if (against.length > 0) return { problems: against };
  const synthetic = saysSynthetic(csv, header);
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

function saysSynthetic({ records }: Csv, header: Header): boolean {
  return records.slice(0, header.row).some((record) => /\bsynthetic\b/i.test(record.join(' ')));
}

function tooManyColumns({ records, locator }: Csv): Problem | undefined {
  const row = records.findIndex((record) => record.length > inputLimits.columns);
  if (row < 0) return undefined;
  const facts = { columns: records[row]?.length ?? 0, limit: inputLimits.columns };
  return problem('VM116', facts, locator.place(row));
}

function possibleLayouts<R extends Recogniser>(layouts: readonly R[], wanted: string | undefined): readonly R[] {
  const named = layouts.filter(({ name }) => name === wanted);
  return named.length > 0 ? named : layouts;
}

function againstHeader(fits: readonly Recogniser[], header: Header, csv: Csv, wanted: readonly string[]): Problem[] {
  return [
    ...(fits.length > 1 ? [twoLayouts(fits, header, csv)] : []),
    ...duplicateColumns(header, csv.locator),
    ...unknownColumns(header, csv, wanted),
  ];
}

function twoLayouts(fits: readonly Recogniser[], header: Header, { locator }: Csv): Problem {
  return problem('VM205', { layouts: fits.map(({ name }) => name) }, locator.place(header.row));
}

// A row of such a file may be about one person.
function withoutRow(one: Problem): Problem {
  const { row: _row, ...place } = one.place ?? { file: '' };
  return one.place === undefined ? one : { ...one, place };
}
