import type { Observation } from '../domain/counts/observation.js';
import { isFarBelow } from '../quality/numbers/far-below.js';
import { rootChanges, spreadOfRoots } from '../quality/numbers/root-spread.js';

/** Whether the other counts of the area leave room for one of at most `upper`. */
export type IsPlausible = (observation: Observation, upper: number) => boolean;

/**
 * Judges hidden counts by the median of what the area shows for periods of the same length: with 1 to 7 hidden, areas of
 * about 32 events or more have no such count by chance, and their mark hides something else (a second count that protects
 * the first, or none). Of counts that vary by more than chance, as bed days do, larger areas may.
 */
export function plausibility(observations: readonly Observation[]): IsPlausible {
  const marked = new Set(observations.filter(({ value }) => typeof value === 'string').map(keyOf));
  const shown = new Map<string, number[]>();
  for (const observation of observations) {
    const key = typeof observation.value === 'number' ? keyOf(observation) : '';
    if (typeof observation.value !== 'number' || !marked.has(key)) continue;
    const own = shown.get(key) ?? [];
    own.push(observation.value);
    shown.set(key, own);
  }
  const spreadOf = spreadsOf(shown);
  const medians = new Map([...shown].map(([key, values]) => [key, middle(values)]));
  return (observation, upper) => {
    const key = keyOf(observation);
    return !isFarBelow(upper, medians.get(key) ?? 0, spreadOf(key));
  };
}

// Of fewer changes the spread is hardly known.
const fewestChanges = 24;

/** The spread of the counts of each key, or where it has few, of all that are like it. */
function spreadsOf(shown: ReadonlyMap<string, readonly number[]>): (key: string) => number {
  const changes = new Map([...shown].map(([key, values]) => [key, rootChanges(values)]));
  const pooled = new Map<string, number[]>();
  for (const [key, own] of changes) {
    const all = pooled.get(kindOf(key)) ?? [];
    for (const change of own) all.push(change);
    pooled.set(kindOf(key), all);
  }
  const ofKind = new Map([...pooled].map(([kind, all]) => [kind, spreadOfRoots(all)]));
  const ofKey = new Map(
    [...changes].flatMap(([key, own]) => (own.length < fewestChanges ? [] : [[key, spreadOfRoots(own)] as const])),
  );
  return (key) => ofKey.get(key) ?? ofKind.get(kindOf(key)) ?? 1;
}

/** The key without its area. */
function kindOf(key: string): string {
  return key.slice(key.indexOf('|'));
}

function keyOf({ area, quantity, group, period }: Observation): string {
  return `${area}|${quantity}|${group}|${period.months}`;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((first, second) => first - second);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
