import { type CountDraws, countDraws } from '../simulate/draws.js';

const seed = 27;
const cohorts = { PACS: 9, MCP: 14, EHCH: 6, REST: 180 };
const quarters = 20;
const excess = 60;

/** Files of a synthetic panel: 209 areas in three cohorts and the rest, 20 quarters, two measures. */
export function panelFiles(): ReadonlyMap<string, string> {
  const areas = Object.entries(cohorts).flatMap(([cohort, count]) => new Array<string>(count).fill(cohort));
  const codes = areas.map((_, area) => `A${String(area).padStart(3, '0')}`);
  const note = '# Synthetic counts for the benchmark, not real activity.';
  const header = 'area_code,cohort,financial_year,quarter,period,population,emergency_admissions,emergency_bed_days';
  const rows = areas.flatMap((cohort, area) => areaRows(`${codes[area]},${cohort}`, countDraws(seed, area)));
  const list = areas.map((cohort, area) => `${codes[area]},${cohort}`);
  return new Map([
    ['panel.csv', `${[note, header, ...rows].join('\n')}\n`],
    ['cohorts.csv', `${['area_code,cohort', ...list].join('\n')}\n`],
  ]);
}

function areaRows(area: string, draws: CountDraws): string[] {
  const people = Math.exp(Math.log(245_000) + 0.45 * draws.normal());
  const rate = 0.025 * Math.exp(0.14 * draws.normal());
  const trend = 0.018 + 0.012 * draws.normal();
  return Array.from({ length: quarters }, (_, at) => {
    const [year, quarter] = [2013 + Math.floor(at / 4), 1 + (at % 4)];
    const population = Math.round(people * 1.008 ** (year - 2013));
    const level = rate * Math.exp((trend * at) / 4 + 0.02 * draws.normal());
    const admissions = draws.poisson(population * level);
    const bedDays = draws.negativeBinomial(5.6 * population * level, excess);
    const label = `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
    return [area, label, quarter, `${label} Q${quarter}`, population, admissions, bedDays].join(',');
  });
}
