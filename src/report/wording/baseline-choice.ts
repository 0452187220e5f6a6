/** A baseline of a specification as a label: two years together as 2013/14 and 2014/15, any other as `--baseline` has it. */
export function baselineChoice(choice: string): string {
  return choice.replace(/^(\d{4}\/\d\d)\.\.(\d{4}\/\d\d)$/, '$1 and $2');
}
