import { looksLikeAreaCode } from '../domain/areas/area.js';
import { readPeriod } from '../domain/time/parse-period.js';
import type { PeriodReading } from '../domain/time/period-reading.js';
import type { PeriodText } from './cells/period-column.js';
import type { RowFilter } from './rows/row-filter.js';
import { isBlankRecord } from './rows/row-reader.js';
import type { Table } from './table/extract.js';
import type { Header } from './table/header.js';

/** Whether a header is that of the CCG Outcomes Indicator Set: a breakdown, a level, a numerator. */
export function isCcgOutcomes({ normalised, columns }: Header): boolean {
  const named = ['breakdown', 'level', 'numerator'].every((name) => normalised.includes(name));
  return named && (columns.has('year') || normalised.includes('period_of_coverage'));
}

/** One row about a whole area or England. */
export interface OutcomesRow {
  readonly row: number;
  readonly area: string;
  readonly areaColumn: number;
  readonly period: PeriodText;
  readonly periodColumn: number;
}

/** The rows of whole areas, and of England when `withTotal`; those by sex, age and so on are left out. */
export function outcomesRows({ header, records }: Table, filter: RowFilter, withTotal: boolean): OutcomesRow[] {
  const at = (name: string): number => header.normalised.indexOf(name);
  const [breakdown, level, ons] = [at('breakdown'), at('level'), at('ons_code')];
  const times = [at('period_of_coverage'), header.columns.get('year') ?? -1].filter((column) => column >= 0);
  const rows: OutcomesRow[] = [];
  for (let row = header.row + 1; row < records.length; row++) {
    const record = records[row] ?? [];
    if (isBlankRecord(record)) continue;
    const kind = (record[breakdown] ?? '').trim();
    const isTotal = /^(?:england|national)$/i.test(kind);
    if (!isTotal && !/^(?:ccg|clinical commissioning groups?)$/i.test(kind))
      filter.drop(row, 'Breakdown other than CCG');
    else if (isTotal && !withTotal) filter.drop(row, 'England, the total of its areas');
    else {
      const coded = [level, ons].find((column) => looksLikeAreaCode(record[column] ?? ''));
      const areaColumn = isTotal ? breakdown : (coded ?? level);
      const area = isTotal ? 'England' : (record[areaColumn] ?? '');
      const [time = 0] = times.filter((column) => readPeriod(record[column] ?? '').kind === 'period');
      const periodColumn = time === 0 ? (times[0] ?? 0) : time;
      const text = record[periodColumn] ?? '';
      const reading: PeriodReading = readPeriod(text);
      rows.push({ row, area, areaColumn, period: { text, reading }, periodColumn });
    }
  }
  return rows;
}
