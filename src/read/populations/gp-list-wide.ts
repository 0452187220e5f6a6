import type { AreaCode } from '../../domain/areas/area.js';
import { PracticeMonthsNoted } from '../../domain/areas/practice-months.js';
import type { PopulationCount } from '../../domain/counts/observation.js';
import { problem } from '../../domain/problems/problem.js';
import type { ReadOptions } from '../../domain/settings.js';
import { readPeriod } from '../../domain/time/parse-period.js';
import type { MonthIndex, Period } from '../../domain/time/period.js';
import type { PopulationExtract, PopulationLayout } from '../population-layout.js';
import { isBlankRecord, RowReader } from '../rows/row-reader.js';
import type { Table } from '../table/extract.js';
import type { Header } from '../table/header.js';
import { fileNameOf, titlesOf } from '../table/titles.js';
import { listPeriod } from './list-period.js';
import { readPersons } from './persons.js';

const areaNames = ['ccg_code', 'parent_organisation_code', 'ons_ccg_code'];

/**
 * NHS Digital's patients registered at practices as published each quarter until 2017: a row for each practice, with a
 * column of all patients and one for each sex and age. The quarter stands in the file's name or its title rows.
 */
export const gpListWide: PopulationLayout = {
  description: 'NHS Digital patients registered at GP practices until 2017: TOTAL_ALL by practice, ages in columns',

  recognises: (header: Header): boolean =>
    header.columns.has('practice') && header.normalised.includes('total_all') && areaColumn(header) !== undefined,

  read(table, options): PopulationExtract {
    const { header, locator, records } = table;
    const period = periodOf(table, options);
    if (period === undefined) {
      const facts = { what: 'no month of the list ("April 2015") in the rows above the header or in the file name' };
      const named = problem('VM208', { ...facts, example: 'gp-reg-patients-04-2015.csv' }, locator.place(header.row));
      return { counts: [], problems: [named] };
    }
    const reader = new RowReader(locator, options);
    const [practice = 0, area = 0] = [header.columns.get('practice'), areaColumn(header)];
    const column = header.normalised.indexOf('total_all');
    const practiceAreas = new Map<AreaCode, AreaCode>();
    const noted = new PracticeMonthsNoted();
    const counts: PopulationCount[] = [];
    for (let row = header.row + 1; row < records.length; row++) {
      const record = records[row] ?? [];
      if (isBlankRecord(record)) continue;
      const own = reader.area(record[practice] ?? '', row, practice);
      const within = reader.area(record[area] ?? '', row, area);
      const value = readPersons(record[column] ?? '', row, column, reader, options);
      if (own === undefined || within === undefined || value === undefined) continue;
      practiceAreas.set(own, within);
      noted.note(own, period, within);
      counts.push({ area: own, period, group: 'all', value, source: locator, row, column });
    }
    return { counts, problems: reader.problems, practiceAreas, practiceMonths: noted.months };
  },
};

function areaColumn({ normalised }: Header): number | undefined {
  return areaNames.map((name) => normalised.indexOf(name)).find((at) => at >= 0);
}

// The only month that a name or a title speaks of: gp-reg-patients-04-2015, gp-patients-apr-15, 2015-04, 01APR2015.
function periodOf(table: Table, options: ReadOptions): Period | undefined {
  const file = fileNameOf(table.name).replace(/\.[a-z]+$/i, '');
  for (const text of [file, ...titlesOf(table)]) {
    const starts = new Set(monthsIn(text));
    const [start] = starts;
    if (start !== undefined && starts.size === 1) return listPeriod(start, 3, options);
  }
  return undefined;
}

function monthsIn(text: string): MonthIndex[] {
  const words = text.split(/[^a-z\d]+/i);
  const pairs = words.flatMap((word, at) => [word, `${word} ${words[at + 1] ?? ''}`, `${word}-${words[at + 1] ?? ''}`]);
  return pairs.flatMap((pair) => {
    const reading = /(?:19|20)\d\d|[a-z]{3,9} \d\d$/i.test(pair) ? readPeriod(pair) : undefined;
    if (reading?.kind === 'date') return [reading.month];
    return reading?.kind === 'period' && reading.period.months === 1 ? [reading.period.start] : [];
  });
}
