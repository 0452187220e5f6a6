import { type Finding, finding } from '../domain/problems/finding.js';
import { lastMonthOf } from '../domain/time/period.js';
import type { Cell } from './engine.js';

// An extract may hold those in hospital on its last day, or at the end of each of its years, by episode and not by stay.
const timesExpected = 2;
const byChance = 10;
const leastShare = 0.01;
const daysOfMonth = 365.25 / 12;

/**
 * What is said where more rows have not ended than people were in hospital at the ends of the years of the records, by their
 * bed days: the others lack a date of discharge, or a length, and are in no count.
 */
export function unfinishedStays(cells: readonly Cell[], unfinished: number): Finding[] {
  const everyone = cells.filter(({ group }) => group === 'all');
  const admitted = everyone.filter(({ admissions }) => admissions !== undefined);
  const admissions = admitted.reduce((sum, cell) => sum + (cell.admissions?.events ?? 0), 0);
  if (unfinished <= leastShare * admissions || !everyone.some(({ stay }) => stay !== 'all')) return [];
  const bedDays = everyone.reduce(
    (sum, { stay, ...cell }) => sum + (stay === 'over_a_year' ? 0 : (cell.bedDays?.events ?? 0)),
    0,
  );
  const first = admitted.reduce((least, { period }) => Math.min(least, period.start), Number.POSITIVE_INFINITY);
  const last = admitted.reduce((most, { period }) => Math.max(most, lastMonthOf(period)), 0);
  const months = last - first + 1;
  const inHospital = bedDays / (months * daysOfMonth);
  const expected = inHospital * (Math.floor(months / 12) + 1);
  if (admissions === 0 || unfinished <= timesExpected * expected + byChance) return [];
  const facts = { unfinished, admissions, inHospital: Math.round(inHospital) };
  return [finding('VM384', 'warning', facts, { count: unfinished })];
}
