import type { AgedCount } from '../../domain/counts/observation.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import type { Settings } from '../../domain/settings.js';
import { peopleAged, standardPopulations } from '../../reference/standard-populations.js';
import { type Placed, placeAreas } from '../inputs/place-areas.js';
import type { InputsRead } from '../inputs/read-inputs.js';
import { foldActivity, foldCounts } from './fold-bands.js';

const oldestBand = 90;

/** Areas with their events and people by age band beside them, where rates are to be standardised. */
export function placeBands(placed: Placed, read: InputsRead, settings: Settings): Placed {
  const { standardise } = settings.read;
  if (standardise === undefined || placed.problems.length > 0) return placed;
  const problems = lacking(read);
  if (problems.length > 0) return { ...placed, problems };
  const cuts = commonCuts(read.agedCounts);
  const activity = foldActivity(read.aged, cuts);
  const counts = foldCounts(read.agedCounts, cuts);
  const own = { ...settings, boundaries: placed.geography.boundaries.date };
  const bands = cuts.map((first, at) => {
    const ofBand = { observations: activity.get(first) ?? [], counts: counts.get(first) ?? [] };
    const { activity: events, populations } = placeAreas({ ...read, ...ofBand }, own);
    const weight = peopleAged(standardPopulations[standardise], first, cuts[at + 1] ?? oldestBand + 5);
    return { first, weight, activity: events, populations };
  });
  return { ...placed, bands };
}

function lacking({ aged, agedCounts }: InputsRead): Problem[] {
  return [
    ...(aged.length === 0 ? [problem('VM266', { lacks: 'activity' })] : []),
    ...(agedCounts.length === 0 ? [problem('VM266', { lacks: 'population' })] : []),
  ];
}

// First ages that every area and period has, so that each band is the same people everywhere.
function commonCuts(counts: readonly AgedCount[]): number[] {
  const starts = new Map<string, Set<number>>();
  for (const { source, row, ageBand } of counts) {
    const key = `${source.file}|${row}`;
    const own = starts.get(key) ?? new Set<number>();
    starts.set(key, own.add(ageBand));
  }
  const all = [...starts.values()];
  const five = Array.from({ length: oldestBand / 5 + 1 }, (_, band) => band * 5);
  return five.filter((first) => all.every((own) => own.has(first)));
}
