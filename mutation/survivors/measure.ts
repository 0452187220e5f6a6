import type { Reason } from './reason.js';

export const ofMeasure: readonly Reason[] = [
  {
    reason: 'Equivalent: what is not a number stays so without the check.',
    mutants: {
      'measure/add-up.ts': ["typeof segment.value !== 'number' → false"],
    },
  },
  {
    reason:
      'Equivalent: another month of the same quarter names it as well, and a quarter that is not whole does not work.',
    mutants: {
      'measure/alternatives.ts': ['last + 1 → last - 1'],
    },
  },
  {
    reason: 'Equivalent: what is put there is never read, or is never a month, a code or a text that fits.',
    mutants: {
      'measure/alternatives.ts': ['[] → ["Stryker was here"]'],
    },
  },
  {
    reason: 'Equivalent: a sum with what is not a number is none, whatever the signs.',
    mutants: {
      'measure/arm.ts': [
        'before + beforeExposed + now + nowExposed → before + beforeExposed + now - nowExposed',
        'before + beforeExposed + now → before + beforeExposed - now',
        'before + beforeExposed → before - beforeExposed',
      ],
    },
  },
  {
    reason: 'Equivalent: the case cannot be, and stands for TypeScript, which does not know that an index is in range.',
    mutants: {
      'measure/coverage.ts': [
        'first === undefined || last === undefined → first === undefined && last === undefined',
        'first === undefined → false',
        'last === undefined → false',
      ],
      'measure/seasonal-bias.ts': ['part === undefined → false'],
      'measure/trend.ts': ['quarter?.events → quarter.events', 'quarter?.personYears → quarter.personYears'],
      'measure/windows.ts': ['from?.kind → from.kind'],
    },
  },
  {
    reason: 'Another test holds it: titles, or the words of a message.',
    mutants: {
      'measure/metrics/emergency-admissions.ts': [
        "{ numerator: 'emergency_admissions', title: 'Emergency admis … ported in HSJ 7021762', } → {}",
      ],
      'measure/metrics/emergency-bed-days.ts': [
        "{ numerator: 'emergency_bed_days', title: 'Emergency bed day … ported in HSJ 7021762', } → {}",
      ],
    },
  },
  {
    reason: 'Equivalent: the two changes of sign cancel.',
    mutants: {
      'measure/seasonal-bias.ts': ['events += added.sum → events -= added.sum'],
    },
  },
  {
    reason: 'Equivalent: at the border itself both ways give the same.',
    mutants: {
      'measure/windows.ts': ['start <= lastMonthOf(year) → start < lastMonthOf(year)'],
    },
  },
];
