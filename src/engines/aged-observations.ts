import type { AgedObservation, Observation, Quantity } from '../domain/counts/observation.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import type { StayChoice } from '../domain/settings.js';
import type { Cell, LargeLayout, Sum } from './engine.js';
import { add, eventsOrMark, isOfStays } from './observations.js';
import { ageBands } from './rules/person.js';

const fewUnknown = 0.01;

/**
 * The events of observations by five-year age band, from the cells that they were made of. Records hold every
 * admission, so a band without one has none; in counts by practice and month, a band without a row is not known.
 */
export function agedObservationsOf(
  observations: readonly Observation[],
  cells: readonly Cell[],
  layout: LargeLayout,
  stays: StayChoice,
): AgedObservation[] {
  const sums = sumsByBand(cells, stays);
  return observations.flatMap((observation) =>
    Array.from({ length: ageBands }, (_, band) => band * 5).flatMap((ageBand): AgedObservation[] => {
      const sum = sums.get(keyOf(observation, observation.quantity, ageBand));
      if (sum === undefined && layout !== 'records') return [];
      return [{ ...observation, ageBand, value: eventsOrMark(sum) }];
    }),
  );
}

/** What is said of events without an age: they are in crude rates alone. */
export function unknownAges(cells: readonly Cell[]): Finding[] {
  let [unknown, all] = [0, 0];
  for (const { ageBand, admissions, bedDays } of cells) {
    const events = (admissions ?? bedDays)?.events ?? 0;
    all += events;
    if (ageBand === undefined) unknown += events;
  }
  if (unknown === 0) return [];
  const share = unknown / all;
  return [finding('VM374', share > fewUnknown ? 'warning' : 'note', { percent: 100 * share })];
}

function sumsByBand(cells: readonly Cell[], stays: StayChoice): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const cell of cells) {
    if (cell.ageBand === undefined || !isOfStays(cell, stays)) continue;
    const own = { emergency_admissions: cell.admissions, emergency_bed_days: cell.bedDays };
    for (const [quantity, sum] of Object.entries(own) as [Quantity, Sum | undefined][]) {
      const key = keyOf(cell, quantity, cell.ageBand);
      const total = add(sums.get(key), sum);
      if (total !== undefined) sums.set(key, total);
    }
  }
  return sums;
}

type Keyed = Pick<Cell, 'area' | 'period' | 'group'>;

function keyOf({ area, period, group }: Keyed, quantity: Quantity, ageBand: number): string {
  return `${area}|${period.start}|${period.months}|${group}|${quantity}|${ageBand}`;
}
