/** How much of something is done. */
export interface Amount {
  readonly done: number;
  /** How much there is to do; absent where nobody knows. */
  readonly all?: number;
  /** What `done` and `all` count: bytes, or anything by its name in the plural. */
  readonly unit: string;
  /** Rows read so far. */
  readonly rows?: number;
}

/** How far a run is with what it does; without an amount where nobody can see into it, as while a server works. */
export interface Step extends Partial<Amount> {
  /** In words: reading activity.csv. */
  readonly doing: string;
}

/** Is told how far a run is, now and then. */
export type Watch = (step: Step) => void;

/** Is told how much is done of the one thing that it is for, now and then. */
export type WatchAmount = (amount: Amount) => void;

/** Watches nothing. */
export const unwatched: Watch & WatchAmount = () => undefined;
