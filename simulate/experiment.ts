/** A Monte Carlo experiment: how often each of some things happens in each of some cells. */
export interface Experiment {
  /** As its table is marked in docs/methods.md. */
  readonly name: string;
  /** The headings of what tells the cells apart. */
  readonly rows: readonly string[];
  /** The headings of what may happen. */
  readonly columns: readonly string[];
  readonly cells: readonly Cell[];
}

/** One row of an experiment's table. */
export interface Cell {
  /** One for each heading of the experiment's rows. */
  readonly label: readonly string[];
  /** What happens in replicate `index`, by column: it depends on the index alone. Nothing where it does not apply. */
  readonly outcome: (index: number) => readonly (boolean | undefined)[];
}

/** How many replicates said yes, or no, of each column. */
export interface Counts {
  readonly yes: number[];
  readonly no: number[];
}

/** The seed of every draw; the replicates of a cell have the indices from `cellSize` times its number. */
export const seed = 20150401;
export const cellSize = 1_000_000;

/** What happens in the replicates from `from` up to `to` of a cell. */
export function countOutcomes({ columns, cells }: Experiment, cell: number, from: number, to: number): Counts {
  const counts = noCounts(columns.length);
  for (let replicate = from; replicate < to; replicate++) {
    const happened = cells[cell]?.outcome(cell * cellSize + replicate) ?? [];
    for (const [column, one] of happened.entries()) {
      if (one === undefined) continue;
      const side = one ? counts.yes : counts.no;
      side[column] = (side[column] ?? 0) + 1;
    }
  }
  return counts;
}

export function noCounts(columns: number): Counts {
  return { yes: new Array(columns).fill(0), no: new Array(columns).fill(0) };
}

export function addCounts(first: Counts, second: Counts): Counts {
  const add = (a: readonly number[], b: readonly number[]): number[] => a.map((value, at) => value + (b[at] ?? 0));
  return { yes: add(first.yes, second.yes), no: add(first.no, second.no) };
}
