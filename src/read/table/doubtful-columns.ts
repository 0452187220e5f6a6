import { type Problem, problem } from '../../domain/problems/problem.js';
import { readMark } from '../cells/marks.js';
import { rateWordsIn } from '../cells/measure-words.js';
import { columnsOf, isNoCount, isNumber } from './count-candidates.js';
import type { Csv } from './csv.js';
import { columnAliases, type Header, quantityColumns, type Role } from './header.js';

/** Names that could be of all admissions or bed days as well as of emergency ones, and what speaks of their like. */
const broad = [
  { role: 'emergency_admissions', names: ['admissions'], like: /^(?!.*bed_?days?)/ },
  { role: 'emergency_bed_days', names: ['bed_days', 'beddays'], like: /bed_?days?/ },
] as const;

const emergency = /(?:^|_)(?:emergency|emerg|unplanned|non_?elective)(?:_|$)/;
const otherKind = /(?:^|_)(?:elective|planned|waiting_list|day_?cases?)(?:_|$)/;

/**
 * The problem of each column that is taken for the counts by a name which is not theirs alone, where others beside it
 * are more exact. None of a role for which a column was chosen.
 */
export function doubtfulColumns(header: Header, chosen: Readonly<Record<string, string>>, csv: Csv): Problem[] {
  const doubts = [...broadNames(header, csv), ...valuesBesideCounts(header)];
  return doubts.flatMap(({ role, column, beside, likely }) => {
    if (beside.length === 0 || chosen[role] !== undefined) return [];
    const name = (at: number): string => header.names[at]?.trim() ?? '';
    const facts = { role, column: name(column), beside: beside.map(name) };
    return [
      problem(
        'VM215',
        likely === undefined ? facts : { ...facts, likely: name(likely) },
        csv.locator.place(header.row, column),
      ),
    ];
  });
}

interface Doubt {
  readonly role: Role;
  readonly column: number;
  readonly beside: readonly number[];
  readonly likely: number | undefined;
}

function broadNames({ columns, normalised, row }: Header, csv: Csv): Doubt[] {
  const taken = new Set(columns.values());
  return broad.flatMap(({ role, names, like }) => {
    const column = columns.get(role);
    if (column === undefined || !(names as readonly string[]).includes(normalised[column] ?? '')) return [];
    const free = [...normalised.keys()].filter((at) => {
      const name = normalised[at] ?? '';
      return !taken.has(at) && like.test(name) && rateWordsIn(name) === undefined;
    });
    const are = (kind: RegExp): number[] => free.filter((at) => kind.test(normalised[at] ?? ''));
    const named = are(emergency).filter((at) => !isNoCount(normalised[at] ?? ''));
    const beside = numbersAmong([...new Set([...named, ...are(otherKind)])], csv, row);
    const [likely, ...more] = named.filter((at) => beside.includes(at));
    return [{ role, column, beside, likely: more.length === 0 ? likely : undefined }];
  });
}

// Flags, names and shares are no counts whatever they are called.
function numbersAmong(columns: readonly number[], csv: Csv, row: number): number[] {
  if (columns.length === 0) return [];
  const fitting = columnsOf(csv, row, (cell) => cell.trim() === '' || isNumber(cell) || readMark(cell) !== undefined);
  const body = csv.records.slice(row + 1);
  return columns.filter((column) => fitting.includes(column) && body.some((record) => isNumber(record[column] ?? '')));
}

// Where there is a value and a count, the value is often the rate.
function valuesBesideCounts(header: Header): Doubt[] {
  const { columns, normalised } = header;
  const column = columns.get('value');
  if (column === undefined || !columns.has('metric') || quantityColumns(header).length > 0) return [];
  const beside = [...normalised.keys()].filter(
    (at) => at !== column && columnAliases.value.includes(normalised[at] ?? ''),
  );
  return [{ role: 'value', column, beside, likely: beside[0] }];
}
