import { polynomial } from '../functions/polynomial.js';
import { requireProbability } from '../require.js';

interface Rational {
  readonly over: readonly number[];
  readonly under: readonly number[];
}

const inverseRootTwoPi = 0.3989422804014327;

// Cody's fits to the tail, in ascending powers: near the middle, out to sqrt(32), and beyond.
const tailMiddle: Rational = {
  over: [18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745],
  under: [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1],
};
const tailShoulder: Rational = {
  over: [
    9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002, 93.50665613217785,
    8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
  ],
  under: [
    19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761, 1519.3775994075547,
    235.387901782625, 22.266688044328117, 1,
  ],
};
const tailFar: Rational = {
  over: [
    0.000029112874951168793, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736, 0.215898534057957,
    0.023073441764940174,
  ],
  under: [0.00007297515550839662, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651, 1.284260096144911, 1],
};

// Wichura's fits to the quantile, in ascending powers.
const quantileMiddle: Rational = {
  over: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  under: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};
const quantileShoulder: Rational = {
  over: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  under: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const quantileFar: Rational = {
  over: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  under: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/**
 * The upper tail probability P(Z > z) of the standard normal, in [0, 1]; the lower tail is that of -z.
 * Relative error about 1e-15 out to z = 37.5, beyond which it is below the smallest normal double.
 *
 * @param z any number, infinities included
 * @throws RangeError if z is NaN
 *
 * Reference: Cody (1969), Rational Chebyshev Approximations for the Error Function.
 * Checked against: test/reference/edge/distributions.json
 */
export function normalTail(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('z must be a number, not NaN');
  const size = Math.abs(z);
  if (size <= 0.67448975) return 0.5 - z * ratio(tailMiddle, z * z);
  const beyond = size < 40 ? gaussian(size) * farRatio(size) : 0;
  return z > 0 ? beyond : 1 - beyond;
}

/**
 * The point below which a standard normal falls with probability p; relative error about 1e-15.
 *
 * @param p lower tail probability, 0 to 1; the ends give -Infinity and Infinity
 * @throws RangeError if p is out of range
 *
 * Reference: Wichura (1988), Algorithm AS 241: The Percentage Points of the Normal Distribution.
 * Checked against: test/reference/edge/distributions.json
 */
export function normalQuantile(p: number): number {
  requireProbability('p', p);
  return p <= 0.5 ? -upperHalf(p) : upperHalf(1 - p);
}

/**
 * The point above which a standard normal falls with probability `tail`: 1.96 for 0.025.
 *
 * @param tail upper tail probability, 0 to 1; the ends give Infinity and -Infinity
 * @throws RangeError if `tail` is out of range
 */
export function normalUpperQuantile(tail: number): number {
  requireProbability('tail', tail);
  return tail <= 0.5 ? upperHalf(tail) : -upperHalf(1 - tail);
}

function upperHalf(tail: number): number {
  const fromMiddle = 0.5 - tail;
  if (fromMiddle <= 0.425) return fromMiddle * ratio(quantileMiddle, 0.180625 - fromMiddle * fromMiddle);
  if (tail === 0) return Infinity;
  const depth = Math.sqrt(-Math.log(tail));
  return depth <= 5 ? ratio(quantileShoulder, depth - 1.6) : ratio(quantileFar, depth - 5);
}

function farRatio(z: number): number {
  if (z <= 5.656854249492381) return ratio(tailShoulder, z);
  const inverseSquare = 1 / (z * z);
  return (inverseRootTwoPi - inverseSquare * ratio(tailFar, inverseSquare)) / z;
}

/** exp(-z²/2), with z² split so that its rounding is not magnified. */
function gaussian(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp((-coarse * coarse) / 2) * Math.exp((-(z - coarse) * (z + coarse)) / 2);
}

function ratio({ over, under }: Rational, x: number): number {
  return polynomial(over, x) / polynomial(under, x);
}
