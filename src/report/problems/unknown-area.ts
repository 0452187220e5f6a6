import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { counted } from '../wording/words.js';
import { list, type ProblemEntry } from './entry.js';

type Facts = ProblemFacts['VM248'];

/** VM248: a name that somebody gave and no area has. */
export const unknownArea: ProblemEntry<Facts> = {
  title: 'an area that is not known',
  explanation:
    'An area was asked for by its code or name, and there is none such: for area, in the activity on the boundaries in use; ' +
    'for an option, in the data, in the cohorts or in England between 2013 and 2021. A name that nobody knows would ' +
    'change nothing without a word, so it is refused. A site is named by its areas.',
  exit: 2,
  headline: (first, count, all) =>
    count === 1 ? sentence(first) : `${counted(count, 'name')} are no areas: ${list(all.map(inWords))}`,
  notes: ({ areas }) =>
    areas === undefined
      ? []
      : [`the activity holds ${counted(areas, 'area')}; a file is named with its ending or folder: ./a.csv`],
  help: (_first, all) => {
    const own = all.flatMap((facts) => instead(facts, all.length > 1));
    return own.length > 0 && all.every(({ areas }) => areas === undefined)
      ? own
      : [...own, ...all.slice(0, 1).map(any)];
  },
};

function sentence(facts: Facts): string {
  const { area, option, areas, site } = facts;
  if (site !== undefined) return siteSentence(area, site);
  if (areas !== undefined) return `no area ${area} in the activity`;
  return option === undefined
    ? `no area ${area} in England between 2013 and 2021`
    : `${option} must name areas of the data, of the cohorts or of England, not "${area}"`;
}

function siteSentence(area: string, { kind, areas }: NonNullable<Facts['site']>): string {
  return areas.length === 0
    ? `${area} is a ${kind} without areas of its own, not an area`
    : `${area} is a ${kind} of ${list(areas)}, not an area`;
}

function inWords({ area, option }: Facts): string {
  return option === undefined ? area : `${area} (${option})`;
}

function instead({ area, option, site, suggestion }: Facts, isOneOfMany: boolean): readonly string[] {
  const whose = isOneOfMany ? `for ${area}, ` : '';
  if (site !== undefined && site.areas.length > 0) {
    const areas = site.areas.length === 1 ? 'area' : 'areas';
    if (option !== undefined) return [`${whose}name its ${areas}:  ${option} ${site.areas.join(',')}`];
    return [`${whose}name ${areas === 'area' ? 'its area' : 'one of its areas'}:  ${site.areas.join(', ')}`];
  }
  return suggestion === undefined ? [] : [`${whose}did you mean ${suggestion}?`];
}

function any({ option, areas }: Facts): string {
  if (areas !== undefined) {
    return 'give the code or name of an area of the activity (05C), or none for every area of the cohorts';
  }
  return `give the code or name of an area:  ${option === undefined ? '05C' : `${option} 05C`}`;
}
