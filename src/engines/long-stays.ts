import { groupBy } from '../domain/common/group-by.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import { financialYearOf, formatFinancialYear } from '../domain/time/period.js';
import type { Cell } from './engine.js';

/** The share of an area's bed days in a year from which stays of over a year are a warning. */
const muchOfAYear = 0.02;

/**
 * What is said of stays of over 365 nights, which may be a mistyped date or length: how many there are, what they are of
 * all bed days, and the areas and years in which they are much of them.
 *
 * @param cells those of areas, and not of practices beside them, in the months that are used
 */
export function longStays(cells: readonly Cell[]): Finding[] {
  const everyone = cells.filter(({ group }) => group === 'all');
  const long = everyone.filter(({ stay }) => stay === 'over_a_year');
  if (long.length === 0) return [];
  const stays = long.reduce((sum, { admissions }) => sum + (admissions?.events ?? 0), 0);
  const byArea = groupBy(everyone, areaAndYear);
  const shares = [...groupBy(long, areaAndYear)].map(([key, own]) => {
    const { area, period } = own[0] as Cell; // a group has one
    const year = formatFinancialYear(financialYearOf(period.start));
    return { area, year, percent: percentOf(own, byArea.get(key) ?? []) };
  });
  const much = shares.filter(({ percent }) => percent >= 100 * muchOfAYear);
  const facts = { stays, percent: percentOf(long, everyone), areas: much.sort((a, b) => b.percent - a.percent) };
  return [finding('VM377', much.length > 0 ? 'warning' : 'note', facts, { count: Math.max(stays, 1) })];
}

function areaAndYear({ area, period }: Cell): string {
  return `${area}|${financialYearOf(period.start)}`;
}

function percentOf(part: readonly Cell[], all: readonly Cell[]): number {
  const [own, whole] = [part, all].map((cells) => cells.reduce((sum, { bedDays }) => sum + (bedDays?.events ?? 0), 0));
  return own === undefined || !whole ? 0 : (100 * own) / whole;
}
