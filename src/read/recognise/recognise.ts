import type { ReadOptions } from '../../domain/settings.js';
import { quantityInWords } from '../cells/measure-of.js';
import { dialects } from '../dialects/index.js';
import { populationLayouts } from '../populations/index.js';
import type { Source } from '../source.js';
import type { Table } from '../table/extract.js';
import type { Recogniser, TableKind } from '../table/find-header.js';
import { findTable } from '../table/find-table.js';
import type { Header } from '../table/header.js';
import { fileNameOf } from '../table/titles.js';

/** What a file can serve as. */
export type InputRole = 'activity' | 'population' | 'cohorts' | 'practices';

/** A role that a file has by its header, with the layout and the table that it was recognised by. */
export interface Recognised {
  readonly role: InputRole;
  readonly layout: string;
  readonly table: Table;
}

/** The layouts of activity. */
export const activityLayouts: readonly Recogniser[] = Object.entries(dialects).map(named);

const peopleLayouts: readonly Recogniser[] = Object.entries(populationLayouts).map(named);

/** A list of practices: the site or the area of each, or both. */
export const practiceList = {
  name: 'practices',
  recognises: ({ columns }: Header): boolean => columns.has('practice') && (columns.has('site') || columns.has('area')),
} as const;

const lists = [
  practiceList,
  { name: 'cohorts', recognises: ({ columns }: Header) => columns.has('area') && columns.has('cohort') },
] as const;

/** Every role that a file can be read in by its header; the options say what its columns are, where that was said. */
export function recognise(source: Source, options: ReadOptions = {}): readonly Recognised[] {
  const look = (role: InputRole, layouts: readonly Recogniser[], kind: TableKind): readonly Recognised[] => {
    const found = findTable(source, layouts, [], options, kind);
    return 'layout' in found ? [{ role, layout: found.layout.name, table: found.table }] : [];
  };
  const fits = [...look('activity', activityLayouts, 'activity'), ...look('population', peopleLayouts, 'population')];
  // A wide file of periods could be either: its name says what it counts, or that it counts people.
  const isWide = fits.some(({ layout }) => layout === 'wide') && fits.length > 1;
  const asPeople = quantityInWords(fileNameOf(source.name)) === undefined;
  if (fits.length > 0) return isWide ? fits.filter(({ role }) => (role === 'population') === asPeople) : fits;
  return lists.flatMap((list) => look(list.name, [list], 'list')).slice(0, 1);
}

function named([name, layout]: [string, Omit<Recogniser, 'name'>]): Recogniser {
  return { name, ...layout };
}
