import { type Header, normaliseName } from '../table/header.js';

const ageNames = ['age_band', 'age_group', 'ageband', 'agegroup', 'age', 'age_range'];
const sexNames = ['sex', 'gender'];

/** The column of ages of a table of populations; `chosen` maps roles to names that the user gave. */
export function ageColumn(header: Header, chosen: Readonly<Record<string, string>> = {}): number | undefined {
  return columnOf(header, chosen.age, ageNames);
}

/** The column of sexes of a table of populations. */
export function sexColumn(header: Header, chosen: Readonly<Record<string, string>> = {}): number | undefined {
  return columnOf(header, chosen.sex, sexNames);
}

// A column chosen for the activity need not be among the populations.
function columnOf({ normalised }: Header, chosen: string | undefined, names: readonly string[]): number | undefined {
  const wanted = chosen === undefined ? names : [normaliseName(chosen), ...names];
  return wanted.map((name) => normalised.indexOf(name)).find((at) => at >= 0);
}
