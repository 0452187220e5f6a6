import type { Quantity } from '../domain/counts/observation.js';

/** A measure that is compared: what is counted, and per what. */
export interface Metric {
  /** The quantity counted, which is also the metric's name in results. */
  readonly numerator: Quantity;
  readonly title: string;
  /** What one event is, in the plural. */
  readonly events: string;
  /** One word for prose and narrow headings. */
  readonly shortTitle: string;
  /** Whether events happen one by one, so that their number varies as a Poisson count does; days come in stays. */
  readonly isCountedOneByOne: boolean;
  readonly denominator: string;
  readonly definition: string;
  /** Where the definition is published. */
  readonly source: string;
}
