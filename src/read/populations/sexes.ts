import { groupBy } from '../../domain/common/group-by.js';
import type { OneSex, PopulationCount } from '../../domain/counts/observation.js';
import type { RowFilter } from '../rows/row-filter.js';
import type { Table } from '../table/extract.js';
import { fileNameOf, titlesOf } from '../table/titles.js';

const words: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['', 'all', 'persons', 'person', 'both', 'total', 'p', 't'].map((word) => [word, 'persons'])),
  ...Object.fromEntries(['1', 'm', 'male', 'males', 'men'].map((word) => [word, 'male'])),
  ...Object.fromEntries(['2', 'f', 'female', 'females', 'women'].map((word) => [word, 'female'])),
};

/** `persons`, `male` or `female`, in whatever words; another sex as it is written. No cell is everyone. */
export function sexIn(text: string | undefined): string {
  const sex = (text ?? '').trim().toLowerCase();
  return words[sex] ?? sex;
}

/** The sex that people are of, where all of them are of one. */
export function oneSexOf(sexes: Iterable<string>): OneSex | undefined {
  const [first, ...others] = new Set(sexes);
  return others.length === 0 && (first === 'male' || first === 'female') ? first : undefined;
}

/**
 * The people of each area, period and group: of its rows for everyone, or else of its sexes added up. Two rows of one sex
 * stay as they are, since one repeats the other.
 */
export function addSexes(rows: readonly (PopulationCount & { readonly of: string })[], filter: RowFilter) {
  const groups = groupBy(rows, ({ area, period, group }) => `${area}|${period.start}|${period.months}|${group}`);
  return [...groups.values()].flatMap((own): PopulationCount[] => {
    const everyone = own.filter((row) => row.of === 'persons');
    const chosen = everyone.length > 0 ? everyone : own;
    for (const one of own) if (!chosen.includes(one)) filter.drop(one.row, 'one sex, where the file has a row for all');
    const counts = chosen.map(({ of: _, ...count }) => count);
    const [first] = counts;
    if (first === undefined || new Set(chosen.map((row) => row.of)).size < chosen.length) return counts;
    const sex = oneSexOf(chosen.map((row) => row.of));
    const value = counts.reduce((sum, one) => sum + one.value, 0);
    return [{ ...first, value, ...(sex === undefined ? {} : { sex }) }];
  });
}

/** The one sex that the title rows, the name of a file without a column of sexes or this column of it speak of. */
export function sexTold(table: Table, column: number | undefined): OneSex | undefined {
  const told = textsOf(table, column).flatMap((text) => text.toLowerCase().split(/[^a-z]+/));
  if (told.some((word) => word === 'persons' || word === 'both')) return undefined;
  return oneSexOf(told.map(sexOfWord).filter((sex) => sex !== undefined));
}

function sexOfWord(word: string): string | undefined {
  return /^(?:males?|men)$/.test(word) ? 'male' : /^(?:females?|women)$/.test(word) ? 'female' : undefined;
}

/** The ages that these texts say the people are of, where not of all: `65 and over`. */
export function agesTold(table: Table, column: number | undefined): string | undefined {
  for (const text of textsOf(table, column)) {
    const [, told] =
      /\bage[ds]?[\s_]+((?:over|under)[\s_]+\d+|\d+(?:\s*\+|[\s_]*(?:-|to|and|plus)[\s_]*\w+)?)/i.exec(text) ?? [];
    if (told !== undefined && !/^0(?!\d)/.test(told)) return told.replaceAll('_', ' ');
  }
  return undefined;
}

function textsOf(table: Table, column: number | undefined): string[] {
  const file = fileNameOf(table.name).replaceAll('_', ' ');
  return [...titlesOf(table), file, table.header.names[column ?? -1] ?? ''];
}
