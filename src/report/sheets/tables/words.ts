import { populationGroups } from '../../../domain/counts/population-group.js';
import { capitalised } from '../../wording/capitals.js';
import { cohortLabel, metricWords } from '../../wording/words.js';
import { type ColumnOf, columnKinds } from '../data-table.js';

/** Notes that several tables need. */
export const sharedNotes = {
  gap: "The cohort's growth less its comparator's, in percentage points. Below zero the cohort grew less.",
  ratio: '1 + growth over 1 + growth of the comparator.',
  interval:
    'Limits of intervals: delete-one-area jackknife, t distribution. They are about how much areas differ, each number alone.',
  index: 'The rate of the 12 months to the end of the quarter over that of the baseline year, times 100.',
  word: 'slower: the whole interval of the gap lies below zero; faster: above; unclear: it holds zero.',
} as const;

/** Whose events are counted: Everyone, Care-home residents. */
export function peopleWords(population: string): string {
  const known = Object.entries(populationGroups).find(([name]) => name === population)?.[1].title;
  return capitalised(known ?? population.replaceAll('_', ' '));
}

/** The columns that say what a row is about. */
export function aboutColumns<Row extends { readonly metric: string; readonly population: string }>(): ColumnOf<Row>[] {
  const { text } = columnKinds<Row>();
  return [
    text('Measure', (row) => metricWords(row.metric).short),
    text('People', (row) => peopleWords(row.population)),
  ];
}

/** The same with the cohort. */
export function aboutCohortColumns<
  Row extends { readonly metric: string; readonly population: string; readonly cohort: string },
>(): ColumnOf<Row>[] {
  const { text } = columnKinds<Row>();
  return [...aboutColumns<Row>(), text('Cohort', (row) => cohortLabel(row.cohort))];
}

/** A claim as a cell says it. */
export function yesOrNo(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no';
}
