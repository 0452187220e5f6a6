import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { comparatorLabel } from '../wording/words.js';
import { list, type ProblemEntry } from './entry.js';

type Facts = ProblemFacts['VM245'];

/** VM245: nobody to compare with. */
export const noComparator: ProblemEntry<Facts> = {
  title: 'a comparator with no area left',
  explanation:
    'No area is left to compare with: every one is in a cohort, touched by a vanguard, excluded, dropped or screened out, or ' +
    'has no counts of the people that the cohort is about.',
  exit: 3,
  headline: ({ comparator, population, uncounted }) => {
    const rest = `the ${comparatorLabel(comparator)}`;
    const people = population === 'all' ? 'everyone' : 'care-home residents';
    if (uncounted.length > 0) return `no area of ${rest} has counts of ${people}`;
    return comparator === 'rest' ? 'no area is left to compare with' : `no area is left in ${rest}`;
  },
  notes: ({ uncounted, leftOut }) => (uncounted.length > 0 ? [list(uncounted)] : reasons(leftOut)),
  help: ({ population, comparator, uncounted, isScreened }) => {
    if (uncounted.length > 0) return [`give their rows of ${population} too, or name other cohorts:  --cohort NAME`];
    return [
      ...(isScreened ? ['keep the areas with findings:  --screen none'] : []),
      `give ${comparator === 'rest_of_england' ? 'all areas of England' : 'areas that are in no cohort'}, or name the comparator in a cohorts file:  AREA,REST`,
    ];
  },
};

// One line for each of the first few reasons, with the areas that it holds of.
function reasons(leftOut: Facts['leftOut']): readonly string[] {
  const areasOf = new Map<string, string[]>();
  for (const { area, why } of leftOut) areasOf.set(why, [...(areasOf.get(why) ?? []), area]);
  return [...areasOf].slice(0, 4).map(([why, areas]) => `${list(areas, 6)}: ${why}`);
}
