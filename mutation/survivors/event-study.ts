import type { Reason } from './reason.js';

export const ofEventStudy: readonly Reason[] = [
  {
    reason: 'Equivalent: a short cut, or what is kept from before, saves time and changes no result.',
    mutants: {
      'compare/event-study/likelihood.ts': [
        'kept.length < length → true',
        'kept.length < length → kept.length <= length',
      ],
    },
  },
  {
    reason: 'Equivalent: the case cannot be, and stands for TypeScript, which does not know that an index is in range.',
    mutants: {
      'compare/event-study/bias-reduced.ts': ['working[term]?.push → working[term].push'],
      'compare/event-study/contrasts.ts': ['sums[0]?.length → sums[0].length'],
      'compare/event-study/model.ts': ['history.comparator.events[0]?.length → history.comparator.events[0].length'],
      'compare/event-study/why-none.ts': ['comparator.events[0]?.length → comparator.events[0].length'],
    },
  },
  {
    reason: 'Equivalent: the sign does not matter, since only squares and products of two of them are used.',
    mutants: {
      'compare/event-study/bias-reduced.ts': [
        'trace += left → trace -= left',
        'entry(product, k) + entry(factor, j * size + k) * value → entry(product, k) - entry(factor, j * size + k) * value',
      ],
    },
  },
  {
    reason: 'A guard against a division by nothing, which no data that are let through come to.',
    mutants: {
      'compare/event-study/bias-reduced.ts': ['squares > 0 → true', 'squares > 0 → squares >= 0'],
    },
  },
  {
    reason: 'Equivalent: the search ends later, or by another way, at the same answer.',
    mutants: {
      'compare/event-study/likelihood.ts': [
        'whole.logLikelihood - part.logLikelihood → whole.logLikelihood + part.logLikelihood',
      ],
    },
  },
  {
    reason: 'Equivalent: what is put there is never read, or is never a month, a code or a text that fits.',
    mutants: {
      'compare/event-study/likelihood.ts': [
        'period < periods → period <= periods',
        'area < arm.areas → area <= arm.areas',
      ],
    },
  },
  {
    reason: 'Equivalent: the other branch comes to the same by itself.',
    mutants: {
      'compare/event-study/simultaneous-band.ts': ['error === 0 → false'],
    },
  },
  {
    reason: 'It differs at the border alone, which such numbers do not meet but by chance.',
    mutants: {
      'compare/event-study/simultaneous-band.ts': [
        'most >= least → most > least',
        'Math.abs(value) < rounding → Math.abs(value) <= rounding',
      ],
    },
  },
];
