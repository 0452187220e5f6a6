import type { AggregateRequest, LargeRole } from '../../engine.js';
import { classOfMethod, methodClass } from '../../rules/admission-method.js';
import { episodePart, partOfClass, partOfOrder, partOfStatus } from '../../rules/episode.js';
import type { Group } from '../../sql/answer/group.js';
import { duckdb } from '../../sql/dialects/duckdb.js';
import { own } from '../../sql/query/own-name.js';
import type { SqlTable } from '../../sql/sql-table.js';
import type { ConstantCodes } from './constant-codes.js';
import { separatingCondition } from './separating-condition.js';

/** What leaves a row out, or `counts`, or `odd` where a rule is broken. */
type Outcome = string;

/** The columns whose codes say whether a row is an admission, in the order in which they are judged. */
const judges: readonly (readonly [LargeRole, (text: string, request: AggregateRequest) => Outcome])[] = [
  ['admission_method', outcomeOfMethod],
  ['episode_status', (text) => outcomeOfPart(partOfStatus(text))],
  ['episode_order', (text) => outcomeOfPart(partOfOrder(text))],
  ['patient_class', (text) => outcomeOfPart(partOfClass(text))],
];

function outcomeOfMethod(text: string, { transfers }: AggregateRequest): Outcome {
  const method = classOfMethod(text);
  if (method === methodClass.emergency) return 'counts';
  if (method === methodClass.transfer) return transfers === 'include' ? 'counts' : 'transfers';
  if (method === methodClass.other) return 'notEmergency';
  return method === methodClass.unknown ? 'methodUnknown' : 'odd';
}

function outcomeOfPart(part: number): Outcome {
  const outcomes: Readonly<Record<number, Outcome>> = {
    [episodePart.counts]: 'counts',
    [episodePart.unfinished]: 'unfinished',
    [episodePart.later]: 'laterEpisodes',
    [episodePart.regular]: 'regularAttenders',
  };
  return outcomes[part] ?? 'odd';
}

/** A query for the combinations of codes that a table has, each with its rows: there are few, however many rows. */
export function codesQuery(request: AggregateRequest, table: SqlTable, constants: ConstantCodes): string {
  const columns = judgesOf(request).map(([role]) => {
    const constant = constants[role];
    return `${constant === undefined ? textOf(request, role) : duckdb.literal(constant)} AS ${own(duckdb, role)}`;
  });
  return `SELECT ${columns.join(', ')}, ${duckdb.countRows} AS ${own(duckdb, 'rows')}\nFROM ${table.from}\nGROUP BY ALL`;
}

/** The combinations of codes by what they say of their rows. */
export interface JudgedCodes {
  /** Those of rows that are no admissions, as groups of an answer. */
  readonly leftOut: readonly Group[];
  /** How many rows are admissions by their codes. */
  readonly admissions: number;
  /** The condition that they fulfil, in DuckDB's SQL. */
  readonly isAdmission: string;
}

/** Judges each combination of codes once, by the rules that files are read by. */
export function judgeCodes(request: AggregateRequest, groups: readonly Group[]): JudgedCodes {
  const judged = groups.map((group): Group => ({ ...group, outcome: outcomeOf(request, group) }));
  const leftOut = judged.filter(({ outcome }) => outcome !== 'counts');
  const kept = judged.filter(({ outcome }) => outcome === 'counts');
  return {
    leftOut,
    admissions: kept.reduce((sum, { rows }) => sum + Number(rows), 0),
    isAdmission: conditionOf(request, kept, leftOut),
  };
}

function outcomeOf(request: AggregateRequest, group: Group): Outcome {
  for (const [role, outcomeOfText] of judgesOf(request)) {
    const outcome = outcomeOfText(group[role] ?? '', request);
    if (outcome !== 'counts') return outcome;
  }
  return 'counts';
}

// Each column is judged by itself, so a condition on each says it all; one that leaves nothing out is not asked about.
function conditionOf(request: AggregateRequest, kept: readonly Group[], leftOut: readonly Group[]): string {
  const conditions = judgesOf(request).flatMap(([role, outcomeOfText]) => {
    const counts = (text: string): boolean => outcomeOfText(text, request) === 'counts';
    if (leftOut.every((group) => counts(group[role] ?? ''))) return [];
    const texts = [...new Set([...kept, ...leftOut].map((group) => group[role] ?? ''))];
    return [
      separatingCondition(
        textOf(request, role),
        texts.filter(counts),
        texts.filter((text) => !counts(text)),
      ),
    ];
  });
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}

function judgesOf({ columns }: AggregateRequest) {
  return judges.filter(([role]) => columns[role] !== undefined);
}

// Of a column that holds text this costs nothing.
function textOf({ columns }: AggregateRequest, role: LargeRole): string {
  return duckdb.text(duckdb.quote(columns[role] ?? ''));
}
