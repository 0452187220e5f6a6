import { CannotEstimate } from '../stats/cannot-estimate.js';

/** Why something is not measured. */
export interface None {
  readonly none: string;
}

/** What is found, or why these data cannot give it; a fault of ours goes on as one. */
export function foundOrNone<Found>(
  find: () => Found | None,
  inWords: (error: CannotEstimate) => string = (error) => error.message,
): Found | None {
  try {
    return find();
  } catch (error) {
    if (error instanceof CannotEstimate) return { none: inWords(error) };
    throw error;
  }
}
