import type { Observation } from '../domain/observation.js';
import { isFarBelow } from '../quality/numbers/far-below.js';

/** Whether the other counts of the area leave room for one of at most `upper`. */
export type IsPlausible = (observation: Observation, upper: number) => boolean;

/**
 * Judges hidden counts by the median of what the area shows for periods of the same length: with 1 to 7 hidden, areas of
 * about 32 events or more have no such count by chance, and their mark hides something else (a second count that protects
 * the first, or none).
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
  const medians = new Map([...shown].map(([key, values]) => [key, middle(values)]));
  return (observation, upper) => !isFarBelow(upper, medians.get(keyOf(observation)) ?? 0);
}

function keyOf({ area, quantity, group, period }: Observation): string {
  return `${area}|${quantity}|${group}|${period.months}`;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((first, second) => first - second);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
