import type { Reason } from './reason.js';

export const ofGeography: readonly Reason[] = [
  {
    reason: 'Equivalent: what is put there is never read, or is never a month, a code or a text that fits.',
    mutants: {
      'geography/roll-forward.ts': ['sum === undefined → false', 'sum === undefined → true'],
      'geography/absent-areas.ts': ['[] → ["Stryker was here"]'],
      'geography/another-kind.ts': ['[] → ["Stryker was here"]'],
      'geography/area-names.ts': ['[] → ["Stryker was here"]', 'ons === undefined → false'],
      'geography/arms.ts': ['[] → ["Stryker was here"]'],
      'geography/cohort-names.ts': [
        '() => false → () => undefined',
        'at < parts.length → at <= parts.length',
        'parts.length - at → parts.length + at',
      ],
      'geography/whole-or-parts.ts': ["{ used: 'parts' } → {}"],
    },
  },
  {
    reason: 'Equivalent here: the codes come in the order of the alphabet.',
    mutants: {
      'geography/roll-forward.ts': [
        '[...new Set(own.flatMap((one) => one.parts))].sort() → [...new Set(own.flatMap(one => one.parts))]',
      ],
      'geography/arms.ts': ['[...moved.keys()].filter(isTold).sort() → [...moved.keys()].filter(isTold)'],
    },
  },
  {
    reason: 'Equivalent: the case cannot be, and stands for TypeScript, which does not know that an index is in range.',
    mutants: {
      'geography/whole-or-parts.ts': ['segment.value === 0 → true'],
      'geography/known-areas.ts': ['ons !== undefined → true', 'key === undefined → false'],
      'geography/arms.ts': ['moved.get(area)?.finding → moved.get(area).finding'],
      'geography/another-kind.ts': ['like === undefined → false'],
      'geography/built-in-cohorts.ts': ['[] → ["Stryker was here"]'],
      'geography/follow.ts': [
        'before === undefined → false',
        '[] → ["Stryker was here"]',
        'share !== undefined → true',
      ],
      'geography/practice-areas.ts': [
        'one === undefined → false',
        'practices.get(part)?.values → practices.get(part).values',
        '[] → ["Stryker was here"]',
      ],
      'geography/roll-forward.ts': ['[] → ["Stryker was here"]', 'first === undefined → false'],
      'geography/regions.ts': [
        '[] → ["Stryker was here"]',
        'first === undefined → false',
        'region === undefined → false',
      ],
    },
  },
  {
    reason: 'Equivalent: what is not a number stays so without the check.',
    mutants: {
      'geography/arms.ts': ['formed !== undefined → true'],
    },
  },
  {
    reason: 'Equivalent: at the border itself both ways give the same.',
    mutants: {
      'geography/file-cohorts.ts': ['first < second → first <= second'],
    },
  },
  {
    reason: 'Equivalent: a short cut, or what is kept from before, saves time and changes no result.',
    mutants: {
      'geography/absent-areas.ts': ['absent.length === 0 → false'],
      'geography/practice-areas.ts': ['members.size === 0 → false'],
      'geography/roll-forward.ts': [
        'areAllOn(series, boundaries) → false',
        'group.size === 1 && only !== undefined → true',
        'group.size === 1 && only !== undefined → group.size === 1 || only !== undefined',
        'group.size === 1 → true',
        'only !== undefined → true',
        '{ for (const code of series.keys()) if (boundaries.follow(co … urn false; return true; } → {}',
        'boundaries.follow(code) !== code → true',
        'true → false',
      ],
    },
  },
  {
    reason: 'The count of a finding is one too, unless told: the test has one.',
    mutants: {
      'geography/practice-areas.ts': ['{ count: incomplete.length } → {}'],
    },
  },
  {
    reason: 'There is one area that is no area of England in the list.',
    mutants: {
      'geography/known-areas.ts': [
        'notAreas.some((one) => one.code === canonical) → notAreas.every(one => one.code === canonical)',
      ],
      'geography/unmatched.ts': [
        'notAreas.some(({ code }) => code === area) → notAreas.every(({ code }) => code === area)',
      ],
    },
  },
  {
    reason: 'Another test holds it: two cohorts told apart by their case alone, in test/cli.',
    mutants: {
      'geography/file-cohorts.ts': ['cohorts.has(text) → false'],
    },
  },
];
