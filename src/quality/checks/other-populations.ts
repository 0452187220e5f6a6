import { finding } from '../../domain/problems/finding.js';
import { formatFinancialYear } from '../../domain/time/period.js';
import type { Check } from '../check.js';
import { goTogether, logScale, rankCorrelation } from '../numbers/rank-correlation.js';
import { type YearOfRates, yearlyRates } from '../yearly-rates.js';

const fewestAreas = 20;
/** Areas of one size differ by chance alone, and then their order says nothing. */
const leastSpread = 0.3;
/** Areas of England with twice the people have twice the events: 0.95 and more. */
const leastCorrelation = 0.5;

/** Years in which areas with more people have no more events, as where the rows of one file stand beside the wrong area. */
export const otherPopulations: Check = {
  code: 'VM349',
  title: 'populations that are not those of the areas',

  inspect(evidence) {
    return yearlyRates(evidence).flatMap(({ metric, years }) => {
      const found = years.flatMap((year) => {
        const correlation = correlationIn(year);
        return correlation === undefined || correlation >= leastCorrelation ? [] : [{ year, correlation }];
      });
      const [one] = found;
      if (one === undefined) return [];
      const facts = {
        metric,
        years: found.map(({ year }) => formatFinancialYear(year.year)),
        areas: one.year.areas.length,
        correlation: one.correlation,
      };
      return [finding('VM349', 'warning', facts, { count: found.length })];
    });
  },
};

function correlationIn({ events, people }: YearOfRates): number | undefined {
  if (events.length < fewestAreas || goTogether(events, people)) return undefined;
  if (Math.min(logScale(events), logScale(people)) < leastSpread) return undefined;
  return rankCorrelation(events, people);
}
