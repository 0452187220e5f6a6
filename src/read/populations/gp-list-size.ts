import type { AreaCode } from '../../domain/areas/area.js';
import { PracticeMonthsNoted } from '../../domain/areas/practice-months.js';
import type { PopulationCount } from '../../domain/counts/observation.js';
import type { ReadOptions } from '../../domain/settings.js';
import { readPeriod } from '../../domain/time/parse-period.js';
import type { Period } from '../../domain/time/period.js';
import type { PopulationExtract, PopulationLayout } from '../population-layout.js';
import { RowFilter } from '../rows/row-filter.js';
import { isBlankRecord, RowReader } from '../rows/row-reader.js';
import type { Table } from '../table/extract.js';
import type { Header } from '../table/header.js';
import { listPeriod } from './list-period.js';
import { readPersons } from './persons.js';
import { oneSexOf, sexIn } from './sexes.js';

/** NHS Digital's patients registered at practices: by practice with its area, or by area; ages and sexes are added up. */
export const gpListSize: PopulationLayout = {
  description:
    'NHS Digital patients registered at GP practices: NUMBER_OF_PATIENTS by practice (with CCG_CODE) or area',

  recognises({ normalised }: Header): boolean {
    const has = (name: string): boolean => normalised.includes(name);
    return has('number_of_patients') && has('extract_date') && (has('code') || has('org_code'));
  },

  read(table, options): PopulationExtract {
    const { header, locator, records } = table;
    const at = (...names: readonly string[]): number =>
      names.map((name) => header.normalised.indexOf(name)).find((column) => column >= 0) ?? -1;
    const [code, area] = [at('code', 'org_code'), at('ccg_code', 'sub_icb_location_code', 'ons_ccg_code')];
    const [date, value, sex] = [at('extract_date'), at('number_of_patients'), at('sex')];
    const reader = new RowReader(locator, options);
    const filter = new RowFilter(table, options);
    const practiceAreas = new Map<AreaCode, AreaCode>();
    const noted = new PracticeMonthsNoted();
    const sums = new Map<string, PopulationCount>();
    const sexes = new Map<string, Set<string>>();
    for (const row of wholeRows(table, filter)) {
      const record = records[row] ?? [];
      const own = reader.area(record[code] ?? '', row, code);
      const period = periodOf(record[date] ?? '', options);
      if (period === undefined) reader.period({ text: record[date] ?? '', reading: { kind: 'unknown' } }, row, date);
      const people = readPersons(record[value] ?? '', row, value, reader, options);
      if (own === undefined || period === undefined || people === undefined) continue;
      const within = area < 0 || area === code ? undefined : reader.area(record[area] ?? '', row, area);
      if (within !== undefined && within !== own) {
        practiceAreas.set(own, within);
        noted.note(own, period, within);
      }
      const key = `${own}|${period.start}`;
      sexes.set(key, (sexes.get(key) ?? new Set()).add(sexIn(record[sex])));
      const before = sums.get(key);
      if (before !== undefined) {
        const why = 'added to the first row of its code and day';
        options.changes?.cell(locator, row, value, { kind: 'roll-up', from: String(people), to: '', why });
      }
      const first = { area: own, period, group: 'all', source: locator, row, column: value } as const;
      sums.set(key, before === undefined ? { ...first, value: people } : { ...before, value: before.value + people });
    }
    const counts = [...sums].map(([key, count]): PopulationCount => {
      const one = oneSexOf(sexes.get(key) ?? []);
      return one === undefined ? count : { ...count, sex: one };
    });
    const { problems } = reader;
    return { counts, findings: filter.findings(), problems, practiceAreas, practiceMonths: noted.months };
  },
};

/** Rows that together count everyone once: those for all ages and sexes where the file has them. */
function wholeRows({ header, records }: Table, filter: RowFilter): number[] {
  const at = (...names: readonly string[]): number => header.normalised.findIndex((name) => names.includes(name));
  const parts = [at('sex'), at('age', 'age_group_5')].filter((column) => column >= 0);
  const type = at('org_type');
  const rows = records.flatMap((record, row) => (row > header.row && !isBlankRecord(record) ? [row] : []));
  const isAll = (row: number, column: number): boolean =>
    /^(?:all|persons)$/i.test((records[row]?.[column] ?? '').trim());
  const withAll = parts.filter((column) => rows.some((row) => isAll(row, column)));
  const isArea = (row: number): boolean => /^(?:ccg|sub_?icb)/i.test((records[row]?.[type] ?? '').trim());
  const byArea = type >= 0 && rows.some(isArea);
  return rows.filter((row) => {
    const why = withAll.some((column) => !isAll(row, column))
      ? 'one sex or age, where the file has a row for all'
      : byArea && !isArea(row)
        ? 'not a CCG, where the file has rows of CCGs'
        : undefined;
    if (why !== undefined) filter.drop(row, why);
    return why === undefined;
  });
}

// A list of one day stands for its month, unless --map says that it is the list of a quarter or year.
function periodOf(text: string, options: ReadOptions): Period | undefined {
  const reading = readPeriod(text);
  const start = reading.kind === 'date' ? reading.month : reading.kind === 'period' ? reading.period.start : undefined;
  return start === undefined ? undefined : listPeriod(start, 1, options);
}
