import type { DateGrain } from '../read/cells/date-grain.js';
import { columnAliases, normaliseName } from '../read/table/header.js';
import type { AggregateRequest, LargeLayout, LargeRole } from './engine.js';

/** Names by which each role is known, normalised; the first is the one we write. */
export const largeAliases: Readonly<Record<LargeRole, readonly string[]>> = {
  area: ['area_code', 'ccg_code', 'ccg', 'ccg_responsibility', 'ccg_of_responsibility', 'org_code', 'area'],
  practice: ['practice_code', 'gp_practice_code', 'practice', 'gpprac', 'gpprac_code'],
  admission_date: ['admission_date', 'admidate', 'date_of_admission', 'start_date_hospital_provider_spell'],
  discharge_date: ['discharge_date', 'disdate', 'date_of_discharge', 'discharge_date_hospital_provider_spell'],
  admission_method: [
    'admission_method',
    'admimeth',
    'admission_method_code',
    'admission_method_hospital_provider_spell',
  ],
  financial_year: ['fyear', 'financial_year'],
  length_of_stay: ['length_of_stay', 'speldur', 'spelldur', 'los'],
  episode_status: ['episode_status', 'epistat'],
  episode_order: ['episode_order', 'epiorder'],
  patient_class: ['patient_class', 'classpat', 'patient_classification'],
  spell: ['spell_id', 'spell', 'susspellid', 'provspnops', 'hospital_provider_spell_number'],
  age: ['age', 'age_band', 'startage', 'admiage', 'age_at_admission'],
  sex: ['sex', 'gender'],
  care_home: ['care_home_resident', 'care_home', 'care_home_flag'],
  period: ['month', 'period', 'quarter', 'activity_month', 'month_start', 'date'],
  metric: ['metric', 'measure', 'indicator'],
  value: ['value', 'count', 'events', 'number'],
  emergency_admissions: ['emergency_admissions', 'admissions', 'em_admissions'],
  emergency_bed_days: ['emergency_bed_days', 'bed_days', 'em_bed_days'],
};

/** Every role that a column of a file can be chosen for. */
export const columnRoles: readonly string[] = [
  ...new Set([...Object.keys(columnAliases), ...Object.keys(largeAliases)]),
].sort();

/** The layout of a large input and the columns that its rules need. */
export type Plan = Pick<AggregateRequest, 'layout' | 'columns' | 'dates'>;

/**
 * The layout that these columns are: record level with an area, an admission method and a date or year of admission;
 * practice by month with a practice, an area, a period and counts. `undefined` for any other table.
 */
export function planOf(names: readonly string[], chosen: Readonly<Record<string, string>> = {}): Plan | undefined {
  const columns = rolesOf(names, chosen);
  const has = (...roles: readonly LargeRole[]): boolean => roles.every((role) => columns[role] !== undefined);
  const layout = layoutOf(has);
  if (layout === undefined) return undefined;
  const dates = layout === 'practice-months' ? saidOfDates(columns.period ?? '', chosen) : undefined;
  return { layout, columns, ...(dates === undefined ? {} : { dates }) };
}

/** What the name of the period column, or the role that was chosen for it, says of dates in it. */
function saidOfDates(name: string, chosen: Readonly<Record<string, string>>): DateGrain {
  return (['month', 'quarter'] as const).find((role) =>
    [chosen[role] ?? '', ...columnAliases[role]].some((alias) => normaliseName(alias) === normaliseName(name)),
  );
}

function layoutOf(has: (...roles: readonly LargeRole[]) => boolean): LargeLayout | undefined {
  if (has('area', 'admission_method') && (has('admission_date') || has('financial_year'))) return 'records';
  const counts = has('emergency_admissions') || has('emergency_bed_days') || has('metric', 'value');
  return has('area', 'practice', 'period') && counts ? 'practice-months' : undefined;
}

/** The columns of the roles that these names have, each as it is written. */
export function rolesOf(names: readonly string[], chosen: Readonly<Record<string, string>>): Plan['columns'] {
  const normalised = names.map(normaliseName);
  const found: Partial<Record<LargeRole, string>> = {};
  for (const [role, aliases] of Object.entries(largeAliases) as [LargeRole, readonly string[]][]) {
    const own = chosen[role] ?? (role === 'period' ? (chosen.month ?? chosen.quarter) : undefined);
    const wanted = own === undefined ? aliases : [normaliseName(own)];
    const column = wanted.map((alias) => normalised.indexOf(alias)).find((at) => at >= 0);
    const name = column === undefined ? undefined : names[column];
    if (name !== undefined) found[role] = name;
  }
  return found;
}
