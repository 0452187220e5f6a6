import type { Reason } from './reason.js';

export const ofQuality: readonly Reason[] = [
  {
    reason: 'Equivalent: the case cannot be, and stands for TypeScript, which does not know that an index is in range.',
    mutants: {
      'quality/checks/baseline-defect.ts': ['period === undefined → false'],
      'quality/checks/level-step.ts': ['first === undefined → false'],
      'quality/checks/missing-months.ts': ['rows?.isWhole → rows.isWhole'],
      'quality/checks/population-jump.ts': [
        'area === undefined || period === undefined → false',
        'area === undefined || period === undefined → area === undefined && period === undefined',
        'area === undefined → false',
        'period === undefined → false',
      ],
      'quality/checks/provisional-last-month.ts': ['last === undefined → false', 'period === undefined → false'],
      'quality/checks/rate-band.ts': ['worst === undefined → false', '[] → ["Stryker was here"]'],
      'quality/checks/repeated-area.ts': [
        'area === undefined || copy === undefined || from === undefined → false',
        'area === undefined || copy === undefined || from === undefined → (area === undefined || copy === undefined) && from === undefined',
        'area === undefined || copy === undefined → false',
        'area === undefined || copy === undefined → area === undefined && copy === undefined',
        'area === undefined → false',
        'copy === undefined → false',
        'from === undefined → false',
        '[] → ["Stryker was here"]',
      ],
      'quality/checks/stale-population.ts': ['from === undefined → false', 'to === undefined → false'],
      'quality/gaps.ts': [
        'grid.periods[run[0]?.at ?? -1]?.start → grid.periods[run[0]?.at ?? -1].start',
        'run[0]?.at → run[0].at',
        '-1 → +1',
        'start === undefined → false',
        'run.at(-1)?.at → run.at(-1).at',
        'run?.at(-1)?.at → run?.at(-1).at',
      ],
      'quality/grid.ts': ['rows?.isWhole → rows.isWhole'],
      'quality/numbers/repeated-rows.ts': ['rows[other]?.[at] → rows[other][at]'],
      'quality/steps.ts': ['[] → ["Stryker was here"]', 'from === undefined → false'],
      'quality/yearly-rates.ts': ['period?.start → period.start'],
    },
  },
  {
    reason: 'Equivalent: a short cut, or what is kept from before, saves time and changes no result.',
    mutants: {
      'quality/checks/control-totals.ts': ['totals.length === 0 → false'],
      'quality/checks/missing-months.ts': [
        'monthsIn(own) === expected.length → false',
        'missing.length === 0 → false',
        'rows?.isWhole === true → true',
        'rows?.isWhole === true → false',
        'rows?.isWhole === true → rows?.isWhole !== true',
        'true → false',
        '({ size }) => size * rows.months → () => undefined',
        'size * rows.months → size / rows.months',
        '{ let months = 0; series.forEach((segment) => { months += se … ths; }); return months; } → {}',
        '{ months += segment.period.months; } → {}',
        'months += segment.period.months → months -= segment.period.months',
      ],
      'quality/checks/rate-band.ts': [
        'Math.abs(log - band.centre) <= bandDeviations * band.scale → false',
        'log - band.centre → log + band.centre',
      ],
      'quality/checks/rounded-counts.ts': ['value % leastBase !== 0 → false', 'base === 1 → false'],
      'quality/deviations.ts': [
        '!doubtful.has(row) → false',
        '[...own.keys()].filter((row) => steady[row] !== true) → [...own.keys()]',
        'steady[row] !== true → true',
        'rows.length === 0 → true',
        'rows.length === 0 → false',
        'rows.length === 0 → rows.length !== 0',
        'rows.filter((_, at) => usual[at] !== true) → rows',
        'usual[at] !== true → true',
      ],
      'quality/grid.ts': [
        'rows?.isWhole !== true → true',
        '{ const [extent, other] = extents(new Map([...series].slice( … e ? [rows] : undefined; } → {}',
        '[...series].slice(0, 1) → [...series]',
        '[...series] → []',
        'extent === undefined || other !== undefined → true',
        'other !== undefined → false',
        'other !== undefined → other === undefined',
        'extent?.months !== months → true',
      ],
      'quality/numbers/jumps.ts': ['large.length === 0 → false'],
      'quality/numbers/kernel.ts': [
        'first !== undefined && lieTogether(rows, first) → false',
        '{ memory.set(new Float64Array(first.buffer, first.byteOffset … ength), start); return; } → {}',
        '{ for (let at = 1; at < rows.length; at++) { const row = row … n false; } return true; } → {}',
        'row.byteOffset !== byteOffset + at * byteLength || row.buffe … byteLength !== byteLength → true',
        'byteOffset + at * byteLength → byteOffset - at * byteLength',
        'at * byteLength → at / byteLength',
        'row.buffer !== buffer → row.buffer === buffer',
        'row.byteLength !== byteLength → row.byteLength === byteLength',
        'true → false',
      ],
      'quality/numbers/level-steps.ts': [
        'Math.abs(peak.deviations) < stepDeviations / 2 → false',
        'Math.abs(peak.deviations) < stepDeviations / 2 → Math.abs(peak.deviations) <= stepDeviations / 2',
        '(Math.abs(peak.deviations) * least) / row.scale() < stepDeviations / 2 → false',
        '(Math.abs(peak.deviations) * least) / row.scale() < stepDeviations / 2 → Math.abs(peak.deviations) * least / row.scale() <= stepDeviations / 2',
        'Math.abs(peak.deviations) * least → Math.abs(peak.deviations) / least',
      ],
      'quality/numbers/rounding-base.ts': ['left.length === 0 → false'],
      'quality/numbers/shortfalls.ts': [
        'found[at] === 0 → true',
        'share <= shortDeviations * leastDeviation(expected) → false',
        'share <= shortDeviations * leastDeviation(expected) → share < shortDeviations * leastDeviation(expected)',
        '{ return Math.sqrt(varianceAt(leastSpread, expected)); } → {}',
        'least > quiet.steady → false',
        'least > quiet.steady → least >= quiet.steady',
        'share <= quiet.deviations * least → false',
        'share <= quiet.deviations * least → share < quiet.deviations * least',
      ],
      'quality/settle-duplicates.ts': [
        'true → false',
        'period.months !== months → true',
        'period.months !== months → period.months === months',
        '[Number.POSITIVE_INFINITY, 0] → []',
        'shortest >= longest → false',
        'shortest >= longest → shortest > longest',
      ],
      'quality/steps.ts': [
        'Math.max(chance, ownScaleOf(row)) → Math.min(chance, ownScaleOf(row))',
        '() => scaleOf(row) → () => undefined',
        'found.length === 0 → false',
        'Array.from(rows.keys()).filter( (row) => (ranges[row] as num …  >= stepDeviations / 2, ) → Array.from(rows.keys())',
        '(ranges[row] as number) >= Math.log1p(leastStep) && (peaks[r … er) >= stepDeviations / 2 → true',
        '(ranges[row] as number) >= Math.log1p(leastStep) && (peaks[r … er) >= stepDeviations / 2 → ranges[row] as number >= Math.log1p(leastStep) || peaks[row] … ber >= stepDeviations / 2',
        '(ranges[row] as number) >= Math.log1p(leastStep) → true',
        '(peaks[row] as number) >= stepDeviations / 2 → true',
        'gaps.length === 0 → false',
      ],
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
      'quality/numbers/band.ts': ['centre === undefined → false'],
      'quality/numbers/cells.ts': ['value === undefined → false'],
      'quality/numbers/common-course.ts': ['rows.length < fewestRows → false'],
      'quality/numbers/jumps.ts': [
        'index === jump.row || before === undefined || after === undefined → (index === jump.row || before === undefined) && after === undefined',
        'index === jump.row || before === undefined → index === jump.row && before === undefined',
        'before === undefined → false',
        'after === undefined → false',
      ],
      'quality/numbers/kernel.ts': ['row.buffer !== buffer → false', 'row.byteLength !== byteLength → false'],
      'quality/numbers/level-contrast.ts': ['closed !== undefined → true'],
      'quality/numbers/long-shortfalls.ts': [
        'level === undefined → false',
        'before === undefined || after === undefined → false',
        'before === undefined || after === undefined → before === undefined && after === undefined',
        'before === undefined → false',
        'after === undefined → false',
      ],
      'quality/numbers/low-end.ts': [
        'middle === undefined || last === undefined → false',
        'middle === undefined || last === undefined → middle === undefined && last === undefined',
        'middle === undefined → false',
        'last === undefined → false',
      ],
      'quality/numbers/robust-scale.ts': ['centre === undefined → false'],
    },
  },
  {
    reason: 'It differs at the border alone, which such numbers do not meet but by chance.',
    mutants: {
      'quality/checks/provisional-last-month.ts': [
        'end - drop < (median(cells) ?? end) → end - drop <= (median(cells) ?? end)',
      ],
      'quality/checks/rate-band.ts': ['Math.abs(deviations) > bandDeviations → Math.abs(deviations) >= bandDeviations'],
      'quality/numbers/jumps.ts': [
        'Math.abs(Math.expm1(apart[at] as number)) > leastJump → Math.abs(Math.expm1(apart[at] as number)) >= leastJump',
        'deviations > jumpDeviations → deviations >= jumpDeviations',
        'Math.abs(after / before - 1) > leastJump / 2 → Math.abs(after / before - 1) >= leastJump / 2',
      ],
      'quality/numbers/level-contrast.ts': [
        'Math.abs(deviations) > Math.abs(best.deviations) → Math.abs(deviations) >= Math.abs(best.deviations)',
      ],
      'quality/numbers/level-steps.ts': [
        'change * beyondGrowth → change / beyondGrowth',
        'deviations < stepDeviations → deviations <= stepDeviations',
        'Math.abs(Math.expm1(change)) >= leastStep → Math.abs(Math.expm1(change)) > leastStep',
      ],
      'quality/numbers/low-end.ts': [
        'drop > -Math.log(1 - leastDrop) → drop >= -Math.log(1 - leastDrop)',
        'drop > dropDeviations * scale → drop >= dropDeviations * scale',
      ],
      'quality/numbers/repeated-rows.ts': [
        'tries * chanceOf(rows[row] as Cells, repeat, base) < repeatsByChance → tries * chanceOf(rows[row] as Cells, repeat, base) <= repeatsByChance',
      ],
      'quality/numbers/shortfalls.ts': [
        '1 - share < shortRatio → 1 - share <= shortRatio',
        'share > shortDeviations * row.scale() → share >= shortDeviations * row.scale()',
        'share > shortDeviations * usualDeviation(row, expected) → share >= shortDeviations * usualDeviation(row, expected)',
        '1 - share < quiet.ratio → 1 - share <= quiet.ratio',
        '(counts[at] as number) >= shortRatio * (neighbourMedian(left, at, year, year / 2) ?? 0) → counts[at] as number > shortRatio * (neighbourMedian(left, at, year, year / 2) ?? 0)',
        'share <= quiet.deviations * row.scale() → share < quiet.deviations * row.scale()',
        'typical <= quiet.steady → typical < quiet.steady',
        'share > quiet.deviations * typical → share >= quiet.deviations * typical',
      ],
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
      'quality/numbers/cells.ts': ['at < cells.length → at <= cells.length'],
      'quality/numbers/jumps.ts': [
        'index === jump.row || before === undefined || after === undefined → false',
        'index === jump.row || before === undefined → false',
        'index === jump.row → false',
        'at < row.length → at <= row.length',
      ],
      'quality/numbers/level-contrast.ts': ['at < change.length → at <= change.length'],
      'quality/numbers/level-steps.ts': ['index < cells.length → index <= cells.length'],
      'quality/numbers/long-shortfalls.ts': ['[] → ["Stryker was here"]', 'false → true', 'run !== undefined → true'],
      'quality/numbers/shortfalls.ts': ['at < near.length → at <= near.length'],
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
        'period.start + period.months > end → period.start + period.months >= end',
        'period.months < shortest → period.months <= shortest',
        'period.months > longest → period.months >= longest',
      ],
    },
  },
  {
    reason: 'Equivalent: what lies in the memory of the kernel is read before anything else is put there.',
    mutants: {
      'quality/numbers/jumps.ts': ['common.numbers.slice() → common.numbers'],
      'quality/numbers/level-contrast.ts': ['found.numbers.slice() → found.numbers'],
      'quality/numbers/logs.ts': ['logs.numbers.slice() → logs.numbers'],
      'quality/numbers/neighbours.ts': ['near.numbers.slice() → near.numbers'],
      'quality/numbers/sums-by-group.ts': [
        'sums.numbers.slice() → sums.numbers',
        'known.numbers.slice() → known.numbers',
      ],
    },
  },
  {
    reason: 'Equivalent: it asks for more room than is needed.',
    mutants: {
      'quality/numbers/kernel.ts': ['sum + size → sum - size', 'memory.buffer !== buffer → true'],
      'quality/numbers/repeated-rows.ts': ['2 * rows.length + 1 → 2 * rows.length - 1'],
      'quality/numbers/shortfalls.ts': ['own.length / 8 → own.length * 8'],
    },
  },
  {
    reason: 'Equivalent: the search ends later, or by another way, at the same answer.',
    mutants: {
      'quality/numbers/level-steps.ts': [
        'peak.at - year + 1 → peak.at - year - 1',
        'Math.max(0, near - year) → Math.min(0, near - year)',
        'Math.max(first + 2, near - year / 2) → Math.min(first + 2, near - year / 2)',
        'first + 2 → first - 2',
        'year / 2 → year * 2',
        'Math.min(end - 2, near + year / 2) → Math.max(end - 2, near + year / 2)',
        'end - 2 → end + 2',
      ],
    },
  },
  {
    reason: 'Equivalent: another limit is stricter, so this one never decides.',
    mutants: {
      'quality/numbers/low-end.ts': [
        'drop > -Math.log(1 - leastDrop) → true',
        '-Math.log(1 - leastDrop) → +Math.log(1 - leastDrop)',
        '1 - leastDrop → 1 + leastDrop',
      ],
      'quality/numbers/shortfalls.ts': ['share > quiet.deviations * typical → true'],
    },
  },
  {
    reason: 'Equivalent: rows that are put together by it are told apart by what they hold.',
    mutants: {
      'quality/numbers/repeated-rows.ts': [
        'first * rows.length + before → first * rows.length - before',
        'first * rows.length → first / rows.length',
      ],
    },
  },
  {
    reason: 'Equivalent: a limit of steps that is never met.',
    mutants: {
      'quality/numbers/shortfalls.ts': [
        'pass < passes && short.some(({ at }) => found[at] === 0) → pass < passes || short.some(({ at }) => found[at] === 0)',
        'pass < passes → true',
        'pass < passes → pass <= passes',
        'pass++ → pass--',
        'short.filter(({ at }) => found[at] !== 0) → short',
        'found[at] !== 0 → true',
      ],
    },
  },
  {
    reason: 'Equivalent: rows of numbers, or what is known of the row before, save time and change no result.',
    mutants: {
      'quality/checks/missing-months.ts': ['series instanceof DenseAreas && series.isFull → false'],
      'quality/checks/rounded-counts.ts': ['left.size > 0 → true', 'left.size > 0 → left.size >= 0'],
      'quality/gaps.ts': ['own.length === 0 → false'],
      'quality/grid.ts': ['segment.bounds === undefined → false'],
      'quality/settle-columns.ts': [
        'counts === table.rows * periods.length → false',
        'table.rows * periods.length → table.rows / periods.length',
        'startOf[unit] === notCounted → true',
        'isFull → false',
      ],
      'quality/settle-duplicates.ts': [
        '[undefined as K | undefined, undefined as AreaCode | undefined] → []',
        'area !== lastArea || key !== lastKey → true',
        '[key, area] → []',
      ],
      'quality/yearly-rates.ts': [
        'only !== undefined && rows.length === 1 && only.areas.length === rowOf.size → false',
        'only !== undefined → true',
        'only !== undefined → only === undefined',
        '{ const { sums, known } = sumsOf(only, first, length); retur … n, unit: only.months }; } → {}',
      ],
    },
  },
  {
    reason: 'Equivalent: beyond a row of numbers there is none, and text among numbers is none either.',
    mutants: {
      'quality/checks/rounded-counts.ts': ['at < values.length → at <= values.length'],
      'quality/grid.ts': ["typeof value === 'number' → true"],
      'quality/numbers/still-runs.ts': ['end < cells.length → true', 'end < cells.length → end <= cells.length'],
      'quality/yearly-rates.ts': [
        'row < rows.areas.length → row <= rows.areas.length',
        '1 + last - first → 1 + last + first',
      ],
    },
  },
  {
    reason: 'Equivalent: what is looked at before, or after, already says so.',
    mutants: {
      'quality/settle-columns.ts': [
        'periods === undefined → false',
        'file[0]?.values → file[0].values',
        'periods.length === 0 → false',
      ],
      'quality/checks/rounded-counts.ts': ['groupOf?.[at] → groupOf[at]'],
    },
  },
  {
    reason: 'Equivalent but for a case of no size: a change that is just at its border, or none at all.',
    mutants: {
      'quality/numbers/level-steps.ts': [
        'changeAt(row, cells.length, at, Math.max(2, year / 3)) / change < abrupt → changeAt(row, cells.length, at, Math.max(2, year / 3)) / change <= abrupt',
        'change * beyondGrowth >= 0 → change * beyondGrowth > 0',
        'change * beyondGrowth >= 0 → true',
      ],
    },
  },
  {
    reason: 'Equivalent: a sum with what is not a number is none, whatever the signs.',
    mutants: {
      'quality/numbers/level-steps.ts': ['after - before → after + before'],
    },
  },
];
