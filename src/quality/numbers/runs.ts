/** Things at places that follow each other, as runs; `joins` says whether two that do are of one run. */
export function runsOfPlaces<T extends { readonly at: number }>(
  things: readonly T[],
  joins: (before: T, next: T) => boolean = () => true,
): T[][] {
  const runs: T[][] = [];
  for (const one of things) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before?.at === one.at - 1 && joins(before, one)) run.push(one);
    else runs.push([one]);
  }
  return runs;
}
