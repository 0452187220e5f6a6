import { looksLikeAreaCode } from '../../domain/areas/area.js';
import { quantities } from '../../domain/counts/observation.js';
import type { Problem } from '../../domain/problems/problem.js';
import { readPeriod } from '../../domain/time/parse-period.js';
import { areaCodeByName } from '../../reference/area-by-name.js';
import { isBlankRecord } from '../rows/row-reader.js';
import type { Source } from '../source.js';
import { parseCsv } from '../table/csv.js';
import { decode } from '../table/decode.js';
import { findTable } from '../table/find-table.js';
import type { Role } from '../table/header.js';
import { likelyHeaderRow } from '../table/header-row.js';
import { activityLayouts, type InputRole, recognise } from './recognise.js';

/** What a file is, from its header and first rows. */
export interface Inspected {
  readonly roles: readonly InputRole[];
  /** The layout that it was recognised as; absent where columns had to be guessed. */
  readonly layout?: string;
  /** Which column is probably what, where no layout was recognised. */
  readonly guesses: Readonly<Record<string, string>>;
  /** The names of its columns, where columns had to be guessed. */
  readonly columns: readonly string[];
  /** Why it is no input as it stands. */
  readonly problems: readonly Problem[];
}

/** What a file can be read as; where no layout fits, which of its columns look like what is needed. */
export function inspectInput(source: Source): Inspected {
  const recognised = recognise(source);
  const [first] = recognised;
  if (first !== undefined) {
    return { roles: recognised.map(({ role }) => role), layout: first.layout, guesses: {}, columns: [], problems: [] };
  }
  const found = findTable(source, activityLayouts, ['area', 'period', 'emergency_admissions'], {});
  return { ...guess(source), problems: 'problems' in found ? found.problems : [] };
}

// The columns of the likely header by what most of the next hundred hold.
function guess(source: Source): Pick<Inspected, 'roles' | 'guesses' | 'columns'> {
  const decoded = decode(source);
  const csv = 'problem' in decoded ? decoded : parseCsv(decoded.text, source.name, ',');
  if ('problem' in csv) return { roles: [], guesses: {}, columns: [] };
  const at = likelyHeaderRow(csv.records);
  const columns = (csv.records[at] ?? []).map((name) => name.trim());
  const body = csv.records.slice(at + 1, at + 101).filter((record) => !isBlankRecord(record));
  const mostly = (column: number, is: (cell: string) => boolean): boolean =>
    body.length > 0 && body.filter((record) => is((record[column] ?? '').trim())).length >= 0.8 * body.length;
  const guesses: Record<string, string> = {};
  const take = (role: Role, is: (column: number) => boolean): void => {
    const found = columns.find((name, column) => name !== '' && !Object.values(guesses).includes(name) && is(column));
    if (found !== undefined) guesses[role] = found;
  };
  take('area', (column) => mostly(column, (cell) => looksLikeAreaCode(cell) || areaCodeByName(cell) !== undefined));
  take('period', (column) => mostly(column, (cell) => readPeriod(cell).kind !== 'unknown'));
  const isNumber = (column: number): boolean => mostly(column, (cell) => /^[\d,. ]*\d$|^\*$/.test(cell));
  const isPeople = (column: number): boolean => /pop|list|patient|people|person/i.test(columns[column] ?? '');
  for (const quantity of quantities) {
    const short = quantity === 'emergency_bed_days' ? /bed/i : /adm|emerg/i;
    take(quantity, (column) => isNumber(column) && !isPeople(column) && short.test(columns[column] ?? ''));
  }
  take('population', (column) => isNumber(column) && isPeople(column));
  const counts = quantities.some((quantity) => guesses[quantity] !== undefined);
  const roles: InputRole[] = counts ? ['activity'] : guesses.population === undefined ? [] : ['population'];
  return { roles, guesses, columns };
}
