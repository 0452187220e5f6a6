import { looksLikeAreaCode } from '../../domain/areas/area.js';
import { once } from '../../domain/common/once.js';
import type { ChangeLog } from '../../domain/problems/change-log.js';
import type { Finding } from '../../domain/problems/finding.js';
import { readPeriod } from '../../domain/time/parse-period.js';
import { areaCodeByName } from '../../reference/area-by-name.js';
import { isTotalName } from '../cells/total-codes.js';
import { isBlankRecord } from '../rows/row-reader.js';
import type { Table } from './extract.js';
import { footnote } from './footnote.js';

/** The rows of a table without the notes below it, which are blank, so that every row keeps its place in the file. */
export interface WithoutNotes {
  readonly records: Table['records'];
  readonly findings: readonly Finding[];
}

/** Sets aside the rows of text alone that stand below the last row of data, and says what each says. */
export function withoutNotesBelow({ records, header, locator }: Table, changes: ChangeLog | undefined): WithoutNotes {
  const notes: number[] = [];
  // In a list, an area by its name may stand among codes, and lack its cohort.
  const isList = header.columns.has('cohort') || header.names.length <= 2;
  const hasCodes = once(() => !isList && areCodes(records.slice(header.row + 1), header.columns.get('area') ?? 0));
  for (let row = records.length - 1; row > header.row; row--) {
    const record = records[row] ?? [];
    if (isBlankRecord(record)) continue;
    if (!isNote(record, records, header, hasCodes)) break;
    notes.push(row);
  }
  if (notes.length === 0) return { records, findings: [] };
  const kept = [...records];
  const findings = notes.reverse().flatMap((row) => {
    const record = records[row] ?? [];
    changes?.dropRow(locator, row, record, 'a note below the data');
    kept[row] = [];
    return footnote(record, locator.place(row));
  });
  return { records: kept, findings };
}

// What notes start with: a word for them, or the sign that a cell above refers to.
const marker =
  /^(?:(?:sources?|(?:foot)?notes?|key|copyright|disclaimer|contact|published)\b|[*†‡§¶©#¹²³⁴⁵]|\(?\d{1,2}[.)]\s|(?:\[\w{1,3}\]|[~:–-]|\.\.)\s)/iu;

/**
 * Whether a row is words and nothing else. A row with a number or a period in it never is, nor one that names an area:
 * it may be a row of data of which the counts were lost.
 */
function isNote(
  record: readonly string[],
  records: Table['records'],
  { columns }: Table['header'],
  hasCodes: () => boolean,
): boolean {
  const filled = record.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ text: cell.trim(), at }]));
  const [first, ...more] = filled;
  if (first === undefined || first.at > (columns.get('area') ?? 0)) return false;
  const isMarked = marker.test(first.text) && /\p{L}{2}/u.test(first.text);
  const isWords = more.length === 0 && /\p{L}{2}.*\s/u.test(first.text);
  // Names of areas are looked up last: most files end with a row of data, which is no words.
  if (!(isMarked || isWords) || mayBeData(first.text)) return false;
  if (isMarked) return more.every(({ text }) => !mayBeData(text));
  // A row for each area and period would say its period; where periods are columns, an area may have no counts at all, and
  // only among codes are words no area.
  const saysPeriod = (['period', 'quarter', 'month', 'year'] as const).some((role) => columns.has(role));
  const isAlone = (saysPeriod && !/\d/.test(first.text)) || hasCodes();
  return isAlone && !records.some((other) => other !== record && other[first.at]?.trim() === first.text);
}

// Whether half of the cells of a column or more are codes, such as 05C or E38000001.
function areCodes(records: Table['records'], column: number): boolean {
  const filled = records.map((record) => record[column]?.trim() ?? '').filter((text) => text !== '');
  return 2 * filled.filter((text) => /^(?=\D*\d)[a-z\d]{2,12}$/i.test(text)).length >= filled.length;
}

function mayBeData(text: string): boolean {
  if (/^[<>≤≥~([-]?\s*\d[\d,.\s]*[)\]*%]?$/.test(text) || looksLikeAreaCode(text) || isTotalName(text)) return true;
  return readPeriod(text).kind !== 'unknown' || areaCodeByName(text) !== undefined;
}
