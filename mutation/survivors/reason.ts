/** Why some mutants may live. */
export interface Reason {
  /** A sentence. */
  readonly reason: string;
  /** By file within src: what stands there → what the mutant puts in its place. */
  readonly mutants: Readonly<Record<string, readonly string[]>>;
}
