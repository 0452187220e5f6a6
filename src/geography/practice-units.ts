import type { AreaCode } from '../domain/areas/area.js';
import type { SitePractices } from '../domain/areas/cohort.js';
import { addCounts, type Counted } from '../domain/counts/counted.js';
import { DenseAreas } from '../domain/counts/dense-areas.js';
import type { AreaSeries, Segment, Series } from '../domain/counts/series.js';
import type { MonthIndex } from '../domain/time/period.js';

/**
 * Series in which the practices of each site are one unit under the site's id, in place of themselves.
 * The unit has a number for a period only when every one of its practices has one.
 */
export function withPracticeUnits(series: AreaSeries, practices: SitePractices): AreaSeries {
  const own = new Set([...practices.values()].flat());
  if (![...own].some((practice) => series.has(practice))) return series;
  const dense = series instanceof DenseAreas ? denseUnits(series, own, practices) : undefined;
  if (dense !== undefined) return dense;
  const rest = [...series].filter(([area]) => !own.has(area));
  const units = [...practices].flatMap(([site, codes]): [AreaCode, Series][] => {
    const members = codes.map((code) => series.get(code));
    const present = members.filter((member) => member !== undefined);
    // A site's id is a code of the unit that its practices make.
    return present.length === 0
      ? []
      : [[site as AreaCode, present.length < codes.length ? new Map() : addAll(present)]];
  });
  return new Map([...rest, ...units]);
}

function addAll(members: readonly Series[]): Series {
  const [first = new Map<MonthIndex, Segment>(), ...others] = members;
  const added = new Map<MonthIndex, Segment>();
  for (const [start, segment] of first) {
    const same = others.flatMap((other) => {
      const one = other.get(start);
      return one?.period.months === segment.period.months ? [one] : [];
    });
    if (same.length < others.length) continue;
    added.set(start, { ...same.reduce<Counted>(addCounts, segment), period: segment.period });
  }
  return added;
}

// Where no number is missing, rows are added up.
function denseUnits(series: DenseAreas, own: ReadonlySet<AreaCode>, practices: SitePractices): DenseAreas | undefined {
  const present = [...practices].filter(([, codes]) => codes.some((code) => series.has(code)));
  if (!series.isFull || !present.every(([, codes]) => codes.every((code) => series.has(code)))) return undefined;
  const rest = series.areas.filter((area) => !own.has(area));
  const units = present.map(([site]) => site as AreaCode);
  const added = present.map(([, codes]) => addRows(codes.map((code) => series.row(code))));
  const rows = [...rest.map((area) => series.row(area)), ...added];
  return new DenseAreas([...rest, ...units], series.periods, rows, true);
}

function addRows(rows: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array()] = rows;
  return first.map((_, at) => rows.reduce((sum, row) => sum + (row[at] as number), 0));
}
