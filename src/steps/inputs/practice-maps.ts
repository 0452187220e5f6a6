import type { AreaCode } from '../../domain/areas/area.js';
import type { PracticeMonths } from '../../domain/areas/practice-months.js';
import { groupBy } from '../../domain/common/group-by.js';
import type { AreaSeries } from '../../domain/counts/series.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import { formatMonth, type MonthIndex } from '../../domain/time/period.js';
import type { Boundaries } from '../../geography/boundaries.js';
import { areasOfPractices, type PracticeMap } from '../../geography/practice-areas.js';
import type { InputsRead } from './read-inputs.js';

/** The areas of practices among events and among people, and which practices changed theirs. */
export interface PracticeMaps {
  readonly activity: PracticeMap;
  readonly population: PracticeMap;
  readonly findings: readonly Finding[];
}

type Given = Pick<InputsRead, 'practices' | 'practiceAreas' | 'practiceMonths' | 'cohorts'>;
type AllSeries = ReadonlyMap<unknown, AreaSeries>;

/** Which area each practice is in, and which practices stay as they are. */
export function practiceMap({ practices, practiceAreas, cohorts }: Omit<Given, 'practiceMonths'>): PracticeMap {
  const named = [...(cohorts?.cohorts.values() ?? [])].flat();
  return { areas: practiceAreas, sites: practices, named: new Set([...named, ...(cohorts?.excluded ?? [])]) };
}

/**
 * The area of each practice. Where events and people are both of practices, one that changed its area is in its last one
 * throughout, so that both are of one set of practices; where one of them is of areas as they were, each row is.
 */
export function practiceMaps(
  read: Given,
  activity: AllSeries,
  populations: AllSeries,
  boundaries: Boundaries,
): PracticeMaps {
  const map = withMerged(practiceMap(read), boundaries);
  const inActivity = movesIn(read.practiceMonths.activity, boundaries);
  const inPopulation = movesIn(read.practiceMonths.population, boundaries);
  if (inActivity.size + inPopulation.size === 0) return { activity: map, population: map, findings: [] };
  const isFixed = [activity, populations].every((all) => isMadeOf(all, map));
  const findings = [moved(inActivity.size > 0 ? inActivity : inPopulation, isFixed)];
  if (isFixed) {
    const areas = new Map([...map.areas, ...lastAreas(inPopulation), ...lastAreas(inActivity)]);
    return { activity: { ...map, areas }, population: { ...map, areas }, findings };
  }
  return { activity: { ...map, months: inActivity }, population: { ...map, months: inPopulation }, findings };
}

// A practice that closed before its area merged is of the merged one, where others are in that throughout.
function withMerged(map: PracticeMap, boundaries: Boundaries): PracticeMap {
  const known = new Set(map.areas.values());
  const into = new Map([...known].map((area) => [area, boundaries.follow(area)]));
  if ([...into].every(([area, merged]) => area === merged || !known.has(merged))) return map;
  const areaOf = (area: AreaCode): AreaCode => {
    const merged = into.get(area) ?? area;
    return known.has(merged) ? merged : area;
  };
  return { ...map, areas: new Map([...map.areas].map(([practice, area]) => [practice, areaOf(area)])) };
}

// Codes that merged are one area, which geography brings together.
function movesIn(all: PracticeMonths, boundaries: Boundaries): PracticeMonths {
  return new Map(
    [...all].flatMap(([practice, months]) => {
      const areas = new Set(months.values());
      if (areas.size < 2 || new Set([...areas].map(boundaries.follow)).size < 2) return [];
      const sorted = [...months].sort(([one], [other]) => one - other);
      return [[practice, new Map(sorted.map(([start, area]) => [start, boundaries.follow(area)]))] as const];
    }),
  );
}

function lastAreas(all: PracticeMonths): (readonly [AreaCode, AreaCode])[] {
  return [...all].flatMap(([practice, months]) =>
    [...months.values()].slice(-1).map((area) => [practice, area] as const),
  );
}

function isMadeOf(all: AllSeries, map: PracticeMap): boolean {
  return [...all.values()].some((series) => areasOfPractices(series, map).areas.size > 0);
}

interface Move {
  readonly practice: AreaCode;
  readonly from: AreaCode;
  readonly to: AreaCode;
  readonly since: MonthIndex;
}

function moved(all: PracticeMonths, isFixed: boolean): Finding {
  const moves = [...all].flatMap(([practice, months]) => changesOf(practice, [...months]));
  const groups = [...groupBy(moves, ({ from, to, since }) => `${since}|${from}|${to}`).values()];
  const inOrder = groups.sort(
    ([one], [other]) => orderOf(one) - orderOf(other) || (nameOf(one) < nameOf(other) ? -1 : 1),
  );
  const facts = {
    practices: all.size,
    moves: inOrder.flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const { from, to, since } = first;
      return [{ practices: own.map(({ practice }) => practice).sort(), from, to, since: formatMonth(since) }];
    }),
    counted: isFixed ? ('in the last' as const) : ('by row' as const),
  };
  return finding('VM378', isFixed ? 'note' : 'warning', facts, { count: all.size });
}

function changesOf(practice: AreaCode, months: readonly (readonly [MonthIndex, AreaCode])[]): Move[] {
  return months.flatMap(([since, to], at) => {
    const from = months[at - 1]?.[1] ?? to;
    return from === to ? [] : [{ practice, from, to, since }];
  });
}

const orderOf = (move: Move | undefined): number => move?.since ?? 0;
const nameOf = (move: Move | undefined): string => `${move?.from}|${move?.to}`;
