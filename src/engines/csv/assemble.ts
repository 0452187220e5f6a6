import { joinPracticeMonths } from '../../domain/areas/practice-months.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import { findingsOf } from '../aggregate-findings.js';
import { groupedFinding } from '../cells/counts.js';
import { faultCodes } from '../cells/faults.js';
import { addLeftOut } from '../cells/left-out.js';
import { cellsOf } from '../cells/stored-sums.js';
import { type Aggregate, placesKept } from '../engine.js';
import type { FaultKind, FaultPlace } from './fault-log.js';
import type { Head } from './head.js';
import type { PartRead, RangeRead } from './part-reader.js';

/** What the threads read of one input: their parts, and its ranges in the order of the file. */
export interface InputParts {
  readonly parts: readonly PartRead[];
  readonly ranges: readonly RangeRead[];
}

/** The parts of an input as one result, the same however it was shared out. */
export function assemble(file: string, head: Head, input: InputParts): Aggregate {
  const { parts, ranges } = input;
  const columns = parts[0]?.columns ?? [];
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const leftOut = addLeftOut(parts.map((part) => part.leftOut));
  const cells = cellsOf(parts.map((part) => part.sums));
  const isWindows1252 = parts.some((part) => part.isWindows1252);
  const read = {
    rows,
    leftOut,
    encoding: isWindows1252 ? 'Windows-1252' : 'UTF-8',
    synthetic: head.synthetic,
  };
  const fatal = fatalProblem(file, head, ranges, columns);
  if (fatal !== undefined) return { ...read, cells: [], findings: [], problems: [fatal] };
  const grouped = parts.flatMap((part) => part.grouped);
  const findings = [
    ...notesOn(file, head, isWindows1252),
    ...groupedFinding(file, grouped),
    ...findingsOf(cells, rows, leftOut),
  ];
  const problems = problemsOf(file, mergeFaults(ranges, head.line), columns);
  const incomplete = parts.flatMap((part) => part.incomplete ?? []);
  const wasChecked = parts.some((part) => part.incomplete !== undefined);
  const practiceMonths = joinPracticeMonths(parts.map((part) => part.practiceMonths));
  return { ...read, cells, findings, problems, ...(wasChecked ? { incomplete, practiceMonths } : {}) };
}

function notesOn(file: string, { synthetic }: Head, isWindows1252: boolean): Finding[] {
  return [
    ...(isWindows1252 ? [finding('VM301', 'note', { file }, { place: { file } })] : []),
    ...(synthetic ? [finding('VM308', 'note', { file }, { place: { file, line: 1 } })] : []),
  ];
}

// Where reading stopped, what was read before says nothing.
function fatalProblem(
  file: string,
  head: Head,
  ranges: readonly RangeRead[],
  columns: readonly string[],
): Problem | undefined {
  let line = head.line;
  for (const range of ranges) {
    const { broken, faults } = range;
    if (broken !== undefined)
      return problem('VM111', { reason: broken.reason }, { file, line: line + broken.line + 1 });
    const full = faults.find(({ fault }) => fault === 'distinct');
    if (full !== undefined) return problem('VM287', { column: columns[full.column] ?? '', rows: 1 }, { file });
    line += range.lines;
  }
  return undefined;
}

function mergeFaults(ranges: readonly RangeRead[], firstLine: number): FaultKind[] {
  const merged = new Map<string, FaultKind>();
  let line = firstLine;
  for (const range of ranges) {
    for (const kind of range.faults) {
      const key = `${kind.fault}|${kind.column}`;
      const before = merged.get(key) ?? { ...kind, rows: 0, places: [] };
      const places = [...before.places, ...kind.places.map((place) => ({ ...place, line: place.line + line }))];
      merged.set(key, { ...kind, rows: before.rows + kind.rows, places: places.slice(0, placesKept) });
    }
    line += range.lines;
  }
  return [...merged.values()];
}

function problemsOf(file: string, kinds: readonly FaultKind[], columns: readonly string[]): Problem[] {
  const all = kinds.flatMap(({ fault, column, rows, places }) =>
    places.map((place) => ({ code: faultCodes[fault], column: columns[column] ?? '', rows, place })),
  );
  const order = ({ line, character = 0 }: FaultPlace): number => line * 2 ** 20 + character;
  return all
    .sort((first, second) => order(first.place) - order(second.place) || (first.code < second.code ? -1 : 1))
    .map(({ code, column, rows, place: { line, character } }) =>
      problem(
        code,
        { column, rows },
        { file, line: line + 1, ...(character === undefined ? {} : { column: character }) },
      ),
    );
}
