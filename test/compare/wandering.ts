import type { SimultaneousBand } from '../../src/compare/event-study/simultaneous-band.js';
import type { ArmHistory, History } from '../../src/compare/histories/history.js';
import { randomStream } from '../../src/stats/random/random.js';

/** A band that there is. */
export function bandOf(band: SimultaneousBand): Exclude<SimultaneousBand, { none: string }> {
  if ('none' in band) throw new Error(band.none);
  return band;
}

/** A term for each period but the one of reference. */
export function termsBut(reference: number, periods: number) {
  return Array.from({ length: periods }, (_, period) => period)
    .filter((period) => period !== reference)
    .map((period) => ({ label: `${period}`, periods: [period] }));
}

/** Two arms of areas whose rates wander by chance alone. */
export function wandering(seed: number, areas: number, others: number, periods: number): History {
  const arm = (count: number, first: number): ArmHistory => {
    const rows = Array.from({ length: count }, (_, area) => {
      const stream = randomStream(seed, first + area);
      const people = 10_000 + stream.nextBelow(50_000);
      const rate = () => 0.1 * (1 + 0.1 * (stream.nextUnit() + stream.nextUnit() + stream.nextUnit() - 1.5));
      return { people, events: Array.from({ length: periods }, () => Math.round(people * rate())) };
    });
    return { events: rows.map((row) => row.events), exposure: rows.map((row) => row.events.map(() => row.people)) };
  };
  return { cohort: arm(areas, 0), comparator: arm(others, areas) };
}
