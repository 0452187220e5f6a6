import { sum } from 'simple-statistics';
import type { Design } from '../src/compare/design.js';
import type { ArmHistory, History } from '../src/compare/histories/history.js';
import type { ArmData } from '../src/domain/areas/arm.js';
import { type CountDraws, countDraws } from './draws.js';
import { seed } from './experiment.js';

/** How areas differ where no cohort differs from its comparator. */
export interface World {
  /** Bed days come in stays: their variance is 61 times their mean. */
  readonly metric: 'admissions' | 'bed days';
  /** Standard deviation of the logs of populations. */
  readonly sizes: number;
  /** Standard deviation of the areas' own log growth. */
  readonly growth: number;
  /** The share of the cohort's people that one of its areas has; as it falls when absent. */
  readonly largest?: number;
}

export const comparatorAreas = 178;

const typicalPeople = Math.log(245_000);
const typicalRate = Math.log(0.1);
const excess = 60;

/** Two periods of a cohort and its comparator of `others` areas, all of them alike; replicate `index`. */
export function drawDesign(world: World, areas: number, index: number, others = comparatorAreas): Design {
  const draws = countDraws(seed, index);
  return { cohort: drawArm(world, areas, draws, world.largest), comparator: drawArm(world, others, draws) };
}

function drawArm({ metric, sizes, growth }: World, areas: number, draws: CountDraws, largest = 0): ArmData {
  const arm = { baselineEvents: [], baselineExposure: [], events: [], exposure: [] } as Record<keyof ArmData, number[]>;
  const count = (mean: number): number =>
    metric === 'admissions' ? draws.poisson(mean) : draws.negativeBinomial(mean, excess);
  for (let area = 0; area < areas; area++) {
    const drawn = Math.exp(typicalPeople + sizes * draws.normal());
    const isLargest = largest > 0 && area === areas - 1;
    const people = isLargest ? (largest / (1 - largest)) * sum(arm.baselineExposure) : drawn;
    const rate = Math.exp(typicalRate + 0.14 * draws.normal());
    const later = people * Math.exp(0.024 + 0.01 * draws.normal());
    arm.baselineEvents.push(count(people * rate));
    arm.baselineExposure.push(people);
    arm.events.push(count(later * rate * Math.exp(0.06 + growth * draws.normal())));
    arm.exposure.push(later);
  }
  return arm;
}

const shock = 0.018;
const persistence = 0.5;

/** Quarters of a cohort and its comparator, each area with shocks that last; replicate `index`. */
export function drawHistory(areas: number, periods: number, index: number): History {
  const draws = countDraws(seed, index);
  return {
    cohort: drawArmHistory(areas, periods, draws),
    comparator: drawArmHistory(comparatorAreas, periods, draws),
  };
}

function drawArmHistory(areas: number, periods: number, draws: CountDraws): ArmHistory {
  const rows = Array.from({ length: areas }, () => {
    const personYears = Math.exp(typicalPeople + 0.45 * draws.normal()) / 4;
    const rate = Math.exp(typicalRate + 0.14 * draws.normal());
    let level = (shock / Math.sqrt(1 - persistence ** 2)) * draws.normal();
    const events = Array.from({ length: periods }, () => {
      const count = draws.poisson(personYears * rate * Math.exp(level));
      level = persistence * level + shock * draws.normal();
      return count;
    });
    return { events, exposure: events.map(() => personYears) };
  });
  return { events: rows.map((row) => row.events), exposure: rows.map((row) => row.exposure) };
}
