import type { Reason } from './reason.js';

export const ofQualityNumbers: readonly Reason[] = [
  {
    reason: 'Equivalent: the case cannot be, and stands for TypeScript, which does not know that an index is in range.',
    mutants: {
      'quality/numbers/repeated-columns.ts': ['rows[0]?.length → rows[0].length'],
      'quality/numbers/low-end.ts': ['value === undefined → false'],
      'quality/numbers/repeated-rows.ts': ['rows[other]?.[at] → rows[other][at]'],
      'quality/numbers/runs.ts': ['run !== undefined → true', 'before?.at → before.at'],
    },
  },
  {
    reason: 'Equivalent: a short cut, or what is kept from before, saves time and changes no result.',
    mutants: {
      'quality/numbers/jumps.ts': ['large.length === 0 → false'],
      'quality/numbers/kernel.ts': [
        'first !== undefined && lieTogether(rows, first) → false',
        '{ memory.set(new Float64Array(first.buffer, first.byteOffset … ength), start); return; } → {}',
        '{ for (let at = 1; at < rows.length; at++) { const row = row … n false; } return true; } → {}',
        'row.byteOffset !== byteOffset + at * byteLength || row.buffe … byteLength !== byteLength → true',
        'byteOffset + at * byteLength → byteOffset - at * byteLength',
        'at * byteLength → at / byteLength',
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
      'quality/numbers/own-repeats.ts': ['end > first → true', 'end > first → end >= first'],
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
      'quality/numbers/still-rows.ts': ['(stills[row] as number) < fewestStill → false'],
    },
  },
  {
    reason: 'Equivalent: the other branch comes to the same by itself.',
    mutants: {
      'quality/numbers/repeated-columns.ts': [
        'rows.length < fewestRows → false',
        'end > first → true',
        'end > first → end >= first',
      ],
      'quality/numbers/band.ts': ['centre === undefined → false'],
      'quality/numbers/cells.ts': ['value === undefined → false'],
      'quality/numbers/jumps.ts': [
        'index === jump.row || before === undefined || after === undefined → (index === jump.row || before === undefined) && after === undefined',
        'index === jump.row || before === undefined → index === jump.row && before === undefined',
        'before === undefined → false',
        'after === undefined → false',
      ],
      'quality/numbers/kernel.ts': ['row.byteLength !== byteLength → false'],
      'quality/numbers/level-contrast.ts': ['closed !== undefined → true'],
      'quality/numbers/lone-periods.ts': [
        'one * other > 0 → one * other >= 0',
        'one * other → one / other',
        'beyond * change → beyond / change',
      ],
      'quality/numbers/long-shortfalls.ts': [
        'level === undefined → false',
        'before === undefined || after === undefined → false',
        'before === undefined || after === undefined → before === undefined && after === undefined',
        'before === undefined → false',
        'after === undefined → false',
      ],
      'quality/numbers/robust-scale.ts': ['centre === undefined → false'],
    },
  },
  {
    reason: 'It differs at the border alone, which such numbers do not meet but by chance.',
    mutants: {
      'quality/numbers/running-totals.ts': [
        'last - first < leastClimb * Math.sqrt(first + last) → last - first <= leastClimb * Math.sqrt(first + last)',
      ],
      'quality/numbers/repeated-columns.ts': [
        'Math.log(tries) + logTail(same, expected) >= Math.log(repeatsByChance) → Math.log(tries) + logTail(same, expected) > Math.log(repeatsByChance)',
      ],
      'quality/numbers/common-steps.ts': [
        'Math.abs(contrast[at] ?? 0) >= Math.log1p(leastCommonStep) → Math.abs(contrast[at] ?? 0) > Math.log1p(leastCommonStep)',
        'rise(course, at, contrast) > Math.abs(contrast[at] as number) / 2 → rise(course, at, contrast) >= Math.abs(contrast[at] as number) / 2',
      ],
      'quality/numbers/excesses.ts': [
        'Math.abs((count + lacking) / (expected + lacked) - 1) < apart → Math.abs((count + lacking) / (expected + lacked) - 1) <= apart',
      ],
      'quality/numbers/jumps.ts': [
        'Math.abs(Math.expm1(change)) >= leastCommonJump → Math.abs(Math.expm1(change)) > leastCommonJump',
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
        'drop <= -Math.log(1 - leastDrop) → drop < -Math.log(1 - leastDrop)',
        'drop <= dropDeviations * scale → drop < dropDeviations * scale',
      ],
      'quality/numbers/own-repeats.ts': [
        'tries * chanceOf(row, { first, last }, base) < repeatsByChance → tries * chanceOf(row, { first, last }, base) <= repeatsByChance',
      ],
      'quality/numbers/repeated-rows.ts': [
        'tries * chanceOf(rows[row] as Cells, repeat, base) < repeatsByChance → tries * chanceOf(rows[row] as Cells, repeat, base) <= repeatsByChance',
      ],
      'quality/numbers/rounded-steps.ts': [
        'Math.abs(Math.expm1(left * change)) >= leastStep → Math.abs(Math.expm1(left * change)) > leastStep',
        'deviations >= stepDeviations → deviations > stepDeviations',
      ],
      'quality/numbers/shortfalls.ts': [
        '1 - share < shortRatio → 1 - share <= shortRatio',
        'share > shortDeviations * usualDeviation(row, expected) → share >= shortDeviations * usualDeviation(row, expected)',
        '1 - share < quiet.ratio → 1 - share <= quiet.ratio',
        'share <= quiet.deviations * row.scale() → share < quiet.deviations * row.scale()',
        'typical <= quiet.steady → typical < quiet.steady',
        'share > quiet.deviations * typical → share >= quiet.deviations * typical',
        'share > shortDeviations * row.scaleAboutGaps() → share >= shortDeviations * row.scaleAboutGaps()',
        'kernel().lowerTail(count, expected) >= fewChance → false',
        'kernel().lowerTail(count, expected) >= fewChance → kernel().lowerTail(count, expected) > fewChance',
        'expected >= fewEvents → expected > fewEvents',
        'kernel().lowerTail(Math.round(most / each), least / each) < fewChance → kernel().lowerTail(Math.round(most / each), least / each) <= fewChance',
      ],
      'quality/numbers/still-rows.ts': [
        'tries * chanceOfRun(rows, run) < repeatsByChance → tries * chanceOfRun(rows, run) <= repeatsByChance',
      ],
      'quality/numbers/neighbours.ts': ['known(side) < year / 2 → known(side) <= year / 2'],
      'quality/numbers/usual-spread.ts': [
        "run > leastRun * middle(low, 'inverse') → run >= leastRun * middle(low, 'inverse')",
      ],
    },
  },
  {
    reason: 'Equivalent: what is put there is never read, or is never a month, a code or a text that fits.',
    mutants: {
      'quality/numbers/repeated-columns.ts': ['[] → ["Stryker was here"]'],
      'quality/numbers/rank-correlation.ts': ['at < to → at <= to'],
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
      'quality/numbers/own-repeats.ts': ['[] → ["Stryker was here"]'],
      'quality/numbers/shortfalls.ts': ['at < near.length → at <= near.length'],
    },
  },
  {
    reason: 'Equivalent: at the border itself both ways give the same.',
    mutants: {
      'quality/numbers/rounding-reach.ts': ['left > 0 → left >= 0'],
      'quality/numbers/repeated-columns.ts': ['lag < length → lag <= length', 'count <= expected → count < expected'],
      'quality/numbers/lone-periods.ts': ['Math.abs(one) < Math.abs(other) → Math.abs(one) <= Math.abs(other)'],
      'quality/numbers/own-repeats.ts': ['lag < length → lag <= length', 'lag < row.length → lag <= row.length'],
      'quality/numbers/shortfalls.ts': ['least > 0 → least >= 0'],
    },
  },
  {
    reason: 'Equivalent: what lies in the memory of the kernel is read before anything else is put there.',
    mutants: {
      'quality/numbers/level-contrast.ts': ['found.numbers.slice() → found.numbers'],
      'quality/numbers/logs.ts': ['logs.numbers.slice() → logs.numbers'],
      'quality/numbers/neighbours.ts': ['near.numbers.slice() → near.numbers'],
      'quality/numbers/repeated-columns.ts': ['same.numbers.slice() → same.numbers'],
      'quality/numbers/still-rows.ts': ['stills.numbers.slice() → stills.numbers'],
    },
  },
  {
    reason: 'Equivalent: it asks for more room than is needed.',
    mutants: {
      'quality/numbers/kernel.ts': ['sum + size → sum - size', 'memory.buffer !== buffer → true'],
      'quality/numbers/own-repeats.ts': ['rows.length / 8 → rows.length * 8'],
      'quality/numbers/repeated-rows.ts': ['2 * rows.length + 1 → 2 * rows.length - 1'],
      'quality/numbers/row-flags.ts': ['own.length / 8 → own.length * 8'],
    },
  },
  {
    reason: 'Equivalent: the search ends later, or by another way, at the same answer.',
    mutants: {
      'quality/numbers/level-steps.ts': [
        'peak.at - year + 1 → peak.at - year - 1',
        'Math.max(first + 2, near - year / 2) → Math.min(first + 2, near - year / 2)',
        'first + 2 → first - 2',
        'year / 2 → year * 2',
      ],
    },
  },
  {
    reason: 'Equivalent: another limit is stricter, so this one never decides.',
    mutants: {
      'quality/numbers/stand-ins.ts': [
        'times.slice(0, mostHidden + 1) → times',
        'value > mostHidden → value >= mostHidden',
      ],
      'quality/numbers/lone-periods.ts': ['beyond * change > 0 → beyond * change >= 0'],
      'quality/numbers/low-end.ts': [
        'drop <= -Math.log(1 - leastDrop) → false',
        '-Math.log(1 - leastDrop) → +Math.log(1 - leastDrop)',
        '1 - leastDrop → 1 + leastDrop',
      ],
      'quality/numbers/rounded-steps.ts': ['left > 0 → true', 'left > 0 → left >= 0'],
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
    reason: 'Equivalent: beyond a row of numbers there is none, and text among numbers is none either.',
    mutants: {
      'quality/numbers/rank-correlation.ts': ['to < order.length → true', 'to < order.length → to <= order.length'],
      'quality/numbers/own-repeats.ts': ['first < row.length → first <= row.length'],
      'quality/numbers/still-runs.ts': ['end < cells.length → true', 'end < cells.length → end <= cells.length'],
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
  {
    reason: 'Equivalent: beyond a row of numbers there is none, and nothing is kept.',
    mutants: {
      'quality/numbers/repeated-columns.ts': [
        'at < length → true',
        'at < length → at <= length',
        'first < length → first <= length',
      ],
      'quality/numbers/common-steps.ts': ['from < contrast.length → from <= contrast.length'],
    },
  },
];
