import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { counted } from '../wording/words.js';
import { list, type ProblemEntry } from './entry.js';

type Entries = { readonly [C in `VM26${string}` & keyof ProblemFacts]: ProblemEntry<ProblemFacts[C]> };

/** VM26x: files about other units than areas, or about several things at once. */
export const subsetProblems: Entries = {
  VM260: {
    title: 'a file by provider, not by area',
    explanation:
      'The rows are hospitals or trusts. A trust treats people of many areas, and nobody knows its population, so its ' +
      'counts cannot be set against the people of an area. Use commissioner or resident figures of the same source.',
    exit: 3,
    headline: ({ what }) => `the rows are providers, not areas: ${what}`,
    notes: ({ codes }) => [
      ...(codes.length === 0 ? [] : [`for example ${list(codes, 6)}`]),
      'a provider treats people of many areas, so its counts have no population to be divided by',
    ],
    help: () => ['use the commissioner or resident file of the same source (for MAR: the commissioner file)'],
  },
  VM261: {
    title: 'a file about several things',
    explanation:
      'The file holds several indicators, measures or types of area, which must not be added up or mixed. Say which rows to keep.',
    exit: 3,
    headline: ({ column, values, more }) =>
      `"${column}" has ${values.length + more} values, and only one of them can be meant`,
    notes: ({ values, more }) => [`${values.join('; ')}${more === 0 ? '' : ` and ${more} more`}`],
    help: ({ column, values }) => [`say which:  --keep "${column}=${values[0] ?? ''}"`],
  },
  VM262: {
    title: 'practices without their areas',
    explanation:
      'The rows are general practices. They are added up to areas by a file that says which area each practice is in.',
    exit: 3,
    headline: ({ practices }) => `no area is known for ${counted(practices.length, 'practice')}`,
    notes: ({ practices }) => [list(practices, 12)],
    help: () => ['give a file practice_code,area_code[,site]:  --practices FILE'],
  },
  VM264: {
    title: 'age bands that do not fit together',
    explanation:
      'For rates standardised by age, the age bands of each area and period must hold every age once: without gaps, ' +
      'without ages that are in two bands, and with a last band that has no end (90+).',
    exit: 3,
    headline: ({ why }, count) =>
      count === 1
        ? `age bands must hold every age once: ${why}`
        : `${counted(count, 'set')} of age bands do not hold every age once: ${why}`,
    notes: (_first, all) => [list(distinctPlaces(all), 6)],
    help: () => ['give each area and year the same bands, as 0-4, 5-9 … 85-89, 90+'],
  },
  VM265: {
    title: 'an age band that cannot be understood',
    explanation: 'Ages are years (67), bands (65-69, 65 to 69, 90+, under 5) or all ages.',
    exit: 3,
    headline: ({ text }, count) =>
      count === 1
        ? `must be an age or age band: "${text}"`
        : `${counted(count, 'cell')} must be ages or age bands, as "${text}"`,
    help: () => ['write bands as 65-69, the last as 90+'],
  },
  VM266: {
    title: 'no ages to standardise by',
    explanation:
      'Rates are standardised by age from counts and populations by age: record-level data with an age column, or practice ' +
      'by month by age band, and a population file area_code,year,age_band,population[,sex].',
    exit: 3,
    headline: ({ lacks }) =>
      `--standardise needs ages, and there are none in the ${lacks === 'activity' ? 'activity' : 'populations'}`,
    help: ({ lacks }) => [
      lacks === 'activity'
        ? 'give record-level data with an age column, or practice by month by age band'
        : 'give a population file area_code,year,age_band,population[,sex]',
      '--map age=COLUMN if a column of ages has another name',
    ],
  },
  VM263: {
    title: 'no row left',
    explanation: 'Only some rows of such a file are about everyone in an area, and this file has none of them.',
    exit: 3,
    headline: ({ wanted, rows }) => `none of ${counted(rows, 'row')} has ${wanted}`,
    help: () => ['export the file again with those rows, or say which to keep:  --keep "COLUMN=VALUE"'],
  },
};

function distinctPlaces(all: readonly ProblemFacts['VM264'][]): string[] {
  return [...new Set(all.map(({ area, period }) => `${area} in ${period}`))];
}
