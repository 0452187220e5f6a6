import type { Rows } from './evidence.js';

export interface PanelShape {
  readonly areas: number;
  readonly months: number;
  readonly seed: number;
  /** Events in a usual month of the smallest and the largest area. */
  readonly sizes?: readonly [number, number];
  /** How much the winter lies above the year, as a share. */
  readonly season?: number;
  /** Standard deviation of a month's log count beyond chance. */
  readonly noise?: number;
  /** Correlation of that with the month before, in [0, 1). */
  readonly persistence?: number;
}

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function normalsFrom(uniform: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Counts of areas without any fault: one season, a trend of each area, log-normal and Poisson noise. */
export function cleanPanel(shape: PanelShape): Record<string, number[]> {
  const { areas, months, seed, sizes = [500, 6000], season = 0.06, noise = 0.03, persistence = 0 } = shape;
  const uniform = uniforms(seed);
  const normal = normalsFrom(uniform);
  const national = Array.from({ length: months }, () => 0.01 * normal());
  const rows: [string, number[]][] = Array.from({ length: areas }, (_, index) => {
    const size = Math.exp(Math.log(sizes[0]) + uniform() * Math.log(sizes[1] / sizes[0]));
    const trend = 0.02 + 0.01 * normal();
    let drift = noise * normal();
    const counts = Array.from({ length: months }, (_unused, at) => {
      drift = persistence * drift + Math.sqrt(1 - persistence ** 2) * noise * normal();
      const seasonal = season * Math.cos((2 * Math.PI * (at + 3)) / 12);
      const log = Math.log(size) + (trend * at) / 12 + seasonal + (national[at] ?? 0) + drift;
      const mean = Math.exp(log);
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    });
    return [nameOf(index), counts];
  });
  return Object.fromEntries(rows);
}

export function nameOf(index: number): string {
  return `A${String(index).padStart(3, '0')}`;
}

/** The rows with counts from `first` to `last` of one area multiplied by `factor`. */
export function scaled(rows: Rows, area: string, first: number, last: number, factor: number): Rows {
  const row = (rows[area] ?? []).map((count, at) =>
    count !== undefined && at >= first && at <= last ? Math.round(count * factor) : count,
  );
  return { ...rows, [area]: row };
}

/** Months added up by threes. */
export function quartersOf(rows: Rows): Rows {
  return Object.fromEntries(
    Object.entries(rows).map(([area, counts]) => [
      area,
      Array.from({ length: Math.floor(counts.length / 3) }, (_, at) =>
        counts.slice(3 * at, 3 * at + 3).reduce<number>((sum, count) => sum + (count ?? 0), 0),
      ),
    ]),
  );
}
