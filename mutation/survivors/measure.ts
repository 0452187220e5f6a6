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
  {
    reason: 'Equivalent: a short cut, or what is kept from before, saves time and changes no result.',
    mutants: {
      'measure/events-of.ts': ['!(activity instanceof DenseAreas) → true'],
      'measure/within-periods.ts': [
        'ends.has(end) && within.has(period.start) → false',
        'areas instanceof DenseAreas → false',
      ],
      'measure/trend.ts': [
        'activity instanceof DenseAreas && activity.months === 3 && activity.has(area) → false',
        'isQuarterly && Number.isInteger(from) → false',
        'from + at → from - at',
        'start + 3 > until → true',
        'start + 3 > until → start + 3 >= until',
        'count === undefined → true',
        'count.period.start + count.period.months → count.period.start - count.period.months',
      ],
    },
  },
  {
    reason: 'Equivalent: beyond a row of numbers there is none, and nothing is kept.',
    mutants: {
      'measure/trend.ts': ['at < starts.length → at <= starts.length'],
    },
  },
  {
    reason:
      'Another test holds it: whether events come one by one decides on the limits of standardised rates, which test/cli shows.',
    mutants: {
      'measure/metrics/emergency-admissions.ts': ['true → false'],
      'measure/metrics/emergency-bed-days.ts': ['false → true'],
    },
  },
  {
    reason: 'Equivalent: a year that is one count is of four unknown quarters, and one with some unknown has no rate.',
    mutants: {
      'measure/trend.ts': [
        'events.subarray(from, from + 4).some(Number.isNaN) → events.subarray(from, from + 4).every(Number.isNaN)',
      ],
    },
  },
];
