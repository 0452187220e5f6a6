/** A column of codes: what row `r` says is `known[values[r]]`. */
export interface Understood<T> {
  readonly values: Int32Array;
  readonly known: readonly T[];
}
