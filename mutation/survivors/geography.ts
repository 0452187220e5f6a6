import type { Reason } from './reason.js';

export const ofGeography: readonly Reason[] = [
  {
    reason: 'Equivalent: what is put there is never read, or is never a month, a code or a text that fits.',
    mutants: {
      'geography/area-names.ts': ['[] → ["Stryker was here"]', 'ons === undefined → false'],
      'geography/arms.ts': ['[] → ["Stryker was here"]'],
    },
  },
  {
    reason: 'Equivalent: what is not a number stays so without the check.',
    mutants: {
      'geography/arms.ts': ['formed !== undefined → true'],
    },
  },
  {
    reason: 'Equivalent: the case cannot be, and stands for TypeScript, which does not know that an index is in range.',
    mutants: {
      'geography/built-in-cohorts.ts': ['[] → ["Stryker was here"]'],
      'geography/follow.ts': [
        'before === undefined → false',
        '[] → ["Stryker was here"]',
        'share !== undefined → true',
      ],
      'geography/practice-areas.ts': [
        'one === undefined → false',
        '[] → ["Stryker was here"]',
        'practices.get(part)?.values → practices.get(part).values',
      ],
      'geography/regions.ts': [
        '[] → ["Stryker was here"]',
        'first === undefined → false',
        'region === undefined → false',
      ],
    },
  },
  {
    reason: 'Equivalent: at the border itself both ways give the same.',
    mutants: {
      'geography/file-cohorts.ts': ['first < second → first <= second'],
    },
  },
  {
    reason: 'The count of a finding is one too, unless told: the test has one.',
    mutants: {
      'geography/practice-areas.ts': ['{ count: incomplete.length } → {}'],
      'geography/roll-forward.ts': ['{ count: incomplete.length } → {}', '{ count: twice.length } → {}'],
    },
  },
  {
    reason: 'Equivalent: a short cut, or what is kept from before, saves time and changes no result.',
    mutants: {
      'geography/roll-forward.ts': [
        'group.size === 1 && only !== undefined → true',
        'group.size === 1 && only !== undefined → group.size === 1 || only !== undefined',
        'group.size === 1 → true',
        'only !== undefined → true',
      ],
    },
  },
  {
    reason:
      'Equivalent: a merged area in the data is what is expected and what is used, so nothing is absent either way.',
    mutants: {
      'geography/roll-forward.ts': ['[area] → []'],
    },
  },
  {
    reason: 'Equivalent here: the codes come in the order of the alphabet.',
    mutants: {
      'geography/roll-forward.ts': [
        '[...new Set(incomplete.flatMap((one) => one.absent))].sort() → [...new Set(incomplete.flatMap(one => one.absent))]',
        '[...group.keys()].filter((code) => code !== area).sort() → [...group.keys()].filter(code => code !== area)',
      ],
    },
  },
  {
    reason: 'There is one area that is no area of England in the list.',
    mutants: {
      'geography/unmatched.ts': [
        'notAreas.some(({ code }) => code === area) → notAreas.every(({ code }) => code === area)',
      ],
    },
  },
  {
    reason: 'Suggestions beyond the twelfth: a bound on the length of a message.',
    mutants: {
      'geography/unmatched.ts': ['strange.slice(0, 12) → strange'],
    },
  },
  {
    reason: 'Names of fewer than four letters have no suggestion.',
    mutants: {
      'geography/unmatched.ts': ['Math.max(1, Math.floor(key.length / 4)) → Math.min(1, Math.floor(key.length / 4))'],
    },
  },
];
