import type { Reason } from './reason.js';

export const ofStats: readonly Reason[] = [
  {
    reason: 'Equivalent: at the border itself both ways give the same.',
    mutants: {
      'stats/distributions/beta.ts': ['x <= 0 → x < 0', 'x >= 1 → x > 1', 'p <= 0.5 → p < 0.5'],
      'stats/distributions/binomial.ts': [
        'binomialProbability(middle, trials, odds) <= limit → binomialProbability(middle, trials, odds) < limit',
        'events > mean → events >= mean',
      ],
      'stats/distributions/f.ts': ['x <= 0 → x < 0'],
      'stats/distributions/gamma-distribution.ts': [
        'x <= 0 → x < 0',
        'p <= 0.5 → p < 0.5',
        'tail <= 0.5 → tail < 0.5',
        'least < 1e-18 → least <= 1e-18',
      ],
      'stats/functions/gamma.ts': [
        'x < 0.5 → x <= 0.5',
        'x < 1.5 → x <= 1.5',
        'x < 10 → x <= 10',
        'x >= 10 → x > 10',
        'rest > 2.5 → rest >= 2.5',
      ],
      'stats/functions/incomplete-beta.ts': ['x <= (a + 1) / (a + b + 2) → x < (a + 1) / (a + b + 2)'],
      'stats/functions/incomplete-gamma.ts': ['x < a + 1 → x <= a + 1'],
      'stats/distributions/normal.ts': [
        'size <= 0.67448975 → size < 0.67448975',
        'z > 0 → z >= 0',
        'tail <= 0.5 → tail < 0.5',
        'fromMiddle <= 0.425 → fromMiddle < 0.425',
        'depth <= 5 → depth < 5',
        'z <= 5.656854249492381 → z < 5.656854249492381',
      ],
      'stats/quantile.ts': ['Math.abs(fraction) < fuzz → Math.abs(fraction) <= fuzz'],
      'stats/functions/saddle-point.ts': [
        'relative > -0.5 → relative >= -0.5',
        'relative < 0.5 → relative <= 0.5',
        'power > 1e-17 → power >= 1e-17',
      ],
      'stats/distributions/student-t.ts': ['t >= 0 → t > 0', 'p <= 0.5 → p < 0.5', 'tail <= 0.5 → tail < 0.5'],
      'stats/matrices/symmetric-eigen.ts': ['slope < 0 → slope <= 0'],
    },
  },
  {
    reason: 'Equivalent: a short cut, or what is kept from before, saves time and changes no result.',
    mutants: {
      'stats/distributions/beta.ts': ['p <= 0.5 → true'],
      'stats/distributions/gamma-distribution.ts': ['p === 0 → false', 'tail === 0 → false'],
      'stats/functions/incomplete-gamma.ts': ['x === 0 → false'],
      'stats/distributions/normal.ts': ['size < 40 → size <= 40'],
      'stats/random/random.ts': ['[0, 0, 0, 0] → []', 'low < n → true', 'low < n → low <= n'],
      'stats/matrices/ridge.ts': [
        'value + entry(correction, place) → value - entry(correction, place)',
        'weight === 0 → false',
      ],
      'stats/distributions/student-t.ts': [
        'before !== undefined → false',
        'known.size >= mostKnown → true',
        'known.size >= mostKnown → false',
        'known.size >= mostKnown → known.size > mostKnown',
        'known.size >= mostKnown → known.size < mostKnown',
      ],
    },
  },
  {
    reason: 'A start or a stride of the search for a quantile: it still arrives, sometimes later.',
    mutants: {
      'stats/distributions/beta.ts': ['a / b → a * b'],
      'stats/distributions/gamma-distribution.ts': [
        '-normalQuantile(tail) → +normalQuantile(tail)',
        '1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape)) → 1 - 1 / (9 * shape) - z / (3 * Math.sqrt(shape))',
        '1 - 1 / (9 * shape) → 1 + 1 / (9 * shape)',
        '1 / (9 * shape) → 1 * (9 * shape)',
        '9 * shape → 9 / shape',
        'z / (3 * Math.sqrt(shape)) → z * (3 * Math.sqrt(shape))',
        '3 * Math.sqrt(shape) → 3 / Math.sqrt(shape)',
        'shape * root * root * root → shape * root * root / root',
        'shape * root * root → shape * root / root',
        'shape * root → shape / root',
      ],
    },
  },
  {
    reason: 'Equivalent: what is put there is never read, or is never a month, a code or a text that fits.',
    mutants: {
      'stats/matrices/gram-matrix.ts': ['count - 1 → count + 1'],
      'stats/matrices/linear-algebra.ts': ['k < j → k <= j', 'column < size → column <= size'],
      'stats/matrices/symmetric-eigen.ts': [
        'p < size → p <= size',
        'k < size → k <= size',
        'k < first.length → k <= first.length',
        'at < size → at <= size',
      ],
    },
  },
  {
    reason: 'Equivalent: a limit of steps that is never met.',
    mutants: {
      'stats/functions/incomplete-beta.ts': [
        '20 * Math.sqrt(Math.max(a, b)) → 20 / Math.sqrt(Math.max(a, b))',
        'Math.max(a, b) → Math.min(a, b)',
        'n < most → n <= most',
      ],
      'stats/functions/incomplete-gamma.ts': ['20 * Math.sqrt(a) → 20 / Math.sqrt(a)', 'n < most → n <= most'],
      'stats/random/random.ts': ['blocks / twoTo32 → blocks * twoTo32'],
    },
  },
  {
    reason: 'Equivalent: the search ends later, or by another way, at the same answer.',
    mutants: {
      'stats/functions/incomplete-beta.ts': ['Math.abs(c * d - 1) <= settled → Math.abs(c * d - 1) < settled'],
      'stats/functions/incomplete-gamma.ts': [
        'term > settled * series → term >= settled * series',
        'settled * series → settled / series',
        'Math.abs(c * d - 1) <= settled → Math.abs(c * d - 1) < settled',
      ],
      'stats/functions/invert-tail.ts': [
        'step < mostSteps → true',
        'step < mostSteps → step <= mostSteps',
        'step++ → step--',
        'tail === target → false',
        'tail < target → tail <= target',
        'tail > target → tail >= target',
        'size <= close → size < close',
        'tail - target → tail + target',
        'Math.abs(excess) < 0.1 → false',
        'Math.abs(excess) < 0.1 → Math.abs(excess) <= 0.1',
        'Math.abs(distance) <= widestStep → true',
        'Math.abs(distance) <= widestStep → Math.abs(distance) < widestStep',
        'next > low && next < high → next > low || next < high',
        'next > low → true',
        'next > low → next >= low',
        'next < high → true',
        'next < high → next <= high',
      ],
      'stats/matrices/quadratic-programme.ts': [
        '1 / columns.length → 1 * columns.length',
        'weights.slice() → weights',
        'step < 100 + 20 * columns.length → step <= 100 + 20 * columns.length',
        '20 * columns.length → 20 / columns.length',
        'step++ → step--',
        'aim > 0 → aim >= 0',
        'now === 0 → true',
        'share === 1 → false',
        'entry(best, place) - now → entry(best, place) + now',
        'dot(residual, residual) / residual.length + ridge * dot(weights, weights) → dot(residual, residual) / residual.length - ridge * dot(weights, weights)',
        'dot(residual, residual) / residual.length → dot(residual, residual) * residual.length',
        'ridge * dot(weights, weights) → ridge / dot(weights, weights)',
        'dot(gap, residual) / residual.length + ridge * entry(weights, unit) → dot(gap, residual) / residual.length - ridge * entry(weights, unit)',
        'dot(gap, residual) / residual.length → dot(gap, residual) * residual.length',
        '(total, unit) => total + entry(gradient, unit) * entry(weights, unit) → () => undefined',
        'entry(gradient, unit) * entry(weights, unit) → entry(gradient, unit) / entry(weights, unit)',
        '(most, value) => Math.max(most, Math.abs(value)) → () => undefined',
        'Math.max(most, Math.abs(value)) → Math.min(most, Math.abs(value))',
        'common - tolerance * largest → common + tolerance * largest',
        'tolerance * largest → tolerance / largest',
        'value >= lowest → value > lowest',
      ],
      'stats/matrices/symmetric-eigen.ts': [
        'sweep < mostSweeps → sweep <= mostSweeps',
        'sweep++ → sweep--',
        'offDiagonal(rotated, size) <= Number.EPSILON ** 2 * squares(rotated) → false',
        'offDiagonal(rotated, size) <= Number.EPSILON ** 2 * squares(rotated) → offDiagonal(rotated, size) < Number.EPSILON ** 2 * squares(rotated)',
        'Number.EPSILON ** 2 * squares(rotated) → Number.EPSILON ** 2 / squares(rotated)',
        '{ let sum = 0; for (const value of values) sum += value * value; return sum; } → {}',
        'value * value → value / value',
        '{ let sum = 0; for (let at = 1; at < size; at++) sum += 2 *  … ize + 1))); return sum; } → {}',
        '2 * squares(matrix.subarray(at * size, at * (size + 1))) → 2 / squares(matrix.subarray(at * size, at * (size + 1)))',
        'at * size → at / size',
      ],
    },
  },
  {
    reason: 'A bound of rounding, of which only the order of size matters.',
    mutants: {
      'stats/matrices/ridge.ts': [
        'Math.max(...columns.map((column) => dot(column, column) / column.length)) → Math.min(...columns.map(column => dot(column, column) / column.length))',
        'dot(column, column) / column.length → dot(column, column) * column.length',
        'aboveRounding * columns.length * largest → aboveRounding * columns.length / largest',
        'aboveRounding * columns.length → aboveRounding / columns.length',
        'sum + entry(column, row) ** 2 → sum - entry(column, row) ** 2',
        'aboveRounding * Math.max(...sums) → aboveRounding / Math.max(...sums)',
        'Math.max(...sums) → Math.min(...sums)',
      ],
    },
  },
  {
    reason: 'A guard against an overflow that no input in the tests comes to.',
    mutants: {
      'stats/functions/incomplete-beta.ts': [
        'Math.abs(value) < tiny → false',
        'Math.abs(value) < tiny → Math.abs(value) <= tiny',
      ],
      'stats/functions/incomplete-gamma.ts': [
        'Math.abs(value) < tiny → false',
        'Math.abs(value) < tiny → Math.abs(value) <= tiny',
      ],
    },
  },
  {
    reason:
      'Equivalent: about their mean, squares of deviations add to the same as squares less the square of the mean.',
    mutants: {
      'stats/jackknife-variance.ts': ['replicate - centre → replicate + centre'],
    },
  },
  {
    reason: 'Equivalent: the two changes of sign cancel.',
    mutants: {
      'stats/random/random.ts': ['twoTo32 - n → twoTo32 + n'],
    },
  },
  {
    reason: 'Equivalent: the case cannot be, and stands for TypeScript, which does not know that an index is in range.',
    mutants: {
      'stats/matrices/ridge.ts': [
        'columns.length <= (columns[0]?.length ?? 0) → true',
        'columns.length <= (columns[0]?.length ?? 0) → columns.length < (columns[0]?.length ?? 0)',
        'columns[0]?.length → columns[0].length',
      ],
      'stats/matrices/symmetric-eigen.ts': ['vector === undefined → false'],
    },
  },
  {
    reason: 'The result differs by less than the rounding that the tests allow.',
    mutants: {
      'stats/distributions/student-t.ts': ['tail < 0.25 → true', 'tail < 0.25 → tail <= 0.25'],
    },
  },
];
