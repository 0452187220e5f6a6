import { type AgeBand, parseAgeBand } from '../../domain/counts/age-band.js';
import type { AgedCount, PopulationCount } from '../../domain/counts/observation.js';
import { repeatedRowFacts } from '../../domain/counts/repeated-row.js';
import type { ReadOptions } from '../../domain/settings.js';
import { formatPeriod } from '../../domain/time/period.js';
import type { PopulationExtract, PopulationLayout } from '../population-layout.js';
import { RowReader } from '../rows/row-reader.js';
import type { Table } from '../table/extract.js';
import type { Header } from '../table/header.js';
import { ageColumn, sexColumn } from './age-columns.js';
import { whyNotWhole } from './age-partition.js';
import { isLongPopulation, readLongRows } from './long.js';
import { oneSexOf, sexIn } from './sexes.js';

/** One row of the table: people of one band and sex. */
interface Row extends PopulationCount {
  readonly band: AgeBand | 'all';
  readonly of: string;
}

/** One row for each area, year and age band (and sex): as `long`, with the people of each band beside their sum. */
export const ageBandsPopulation: PopulationLayout = {
  description:
    'area_code, year, age_band (0-4 to 90+, or other bands and years of age), population[, sex]; for --standardise',

  recognises: (header: Header): boolean => isLongPopulation(header) && ageColumn(header) !== undefined,

  read(table, options): PopulationExtract {
    const reader = new RowReader(table.locator, options);
    const { rows, ...unit } = readRows(table, reader, options);
    const counts: PopulationCount[] = [];
    const aged: AgedCount[] = [];
    for (const own of groupsOf(rows, reader, options)) {
      const [first] = own;
      if (first === undefined) continue;
      const { band: _band, of: _of, ...people } = first;
      const sex = oneSexOf(own.map((row) => row.of));
      const count = sex === undefined ? people : { ...people, sex };
      counts.push({ ...count, value: sumOf(own) });
      const bands = bandsOf(own);
      if (bands.length === 0) continue;
      const why = whyNotWhole(bands);
      const facts = () => ({ area: count.area, period: formatPeriod(count.period), why: why ?? '' });
      if (why !== undefined) reader.refuse('VM264', facts, count.row);
      for (const { first: ageBand } of bands) {
        const ofBand = own.filter(({ band }) => band !== 'all' && band.first === ageBand);
        aged.push({ ...count, ageBand, value: sumOf(ofBand) });
      }
    }
    return { counts, aged, problems: reader.problems, ...unit };
  },
};

function readRows(table: Table, reader: RowReader, options: ReadOptions) {
  const { header } = table;
  const [age, sex] = [ageColumn(header, options.columns) ?? 0, sexColumn(header, options.columns)];
  return readLongRows(table, reader, options, (record, row) => {
    const band = parseAgeBand(record[age] ?? '');
    if (band === undefined) reader.refuse('VM265', { text: record[age] ?? '' }, row, age);
    return band === undefined ? undefined : { band, of: sexIn(record[sex ?? -1]) };
  });
}

/** The rows of each area, period and group that make up its people: those of bands rather than of all ages. */
function groupsOf(rows: readonly Row[], reader: RowReader, { duplicates = 'error' }: ReadOptions): Row[][] {
  const groups = new Map<string, Map<string, Row>>();
  for (const row of rows) {
    const key = `${row.area}|${row.period.start}|${row.period.months}|${row.group}`;
    const own = groups.get(key) ?? new Map<string, Row>();
    groups.set(key, own);
    const part = `${row.band === 'all' ? 'all' : `${row.band.first}-${row.band.last ?? ''}`}|${row.of}`;
    const before = own.get(part);
    if (before === undefined || duplicates === 'last') own.set(part, row);
    else if (duplicates === 'sum') own.set(part, { ...before, value: before.value + row.value });
    else if (duplicates === 'error') reader.refuse('VM221', () => repeatedRowFacts(row, before), row.row);
  }
  return [...groups.values()].map((own) => {
    const all = [...own.values()];
    const banded = all.filter(({ band }) => band !== 'all');
    const chosen = banded.length > 0 ? banded : all;
    const persons = chosen.filter((row) => row.of === 'persons');
    return persons.length > 0 ? persons : chosen;
  });
}

function bandsOf(rows: readonly Row[]): AgeBand[] {
  const bands = rows.flatMap(({ band }) => (band === 'all' ? [] : [band]));
  const distinct = new Map(bands.map((band) => [`${band.first}-${band.last ?? ''}`, band]));
  return [...distinct.values()].sort((one, other) => one.first - other.first);
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { value }) => sum + value, 0);
}
