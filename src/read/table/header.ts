import { type Locator, type Quantity, quantities } from '../../domain/counts/observation.js';
import { type Problem, problem } from '../../domain/problems/problem.js';

/** The columns of a table: their names as written and as compared, and the roles that they have. */
export interface Header {
  readonly row: number;
  readonly names: readonly string[];
  readonly normalised: readonly string[];
  readonly columns: ReadonlyMap<Role, number>;
}

/** What a column can be for. */
export type Role = PlainRole | Quantity;
type PlainRole =
  | 'area'
  | 'area_name'
  | 'period'
  | 'quarter'
  | 'month'
  | 'year'
  | 'metric'
  | 'value'
  | 'population_group'
  | 'population'
  | 'cohort'
  | 'site'
  | 'practice';

/** Names by which each role is known, normalised (lower case, words joined by `_`). The first is the one we write. */
export const columnAliases: Readonly<Record<Role, readonly string[]>> = {
  area: [
    'area_code',
    'code',
    'area_codes',
    'area',
    'org_code',
    'ccg_code',
    'ccg',
    'ods_code',
    'ods',
    'ons_code',
    'pct',
    'geography_code',
    'areacode',
    'ccg_ods_code',
    'hb',
    'hbr',
  ],
  area_name: ['area_name', 'area_names', 'areaname', 'name', 'org_name', 'ccg_name', 'geography_name'],
  period: ['period', 'time_period', 'timeperiod', 'date', 'period_start', 'reporting_period'],
  quarter: ['quarter', 'financial_quarter', 'fin_quarter', 'qtr', 'quarter_ending', 'quarter_ended', 'quarter_end'],
  month: ['month', 'activity_month', 'month_start'],
  year: ['year', 'financial_year', 'financialyear', 'fin_year', 'fy', 'fyear'],
  metric: ['metric', 'measure', 'indicator'],
  value: ['value', 'count', 'events', 'number'],
  population_group: ['population_group', 'group', 'resident_group'],
  population: [
    'population',
    'list_size',
    'registered_population',
    'patients',
    'number_of_patients',
    'persons',
    'people',
    'headcount',
    'residents',
    'beds',
  ],
  cohort: ['cohort', 'arm', 'programme'],
  site: ['site', 'site_id', 'vanguard'],
  practice: ['practice_code', 'practice', 'gp_practice_code', 'gp_practice', 'gppracticecode', 'gppractice'],
  emergency_admissions: [
    'emergency_admissions',
    'admissions',
    'em_admissions',
    'emerg_adm',
    'emergency_adm',
    'emerg_admissions',
  ],
  emergency_bed_days: [
    'emergency_bed_days',
    'bed_days',
    'beddays',
    'em_bed_days',
    'emerg_beddays',
    'emergency_beddays',
    'emerg_bed_days',
  ],
};

/** The column of the day that a published list of patients is of, which activity has not. */
export const dayOfList = 'extract_date';

const isAscii = /^[\0-\x7f]*$/;
const isNormal = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;

/** A column name as compared: trimmed, lower case, every run of other characters one `_`. */
export function normaliseName(name: string): string {
  const lower = name.trim().toLowerCase();
  if (isNormal.test(lower)) return lower;
  // The letters of all alphabets take a thousandth of a second to compile.
  const between = isAscii.test(lower) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu;
  return lower.replace(between, '_').replace(/^_+|_+$/g, '');
}

/** The header in this record; `chosen` maps roles to column names that the user gave. */
export function readHeader(
  names: readonly string[],
  row: number,
  chosen: Readonly<Record<string, string>> = {},
): Header {
  const normalised = names.map(normaliseName);
  const columns = new Map<Role, number>();
  for (const [role, aliases] of Object.entries(columnAliases) as [Role, readonly string[]][]) {
    const own = chosen[role];
    const wanted = own === undefined ? aliases : [normaliseName(own)];
    const column = wanted.map((alias) => normalised.indexOf(alias)).find((at) => at >= 0);
    if (column !== undefined) columns.set(role, column);
  }
  // A table may know its areas by name alone.
  const name = columns.get('area_name');
  if (!columns.has('area') && !columns.has('practice') && chosen.area === undefined && name !== undefined)
    columns.set('area', name);
  return { row, names, normalised, columns };
}

/** A problem for each column name that stands twice. */
export function duplicateColumns(header: Header, locator: Locator): Problem[] {
  const first = new Map<string, number>();
  header.normalised.forEach((name, column) => {
    if (!first.has(name)) first.set(name, column);
  });
  return header.normalised.flatMap((name, column) =>
    name !== '' && first.get(name) !== column
      ? [problem('VM110', { column: header.names[column]?.trim() ?? name }, locator.place(header.row, column))]
      : [],
  );
}

/** The quantities that have a column of their own. */
export function quantityColumns(header: Header): readonly { readonly quantity: Quantity; readonly column: number }[] {
  return quantities.flatMap((quantity) => {
    const column = header.columns.get(quantity);
    return column === undefined ? [] : [{ quantity, column }];
  });
}
