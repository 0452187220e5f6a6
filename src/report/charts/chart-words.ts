import type { Direction } from '../../domain/results/direction.js';
import type { IntervalResult } from '../../domain/results/interval-result.js';
import { areaLabel } from '../wording/area-words.js';
import { cohortName } from '../wording/cohort-name.js';
import {
  comparatorLabel,
  intervalLabel,
  metricWords,
  notAvailable,
  plainText,
  shortList,
  signed,
} from '../wording/words.js';
import type { ChartColumn, ChartOptions } from './chart.js';

/** What cohorts are set against, inside a sentence: rest of England. */
export function restOf({ comparator }: ChartOptions): string {
  return comparatorLabel(comparator ?? 'rest_of_england');
}

/** What is measured, for everyone or for residents of care homes. */
export function measureWords({ metric, population }: { readonly metric: string; readonly population: string }): string {
  const words = metricWords(metric);
  return population === 'care_home_residents' ? words.careHomes : words.title;
}

/** A gap with its interval: −3.7 (−4.8 to −2.6); `no interval` where there is none. */
export function gapWords({ value, lower, upper }: Pick<IntervalResult, 'value' | 'lower' | 'upper'>): string {
  return `${signed(value)} (${intervalWords({ lower, upper })})`;
}

/** Limits in a sentence: −4.8 to −2.6; `no interval` where there is none. */
export function intervalWords(limits: Pick<IntervalResult, 'lower' | 'upper'>): string {
  const interval = intervalLabel(limits);
  return interval === notAvailable ? 'no interval' : interval;
}

/** An area as a label: its own name, or the one it is known by, and its code. */
export interface AreaWords {
  readonly name: string;
  readonly code: string;
}

/** What an area is called; the name is empty where none is known. */
export function areaWords({ area, name }: { readonly area: string; readonly name?: string | null }): AreaWords {
  const code = plainText(area);
  const known = name ?? areaLabel(area).slice(0, -area.length);
  return { name: plainText(known).replace(/^NHS /, '').replace(/ CCG$/, ''), code };
}

/** The same in one line of text. */
export function areaText({ name, code }: AreaWords): string {
  return `${name} ${code}`.trim();
}

const courses = {
  slower: 'grew more slowly than',
  faster: 'grew faster than',
  unclear: 'cannot be told apart from',
} as const satisfies Record<Direction, string>;

/** Which cohorts grew more slowly than the rest of England, which faster, and of which one cannot tell. */
export function directionFinding(
  what: string,
  rows: readonly { readonly cohort: string; readonly direction: Direction | null }[],
  rest: string,
): string {
  const said = (['slower', 'faster', 'unclear'] as const).flatMap((direction) => {
    const names = rows.filter((row) => row.direction === direction).map(({ cohort }) => cohortName(cohort));
    return names.length === 0 ? [] : [`in ${shortList(names, 3)} ${courses[direction]} the ${rest}`];
  });
  const unknown = rows.filter((row) => row.direction === null).map(({ cohort }) => cohortName(cohort));
  if (said.length > 0) return `${what} ${[...said, ...(unknown.length === 0 ? [] : [noInterval(unknown)])].join('; ')}`;
  return `${what}: ${unknown.length === 0 ? nothingMeasured : noInterval(unknown)}`;
}

function noInterval(names: readonly string[]): string {
  return `no interval can be given for ${shortList(names, 3)}`;
}

/** Stands for a finding where there is none. */
export const nothingMeasured = 'nothing could be measured';

/** A column of words. */
export function words(heading: string): ChartColumn {
  return { heading, align: 'left' };
}

/** A column of numbers. */
export function numbers(heading: string): ChartColumn {
  return { heading, align: 'right' };
}

/** A gap on its own, `[x]` where there is none. */
export function signedOrNone(value: number | null): string {
  return value === null ? notAvailable : signed(value);
}
