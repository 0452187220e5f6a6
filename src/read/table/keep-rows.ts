import type { ChangeLog } from '../../domain/problems/change-log.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import type { Csv } from './csv.js';
import { type Header, normaliseName } from './header.js';

/** Records with the rows that are not wanted made blank, so that every row keeps its place in the file. */
export interface Kept {
  readonly records: Csv['records'];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** The rows whose cells say what `--keep column=value` asks for; all of them when it asks nothing of this file. */
export function keepRows(
  csv: Csv,
  header: Header,
  keep: Readonly<Record<string, string>>,
  changes: ChangeLog | undefined,
): Kept {
  const asked = Object.entries(keep).flatMap(([name, value]) => {
    const column = header.normalised.indexOf(normaliseName(name));
    return column < 0 ? [] : [{ name, column, value: normaliseName(value) }];
  });
  if (asked.length === 0) return { records: csv.records, findings: [], problems: [] };
  const wanted = asked.map(({ name }) => `"${name}" = "${keep[name]}"`).join(' and ');
  let [kept, dropped] = [0, 0];
  const records = csv.records.map((record, row) => {
    if (row <= header.row || record.every((cell) => cell.trim() === '')) return record;
    if (asked.every(({ column, value }) => normaliseName(record[column] ?? '') === value)) {
      kept++;
      return record;
    }
    dropped++;
    changes?.dropRow(csv.locator, row, record, `not ${wanted}`);
    return [];
  });
  const place = csv.locator.place(header.row, asked[0]?.column);
  if (kept === 0) return { records, findings: [], problems: [problem('VM263', { wanted, rows: dropped }, place)] };
  const note = finding('VM362', 'note', { why: `--keep ${wanted}` }, { count: dropped, place });
  return { records, findings: dropped === 0 ? [] : [note], problems: [] };
}
