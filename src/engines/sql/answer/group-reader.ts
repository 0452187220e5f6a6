import { type Problem, problem } from '../../../domain/problems/problem.js';
import { findingsOf } from '../../aggregate-findings.js';
import type { Adder } from '../../cells/adder.js';
import { groupedCounts, groupedFinding } from '../../cells/counts.js';
import { type Fault, faultCodes } from '../../cells/faults.js';
import { addLeftOut, type LeftOutCounts, noneLeftOut } from '../../cells/left-out.js';
import { cellsOf } from '../../cells/stored-sums.js';
import { FaultLog } from '../../csv/fault-log.js';
import { RecordAdder, TooManyValues } from '../../csv/record-adder.js';
import { MapCoder } from '../../csv/row-coder.js';
import type { Aggregate, AggregateRequest } from '../../engine.js';
import { SpellCounts } from '../query/spell-counts.js';
import { type StayGroup, StayGroups, stayGroupOf } from '../query/stay-groups.js';
import { addCountGroup } from './add-count-group.js';
import { adderOf, type Group, type TellGroup } from './group.js';

/**
 * What the groups that a query gave add up to: those that it was sure of as they are, the others by the rules that files
 * are read by. `reading` may have read others. A problem has no line, since a table has none.
 */
export function readGroups(
  name: string,
  groups: Iterable<Group>,
  request: AggregateRequest,
  reading = new GroupReading(request),
): Aggregate {
  try {
    for (const group of groups) reading.add(group);
  } catch (error) {
    if (!(error instanceof TooManyValues)) throw error;
    return reading.tooManyValues(name, error.column);
  }
  return reading.aggregate(name);
}

/** Thrown when a query was not sure that it split the rows rightly. */
export class DoubtfulRows extends Error {}

/** Thrown for an outcome that no query gives. */
export class UnknownOutcome extends Error {}

/** What groups add up to. */
export class GroupReading {
  #rows = 0;
  readonly #leftOut = noneLeftOut();
  readonly #adder: Adder;
  readonly #columns: readonly string[];
  readonly #request: AggregateRequest;
  readonly #coder: MapCoder;
  readonly #faults = new Map<string, { fault: Fault; column: number; rows: number }>();
  readonly #stays: StayGroups;
  readonly #spells = new SpellCounts();

  constructor(request: AggregateRequest) {
    // Whether a spell is repeated is told by the query, which sees them all, and by the rows that it leaves to be judged.
    this.#adder = adderOf({ ...request, duplicates: 'sum' });
    const { wanted } = this.#adder;
    this.#columns = [...wanted.map(({ role }) => request.columns[role] ?? ''), request.columns.spell ?? ''];
    this.#request = request;
    this.#coder = new MapCoder(wanted);
    this.#stays = new StayGroups(this.#adder, request, this.#leftOut, this.#tell);
  }

  add(group: Group): void {
    const rows = Number(group.rows);
    const { outcome = '' } = group;
    if (outcome === 'repeatedSpells') {
      this.#spells.addTold(group.spell ?? '', rows);
      return;
    }
    this.#rows += rows;
    if (outcome === 'odd') this.#addOdd(group, rows);
    else if (outcome === 'added' && this.#request.layout !== 'records') this.#addCounts(group, rows);
    else if (outcome === 'added' || outcome === 'unfinishedStay')
      this.#stays.add(stayGroupOf(group), outcome === 'added');
    else if (Object.hasOwn(this.#leftOut, outcome)) this.#leftOut[outcome as keyof LeftOutCounts] += rows;
    else if (outcome === 'doubtful') throw new DoubtfulRows();
    else throw new UnknownOutcome();
  }

  /** Rows that were read. */
  get rows(): number {
    return this.#rows;
  }

  /** Adds stays that are sure. */
  addStays(stays: StayGroup): void {
    this.#rows += stays.rows;
    this.#stays.add(stays);
  }

  aggregate(name: string): Aggregate {
    const { repeated } = this.#spells;
    if (repeated > 0) this.#tell(this.#adder.wanted.length, 'spell', repeated);
    const problems = this.#problems(name);
    // Which row of a repeated spell is the first, no table knows: there are no cells to give.
    if (problems.some(({ code }) => code === faultCodes.spell)) return this.#stopped(problems);
    const cells = cellsOf([this.#adder.store.sums(this.#adder.periodOf)]);
    const read = this.#stopped(problems);
    const grouped = groupedFinding(name, groupedCounts(this.#adder.wanted, this.#request));
    return { ...read, cells, findings: [...grouped, ...findingsOf(cells, read.rows, read.leftOut)] };
  }

  tooManyValues(name: string, column: number): Aggregate {
    return this.#stopped([
      problem(faultCodes.distinct, { column: this.#columns[column] ?? '', rows: 1 }, { file: name }),
    ]);
  }

  #stopped(problems: readonly Problem[]): Aggregate {
    const leftOut = addLeftOut([this.#adder.leftOut, this.#leftOut]);
    return { cells: [], rows: this.#rows, leftOut, encoding: 'UTF-8', synthetic: false, findings: [], problems };
  }

  #addCounts(group: Group, rows: number): void {
    const codeOf = (column: number, text: string): number =>
      this.#coder.code(column, Buffer.from(text).toString('latin1'));
    addCountGroup(this.#adder, group, rows, codeOf, this.#leftOut, this.#tell);
  }

  // As a row of a file, as often as it stands.
  #addOdd(group: Group, rows: number): void {
    const { wanted } = this.#adder;
    const log = new FaultLog();
    // A last cell that is never blank, since a row of blanks is no row of a file.
    const split = { delimiter: ',', width: wanted.length + 1, fields: wanted.map((_, at) => at) };
    const records = new RecordAdder(this.#adder, split, this.#coder, log);
    const cells = [...wanted.map(({ role }) => Buffer.from(group[role] ?? '').toString('latin1')), 'row'];
    const before = rowsIn(this.#adder.leftOut);
    for (let row = 0; row < rows; row++) records.add(cells, '', 0);
    if (log.kinds().length === 0 && rowsIn(this.#adder.leftOut) === before) {
      this.#spells.addRows(group.spell ?? '', rows);
    }
    for (const kind of log.kinds()) this.#tell(kind.column, kind.fault, kind.rows);
  }

  readonly #tell: TellGroup = (column, fault, rows) => {
    const key = `${fault}|${column}`;
    const known = this.#faults.get(key) ?? { fault, column, rows: 0 };
    this.#faults.set(key, { ...known, rows: known.rows + rows });
  };

  #problems(name: string): Problem[] {
    return [...this.#faults.values()]
      .sort((first, second) => first.column - second.column || (first.fault < second.fault ? -1 : 1))
      .map(({ fault, column, rows }) =>
        problem(faultCodes[fault], { column: this.#columns[column] ?? '', rows }, { file: name }),
      );
  }
}

function rowsIn(leftOut: LeftOutCounts): number {
  return Object.values(leftOut).reduce((sum, rows) => sum + rows, 0);
}
