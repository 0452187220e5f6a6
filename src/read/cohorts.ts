import type { AreaCode } from '../domain/areas/area.js';
import type { CohortsFile, PracticeList } from '../domain/areas/cohort.js';
import { groupBy } from '../domain/common/group-by.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import type { Problem, ProblemCode } from '../domain/problems/problem.js';
import type { ProblemFacts } from '../domain/problems/problem-facts.js';
import { unitColumn } from './cells/unit-column.js';
import { describeInput, type InputRead } from './input-read.js';
import { misplaced } from './recognise/misplaced.js';
import { practiceList } from './recognise/recognise.js';
import { isBlankRecord, RowReader } from './rows/row-reader.js';
import type { Source } from './source.js';
import { findTable } from './table/find-table.js';
import type { Header, Role } from './table/header.js';
import { withoutNotesBelow } from './table/notes-below.js';

/** A small list that was read, or what stands against it. */
export interface ListRead<T> {
  readonly list?: T;
  readonly inputs: readonly InputRead[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

const comparatorWords = ['REST', 'REST_OF_ENGLAND'];
const excludedWords = ['EXCLUDED', 'EXCLUDE'];

/** The cohorts in a file `area_code,cohort`; REST is the comparator, EXCLUDED is on neither side. */
export function readCohorts(source: Source): ListRead<CohortsFile> {
  const read = readPairs(source, 'cohorts', 'area', 'cohort', (pairs, refuse) => {
    const cohorts = new Map<string, AreaCode[]>();
    const sides = new Map<AreaCode, { word: string; side: 'cohort' | 'rest' | 'excluded' }>();
    const rest: AreaCode[] = [];
    const excluded: AreaCode[] = [];
    for (const pair of pairs) {
      const { code, label } = pair;
      const word = label.trim();
      const upper = word.toUpperCase().replace(/[\s-]+/g, '_');
      const side = comparatorWords.includes(upper) ? 'rest' : excludedWords.includes(upper) ? 'excluded' : 'cohort';
      const known = sides.get(code);
      if (known !== undefined && (known.side !== side || side !== 'cohort')) {
        if (known.side !== side) refuse('VM247', pair, { area: code, first: known.word, second: word });
        continue;
      }
      sides.set(code, { word, side });
      if (side === 'rest') rest.push(code);
      else if (side === 'excluded') excluded.push(code);
      else {
        const areas = cohorts.get(word) ?? [];
        if (!areas.includes(code)) areas.push(code);
        cohorts.set(word, areas);
      }
    }
    return { cohorts, rest, excluded, namesRest: rest.length > 0 };
  });
  return { ...read, findings: [...read.findings, ...alike([...(read.list?.cohorts.keys() ?? [])], source.name)] };
}

// Names that only capitals, spaces and dashes tell apart are probably meant as one.
function alike(names: readonly string[], file: string): Finding[] {
  const groups = groupBy(names, (name) => name.toLowerCase().replace(/[\s_-]+/g, ' '));
  return [...groups.values()].flatMap((own) =>
    own.length < 2 ? [] : [finding('VM383', 'warning', { cohorts: own }, { place: { file } })],
  );
}

/**
 * The practices in a file `practice_code[,site][,area_code]`: those of part-area sites, and the area of each.
 * `siteIds` are the ids that a site may have; a practice without a site is only part of its area.
 */
export function readPractices(source: Source, siteIds: readonly string[]): ListRead<PracticeList> {
  const found = findTable(source, [practiceList], ['practice', 'site', 'area'], {}, 'list');
  if ('problems' in found) {
    return { inputs: [], findings: [], problems: misplaced(source, 'practices', found.problems) };
  }
  const { header, locator } = found.table;
  const { records, findings } = withoutNotesBelow(found.table, undefined);
  const reader = new RowReader(locator, {});
  const unit = unitColumn(header, reader);
  const column = header.columns.get('site') ?? -1;
  const sites = new Map<string, AreaCode[]>();
  let rows = 0;
  for (let row = header.row + 1; row < records.length; row++) {
    const record = records[row] ?? [];
    if (isBlankRecord(record) || !reader.hasAllCells(record, header.names.length, row)) continue;
    const practice = unit.read(record, row);
    const site = (record[column] ?? '').trim().toUpperCase();
    if (practice === undefined) continue;
    rows++;
    if (site !== '' && !siteIds.includes(site)) {
      reader.refuse('VM246', { site: record[column] ?? '', known: siteIds }, row, column);
    } else if (site !== '' && sites.get(site)?.push(practice) === undefined) sites.set(site, [practice]);
  }
  const inputs = [describeInput('practices', source, found, rows)];
  const list = { sites, areas: unit.ofPractices.practiceAreas };
  return { list, inputs, findings: [...found.findings, ...findings], problems: reader.problems };
}

/** The areas in a file with an `area_code` column, for `--exclude`. */
export function readAreaList(source: Source): ListRead<readonly AreaCode[]> {
  return readPairs(source, 'excluded areas', 'area', 'area', (pairs) => pairs.map(({ code }) => code));
}

interface Pair {
  readonly code: AreaCode;
  readonly label: string;
  readonly row: number;
}

type Refuse = <C extends ProblemCode>(code: C, pair: Pair, facts: ProblemFacts[C]) => void;

function readPairs<T>(
  source: Source,
  role: string,
  codeRole: Role,
  labelRole: Role,
  collect: (pairs: readonly Pair[], refuse: Refuse) => T,
): ListRead<T> {
  const layout = {
    name: role,
    recognises: (header: Header) => header.columns.has(codeRole) && header.columns.has(labelRole),
  };
  const found = findTable(source, [layout], [codeRole, labelRole], {}, 'list');
  if ('problems' in found) {
    const problems = role === 'cohorts' ? misplaced(source, role, found.problems) : found.problems;
    return { inputs: [], findings: [], problems };
  }
  const { header, locator } = found.table;
  const { records, findings } = withoutNotesBelow(found.table, undefined);
  const reader = new RowReader(locator, {});
  const [codeColumn = 0, labelColumn = 0] = [header.columns.get(codeRole), header.columns.get(labelRole)];
  const pairs: Pair[] = [];
  for (let row = header.row + 1; row < records.length; row++) {
    const record = records[row] ?? [];
    if (isBlankRecord(record) || !reader.hasAllCells(record, header.names.length, row)) continue;
    const code = reader.area(record[codeColumn] ?? '', row, codeColumn);
    const label = record[labelColumn] ?? '';
    if (label.trim() === '' && labelColumn !== codeColumn) {
      reader.refuse('VM223', { text: label, wanted: 'cohort' }, row, labelColumn);
    } else if (code !== undefined) pairs.push({ code, label, row });
  }
  const list = collect(pairs, (refused, { row }, facts) => reader.refuse(refused, facts, row, codeColumn));
  return {
    list,
    inputs: [describeInput(role, source, found, pairs.length)],
    findings: [...found.findings, ...findings],
    problems: reader.problems,
  };
}
