import type { Reason } from './reason.js';

export const ofQuality: readonly Reason[] = [
  {
    reason: 'Equivalent: the case cannot be, and stands for TypeScript, which does not know that an index is in range.',
    mutants: {
      'quality/checks/baseline-defect.ts': ['period === undefined → false'],
      'quality/checks/population-jump.ts': [
        'area === undefined || period === undefined → false',
        'area === undefined || period === undefined → area === undefined && period === undefined',
        'area === undefined → false',
        'period === undefined → false',
      ],
      'quality/checks/provisional-last-month.ts': ['last === undefined → false', 'period === undefined → false'],
      'quality/checks/rate-band.ts': ['[] → ["Stryker was here"]', 'worst === undefined → false'],
      'quality/checks/repeated-area.ts': [
        '[] → ["Stryker was here"]',
        'area === undefined || copy === undefined || from === undefined → false',
        'area === undefined || copy === undefined || from === undefined → (area === undefined || copy === undefined) && from === undefined',
        'area === undefined || copy === undefined → false',
        'area === undefined || copy === undefined → area === undefined && copy === undefined',
        'area === undefined → false',
        'copy === undefined → false',
        'from === undefined → false',
      ],
      'quality/gaps.ts': [
        'grid.periods[run[0]?.at ?? -1]?.start → grid.periods[run[0]?.at ?? -1].start',
        'run[0]?.at → run[0].at',
        'start === undefined → false',
        'run.at(-1)?.at → run.at(-1).at',
        'run?.at(-1)?.at → run?.at(-1).at',
      ],
      'quality/steps.ts': ['[] → ["Stryker was here"]', 'from === undefined → false'],
      'quality/yearly-rates.ts': ['period?.start → period.start'],
    },
  },
  {
    reason: 'Equivalent: a short cut, or what is kept from before, saves time and changes no result.',
    mutants: {
      'quality/checks/control-totals.ts': ['totals.length === 0 → false'],
      'quality/checks/rate-band.ts': ['Math.abs(log - band.centre) <= bandDeviations * band.scale → false'],
      'quality/deviations.ts': ['before !== undefined → false', 'steady[row] → false'],
      'quality/grid.ts': ['before !== undefined → false', 'extent?.months !== months → true'],
      'quality/settle-duplicates.ts': [
        'lengths.size > 1 → true',
        'lengths.size > 1 → lengths.size >= 1',
        '[Number.POSITIVE_INFINITY, 0] → []',
        'shortest >= longest → false',
        'shortest >= longest → shortest > longest',
      ],
      'quality/steps.ts': [
        'before !== undefined → false',
        'found.length === 0 → false',
        'Array.from(rows.keys()).filter( (row) => (ranges[row] as num …  >= stepDeviations / 2, ) → Array.from(rows.keys())',
        '(ranges[row] as number) >= Math.log1p(leastStep) && (peaks[r … er) >= stepDeviations / 2 → true',
        '(ranges[row] as number) >= Math.log1p(leastStep) && (peaks[r … er) >= stepDeviations / 2 → ranges[row] as number >= Math.log1p(leastStep) || peaks[row] … ber >= stepDeviations / 2',
        '(ranges[row] as number) >= Math.log1p(leastStep) → true',
        '(peaks[row] as number) >= stepDeviations / 2 → true',
        'gaps.length === 0 → false',
      ],
      'quality/yearly-rates.ts': ['1 + last - first → 1 + last + first'],
    },
  },
  {
    reason: 'Equivalent: the other branch comes to the same by itself.',
    mutants: {
      'quality/checks/population-jump.ts': [
        '-1 → +1',
        'mirror === undefined || area === undefined → mirror === undefined && area === undefined',
        'mirror === undefined → false',
      ],
      'quality/checks/provisional-last-month.ts': [
        'drop === undefined || last === undefined → false',
        'drop === undefined || last === undefined → drop === undefined && last === undefined',
        'drop === undefined → false',
      ],
    },
  },
  {
    reason: 'It differs at the border alone, which such numbers do not meet but by chance.',
    mutants: {
      'quality/checks/provisional-last-month.ts': [
        'end - drop < (median(cells) ?? end) → end - drop <= (median(cells) ?? end)',
      ],
      'quality/checks/rate-band.ts': ['Math.abs(deviations) > bandDeviations → Math.abs(deviations) >= bandDeviations'],
      'quality/steps.ts': [
        'step.deviations >= stepDeviations * wandering → step.deviations > stepDeviations * wandering',
        '(ranges[row] as number) >= Math.log1p(leastStep) → ranges[row] as number > Math.log1p(leastStep)',
        '(peaks[row] as number) >= stepDeviations / 2 → peaks[row] as number > stepDeviations / 2',
      ],
    },
  },
  {
    reason: 'The result differs by less than the rounding that the tests allow.',
    mutants: {
      'quality/checks/provisional-last-month.ts': [
        '((last ?? 0) - (first ?? 0)) / 86_400_000 → ((last ?? 0) - (first ?? 0)) * 86_400_000',
      ],
    },
  },
  {
    reason: 'Equivalent: what is put there is never read, or is never a month, a code or a text that fits.',
    mutants: {
      'quality/checks/rate-band.ts': ['at < logs.length → at <= logs.length'],
      'quality/deviations.ts': ['[] → ["Stryker was here"]'],
      'quality/gaps.ts': ['[] → ["Stryker was here"]'],
      'quality/yearly-rates.ts': ['row < areas.length → row <= areas.length'],
    },
  },
  {
    reason: 'Equivalent: at the border itself both ways give the same.',
    mutants: {
      'quality/checks/rate-band.ts': [
        'Math.abs(log - band.centre) <= bandDeviations * band.scale → Math.abs(log - band.centre) < bandDeviations * band.scale',
      ],
      'quality/grid.ts': ['start < extent.first → start <= extent.first', 'start > extent.last → start >= extent.last'],
      'quality/settle-duplicates.ts': [
        'period.months < shortest → period.months <= shortest',
        'period.months > longest → period.months >= longest',
      ],
    },
  },
  {
    reason: 'Equivalent: what is not a number stays so without the check.',
    mutants: {
      'quality/grid.ts': ['value !== undefined → true'],
    },
  },
];
