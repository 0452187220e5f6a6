/**
 * Nothing, when the value is a finite number above zero.
 *
 * @throws RangeError naming the argument otherwise
 */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be a number above 0, not ${value}`);
}

/**
 * Nothing, when the value is a finite number of 0 or more.
 *
 * @throws RangeError naming the argument otherwise
 */
export function requireNonNegative(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${name} must be a number of 0 or more, not ${value}`);
}

/**
 * Nothing, when the value is a whole number of at least `least` that a double holds exactly.
 *
 * @throws RangeError naming the argument otherwise
 */
export function requireCount(name: string, value: number, least = 0): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${name} must be a whole number of ${least} or more, not ${value}`);
  }
}

/**
 * Nothing, when the value is a probability from 0 to 1, both ends allowed.
 *
 * @throws RangeError naming the argument otherwise
 */
export function requireProbability(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be from 0 to 1, not ${value}`);
}

/**
 * Nothing, when the value is a coverage strictly between 0 and 1: 0.95 for 95%.
 *
 * @throws RangeError otherwise
 */
export function requireLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must be between 0 and 1, such as 0.95, not ${level}`);
}

/**
 * Nothing, when two lists have the same length.
 *
 * @throws RangeError naming both otherwise
 */
export function requireSameLength(
  firstName: string,
  first: ArrayLike<unknown>,
  secondName: string,
  second: ArrayLike<unknown>,
): void {
  if (first.length !== second.length) {
    throw new RangeError(
      `${firstName} and ${secondName} must be of the same length, not ${first.length} and ${second.length}`,
    );
  }
}
