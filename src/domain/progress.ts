/** How far a run is with what it does. */
export interface Step {
  /** In words: reading activity.csv. */
  readonly doing: string;
  readonly done: number;
  /** How much there is to do; absent where nobody knows. */
  readonly all?: number;
  /** What `done` and `all` count: bytes, or anything by its name in the plural. */
  readonly unit: string;
  /** Rows read so far. */
  readonly rows?: number;
}

/** Is told how far a run is, now and then. */
export type Watch = (step: Step) => void;

/** Watches nothing. */
export const unwatched: Watch = () => undefined;
