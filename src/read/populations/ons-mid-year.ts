import type { PopulationCount } from '../../domain/counts/observation.js';
import { problem } from '../../domain/problems/problem.js';
import type { Period } from '../../domain/time/period.js';
import type { PopulationExtract, PopulationLayout } from '../population-layout.js';
import { RowFilter } from '../rows/row-filter.js';
import { isBlankRecord, RowReader } from '../rows/row-reader.js';
import type { Table } from '../table/extract.js';
import type { Header } from '../table/header.js';
import { fileNameOf, titlesOf } from '../table/titles.js';
import { readPersons } from './persons.js';
import { readYear } from './read-year.js';
import { addSexes, sexIn } from './sexes.js';

/** An ONS mid-year estimate: All Ages, then single years of age. The year stands in the title, file name or a column. */
export const onsMidYearPopulation: PopulationLayout = {
  description: 'ONS mid-year estimates: area code, All Ages, 0 to 90+; the year in the title rows or the file name',

  recognises(header: Header): boolean {
    return header.columns.has('area') && allAges(header) >= 0 && !header.columns.has('population');
  },

  read(table, options): PopulationExtract {
    const { header, locator, records } = table;
    const reader = new RowReader(locator, options);
    const areaColumn = header.columns.get('area') ?? 0;
    const yearColumn = header.columns.get('year');
    const valueColumn = allAges(header);
    const sexColumn = header.normalised.indexOf('sex');
    const filter = new RowFilter(table, options);
    const whole = yearColumn === undefined ? yearOf(table) : undefined;
    if (yearColumn === undefined && whole === undefined) {
      const what = 'no year ("Mid-2016") in the rows above the header or in the file name';
      return { counts: [], problems: [problem('VM208', { what }, locator.place(header.row))] };
    }
    const counts: (PopulationCount & { readonly of: string })[] = [];
    for (let row = header.row + 1; row < records.length; row++) {
      const record = records[row] ?? [];
      if (isBlankRecord(record) || (record[areaColumn] ?? '').trim() === '') continue;
      const area = reader.area(record[areaColumn] ?? '', row, areaColumn);
      const year = record[yearColumn ?? -1] ?? '';
      const period = whole ?? readYear(year);
      if (period === undefined) reader.refuse('VM230', { text: year }, row, yearColumn);
      const persons = readPersons(record[valueColumn] ?? '', row, valueColumn, reader, options);
      if (area === undefined || period === undefined || persons === undefined) continue;
      counts.push({
        area,
        period,
        group: 'all',
        value: persons,
        source: locator,
        row,
        column: valueColumn,
        of: sexIn(record[sexColumn]),
      });
    }
    return { counts: addSexes(counts, filter), findings: filter.findings(), problems: reader.problems };
  },
};

// Scotland writes AllAges.
function allAges({ normalised }: Header): number {
  return normalised.findIndex((name) => name === 'all_ages' || name === 'allages');
}

function yearOf(table: Table): Period | undefined {
  for (const text of [...titlesOf(table), fileNameOf(table.name)]) {
    const year = /mid[\s_-]*(?:year[\s_-]*)?((?:19|20)\d{2})/i.exec(text)?.[1];
    if (year !== undefined) return readYear(year);
  }
  return undefined;
}
