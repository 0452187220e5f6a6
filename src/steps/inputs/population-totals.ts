import { groupBy } from '../../domain/common/group-by.js';
import type { PopulationCount } from '../../domain/counts/observation.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { formatPeriod } from '../../domain/time/period.js';
import { isTotalCode, totalCodes } from '../../read/cells/total-codes.js';

/** Populations without those of all areas together, and what is to be said where the areas do not add to them. */
export interface WithoutTotals {
  readonly counts: readonly PopulationCount[];
  readonly findings: readonly Finding[];
}

/**
 * Takes the people of a nation, or of all areas together, out of those of areas, file by file. One that the activity has
 * as an area stays.
 */
export function withoutTotals(counts: readonly PopulationCount[], isArea: (code: string) => boolean): WithoutTotals {
  if (!hasTotal(counts)) return { counts, findings: [] };
  const files = [...groupBy(counts, ({ source }) => source).values()].map((own) => withoutOwnTotals(own, isArea));
  return { counts: files.flatMap((file) => file.counts), findings: files.flatMap((file) => file.findings) };
}

// Rows of one area nearly always stand together.
function hasTotal(counts: readonly PopulationCount[]): boolean {
  return counts.some(({ area }, at) => area !== counts[at - 1]?.area && isTotalCode(area));
}

function withoutOwnTotals(own: readonly PopulationCount[], isArea: (code: string) => boolean): WithoutTotals {
  const areas = new Set<string>(own.map(({ area }) => area));
  const totals = new Map([...totalCodes(areas)].filter(([code]) => !isArea(code)));
  if (totals.size === 0) return { counts: own, findings: [] };
  const counts = own.filter(({ area }) => !totals.has(area));
  const stated = own.filter(({ area }) => totals.get(area) === true);
  return { counts, findings: areOfOneKind(counts) ? stated.flatMap((total) => against(total, counts)) : [] };
}

// Regions and the districts in them stand beside each other in some tables, and would be added twice.
function areOfOneKind(counts: readonly PopulationCount[]): boolean {
  return new Set(counts.map(({ area }) => (/^[A-Z]\d{8}$/.test(area) ? area.slice(0, 3) : ''))).size === 1;
}

// A file may hold some areas beside all of England: only so many people as can be a whole are held to it.
const leastOfAWhole = 0.9;

function against({ period, group, value, source, row, column }: PopulationCount, counts: readonly PopulationCount[]) {
  const own = counts.filter(
    (one) => one.period.start === period.start && one.period.months === period.months && one.group === group,
  );
  const added = own.reduce((sum, one) => sum + one.value, 0);
  const isWhole = added >= leastOfAWhole * value;
  if (
    own.length === 0 ||
    !isWhole ||
    Math.abs(added - value) <= mostByRounding([value, ...own.map((one) => one.value)])
  ) {
    return [];
  }
  const facts = {
    metric: 'population',
    period: formatPeriod(period),
    stated: Math.round(value),
    added: Math.round(added),
    rows: own.length,
  };
  return [finding('VM304', 'warning', facts, { place: source.place(row, column) })];
}

// Each number is off by half of what all are rounded to, at most.
function mostByRounding(values: readonly number[]): number {
  const base = [1000, 100, 10].find((one) => values.every((value) => value % one === 0)) ?? 1;
  return (values.length * base) / 2;
}
