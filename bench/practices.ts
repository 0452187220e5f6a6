import { countDraws } from '../simulate/draws.js';
import type { ArmHistory, History } from '../src/compare/histories/history.js';

const seed = 28;
export const cohortPractices = 500;
const practices = 7500;
const months = 60;

/** Synthetic counts of 7,500 practices over 60 months, 500 of them the cohort. */
export function practiceHistory(): History {
  const rows = Array.from({ length: practices }, (_, practice) => {
    const draws = countDraws(seed, practice);
    const personYears = Math.exp(Math.log(7500) + 0.4 * draws.normal()) / 12;
    const rate = 0.1 * Math.exp(0.2 * draws.normal());
    const mean = Math.max(20, personYears * rate);
    return {
      exposure: new Array<number>(months).fill(personYears),
      events: Array.from({ length: months }, (_unused, at) => draws.poisson(mean * (1 + 0.002 * at))),
    };
  });
  const arm = (from: number, to: number): ArmHistory => ({
    events: rows.slice(from, to).map((row) => row.events),
    exposure: rows.slice(from, to).map((row) => row.exposure),
  });
  return { cohort: arm(0, cohortPractices), comparator: arm(cohortPractices, practices) };
}

/** The same as text that other software reads. */
export function practiceFiles(): ReadonlyMap<string, string> {
  const { cohort, comparator } = practiceHistory();
  const text = (of: keyof ArmHistory): string =>
    `${[...cohort[of], ...comparator[of]].map((row) => row.join(' ')).join('\n')}\n`;
  return new Map([
    ['events.txt', text('events')],
    ['exposure.txt', text('exposure')],
    ['cohort.txt', `${cohortPractices}\n`],
  ]);
}
