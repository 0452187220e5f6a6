/** A method, measure, option or code in plain words. */
export interface Topic {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  readonly source?: string;
}
