import { groupBy } from '../../domain/common/group-by.js';
import type { AgedCount, PopulationCount } from '../../domain/counts/observation.js';
import { type Finding, finding } from '../../domain/problems/finding.js';

/** People of every file together, and what is to be said of those of one sex alone. */
export interface SexesJoined {
  readonly counts: readonly PopulationCount[];
  readonly aged: readonly AgedCount[];
  readonly findings: readonly Finding[];
}

/** Adds the people of one sex to those of the other where each stands in a file of its own. */
export function joinSexes({ counts, aged }: Omit<SexesJoined, 'findings'>): SexesJoined {
  if (!counts.some(({ sex }) => sex !== undefined)) return { counts, aged, findings: [] };
  const people = join(counts, () => '');
  const alone = groupBy(
    people.filter(({ sex }) => sex !== undefined),
    ({ source, sex }) => `${source.place(0).file}|${sex}`,
  );
  const findings = [...alone.values()].flatMap((own) => {
    const [first] = own;
    if (first?.sex === undefined) return [];
    const facts = { sex: first.sex, areas: new Set(own.map(({ area }) => area)).size };
    return [finding('VM380', 'warning', facts, { place: first.source.place(first.row, first.column) })];
  });
  return { counts: people, aged: join(aged, ({ ageBand }) => String(ageBand)), findings };
}

function join<T extends PopulationCount>(counts: readonly T[], partOf: (count: T) => string): readonly T[] {
  const groups = groupBy(counts, (count) => {
    const { area, period, group } = count;
    return `${area}|${period.start}|${period.months}|${group}|${partOf(count)}`;
  });
  return [...groups.values()].flatMap((own) => {
    const [one, other, ...more] = own;
    const areBoth = one?.sex !== undefined && other?.sex !== undefined && one.sex !== other.sex;
    if (!areBoth || more.length > 0) return own;
    const { sex: _, ...count } = one;
    // All but the sex, which may be absent from each kind of count.
    return [{ ...count, value: one.value + other.value } as T];
  });
}
