import { type AgeBand, parseAgeBand } from '../../domain/age-band.js';
import type { AgedCount, PopulationCount } from '../../domain/observation.js';
import { formatPeriod } from '../../domain/period.js';
import type { ReadOptions } from '../../domain/settings.js';
import type { Table } from '../extract.js';
import type { Header } from '../header.js';
import { periodColumn } from '../period-column.js';
import type { PopulationExtract, PopulationLayout } from '../population-layout.js';
import { isBlankRecord, RowReader } from '../row-reader.js';
import { unitColumn } from '../unit-column.js';
import { ageColumn, sexColumn } from './age-columns.js';
import { whyNotWhole } from './age-partition.js';
import { isLongPopulation } from './long.js';
import { readPersons, readYear } from './persons.js';

/** One row of the table: people of one band and sex. */
interface Row extends PopulationCount {
  readonly band: AgeBand | 'all';
  readonly sex: string;
}

/** One row for each area, year and age band (and sex): as `long`, with the people of each band beside their sum. */
export const ageBandsPopulation: PopulationLayout = {
  description:
    'area_code, year, age_band (0-4 to 90+, or other bands and years of age), population[, sex]; for --standardise',

  recognises: (header: Header): boolean => isLongPopulation(header) && ageColumn(header) !== undefined,

  read(table, options): PopulationExtract {
    const reader = new RowReader(table.locator, options);
    const { rows, practiceAreas } = readRows(table, reader, options);
    const counts: PopulationCount[] = [];
    const aged: AgedCount[] = [];
    for (const own of groupsOf(rows, reader, options)) {
      const [first] = own;
      if (first === undefined) continue;
      const { band: _band, sex: _sex, ...count } = first;
      counts.push({ ...count, value: sumOf(own) });
      const bands = bandsOf(own);
      if (bands.length === 0) continue;
      const why = whyNotWhole(bands);
      const facts = () => ({ area: count.area, period: formatPeriod(count.period), why: why ?? '' });
      if (why !== undefined) reader.refuse('VM264', facts, count.row);
      for (const { first: ageBand } of bands) {
        const people = own.filter(({ band }) => band !== 'all' && band.first === ageBand);
        aged.push({ ...count, ageBand, value: sumOf(people) });
      }
    }
    return { counts, aged, problems: reader.problems, practiceAreas };
  },
};

function readRows({ header, locator, records, ...table }: Table, reader: RowReader, options: ReadOptions) {
  const unit = unitColumn(header, reader);
  const [age, sex] = [ageColumn(header, options.columns) ?? 0, sexColumn(header, options.columns)];
  const [groupColumn, valueColumn] = [header.columns.get('population_group'), header.columns.get('population') ?? 0];
  const time = periodColumn({ ...table, header, locator, records }, options);
  if (time?.problem !== undefined) reader.problems.push(time.problem);
  const rows: Row[] = [];
  for (let row = header.row + 1; row < records.length && time !== undefined; row++) {
    const record = records[row] ?? [];
    if (isBlankRecord(record) || !reader.hasAllCells(record, header.names.length, row)) continue;
    const area = unit.read(record, row);
    const text = time.read(record);
    const period = readYear(text.text) ?? reader.period(text, row, time.column);
    const group = groupColumn === undefined ? 'all' : reader.group(record[groupColumn] ?? '', row, groupColumn);
    const band = parseAgeBand(record[age] ?? '');
    if (band === undefined) reader.refuse('VM265', { text: record[age] ?? '' }, row, age);
    const value = readPersons(record[valueColumn] ?? '', row, valueColumn, reader, options);
    if (area === undefined || period === undefined || group === undefined) continue;
    if (band === undefined || value === undefined) continue;
    const place = { source: locator, row, column: valueColumn };
    rows.push({ area, period, group, value, ...place, band, sex: sexIn(record, sex) });
  }
  return { rows, practiceAreas: unit.practiceAreas };
}

// Every word for both sexes is one, so that they are not added to what they hold.
function sexIn(record: readonly string[], column: number | undefined): string {
  const sex = column === undefined ? '' : (record[column] ?? '').trim().toLowerCase();
  return ['', 'all', 'persons', 'person', 'both', 'total', 'p', 't'].includes(sex) ? 'persons' : sex;
}

/** The rows of each area, period and group that make up its people: those of bands rather than of all ages. */
function groupsOf(rows: readonly Row[], reader: RowReader, { duplicates = 'error' }: ReadOptions): Row[][] {
  const groups = new Map<string, Map<string, Row>>();
  for (const row of rows) {
    const key = `${row.area}|${row.period.start}|${row.period.months}|${row.group}`;
    const own = groups.get(key) ?? new Map<string, Row>();
    groups.set(key, own);
    const part = `${row.band === 'all' ? 'all' : `${row.band.first}-${row.band.last ?? ''}`}|${row.sex}`;
    const before = own.get(part);
    if (before === undefined || duplicates === 'last') own.set(part, row);
    else if (duplicates === 'sum') own.set(part, { ...before, value: before.value + row.value });
    else if (duplicates === 'error') refuseRepeated(row, before, reader);
  }
  return [...groups.values()].map((own) => {
    const all = [...own.values()];
    const banded = all.filter(({ band }) => band !== 'all');
    const chosen = banded.length > 0 ? banded : all;
    const persons = chosen.filter(({ sex }) => sex === 'persons');
    return persons.length > 0 ? persons : chosen;
  });
}

function refuseRepeated(second: Row, first: Row, reader: RowReader): void {
  const facts = () => {
    const at = first.source.place(first.row);
    return {
      area: second.area,
      period: formatPeriod(second.period),
      firstLine: at.line ?? 0,
      firstFile: at.file,
      firstRow: at.row ?? '',
      same: first.value === second.value,
    };
  };
  reader.refuse('VM221', facts, second.row);
}

function bandsOf(rows: readonly Row[]): AgeBand[] {
  const bands = rows.flatMap(({ band }) => (band === 'all' ? [] : [band]));
  const distinct = new Map(bands.map((band) => [`${band.first}-${band.last ?? ''}`, band]));
  return [...distinct.values()].sort((one, other) => one.first - other.first);
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { value }) => sum + value, 0);
}
