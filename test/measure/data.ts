import type { AreaCode } from '../../src/domain/areas/area.js';
import type { Segment, Series } from '../../src/domain/counts/series.js';
import { readPeriod } from '../../src/domain/time/parse-period.js';
import type { MonthIndex, Period } from '../../src/domain/time/period.js';

/** The period of a text such as "Q2 2014/15", "2014-07" or "2014/15". */
export function period(text: string): Period {
  const reading = readPeriod(text);
  if (reading.kind !== 'period') throw new Error(text);
  return reading.period;
}

/** A series of such texts and their numbers or marks. */
export function series(values: Readonly<Record<string, Segment['value']>>): Series {
  return new Map(
    Object.entries(values).map(([text, value]) => {
      const own = period(text);
      return [own.start, { period: own, value }];
    }),
  );
}

/** One number for each of `count` periods of `months` each, from a first month on. */
export function runOf(first: string, count: number, months: number, value: (at: number) => number): Series {
  const { start } = period(first);
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const own: Period = { start: (start + at * months) as MonthIndex, months };
      return [own.start, { period: own, value: value(at) }];
    }),
  );
}

/** Series by area. */
export function byArea(areas: Readonly<Record<string, Series>>): Map<AreaCode, Series> {
  return new Map(Object.entries(areas).map(([area, own]) => [area as AreaCode, own]));
}

/** Codes as they come out of `parseAreaCode`. */
export function codes(...texts: readonly string[]): AreaCode[] {
  return texts as readonly string[] as AreaCode[];
}
