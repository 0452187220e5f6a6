/** How a problem is put into words. Sentences say what must be true, then what was found. */
export interface ProblemEntry<Facts> {
  /** Names the problem in lists and docs. */
  readonly title: string;
  /** What it means and what to do, in plain words. */
  readonly explanation: string;
  /** 0 where it is only noted and the run goes on. */
  readonly exit: 0 | 2 | 3 | 4 | 70;
  /** The sentence for one problem, or for several of the same code in one file; not all of `count` may be kept. */
  headline(first: Facts, count: number, all: readonly Facts[]): string;
  /** What stands beside the caret. */
  label?(facts: Facts): string;
  notes?(first: Facts, all: readonly Facts[]): readonly string[];
  help?(first: Facts, all: readonly Facts[]): readonly string[];
}

/** How a finding is put into words. */
export interface FindingEntry<Facts> {
  readonly title: string;
  readonly explanation: string;
  sentence(facts: Facts, count: number): string;
}

/** The first few of a list in words, with how many more there are. */
export function list(items: readonly string[], most = 8): string {
  if (items.length <= most) return items.join(', ');
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}

/** What to do with a row that is no data but words about them. */
export const ifNote = 'if it is a note, take the row out, or put it below the data and begin it with Note:';

/** The size of a share, either way, in whole per cent. */
export function percent(share: number): string {
  return `${(100 * Math.abs(share)).toFixed(0)}%`;
}
