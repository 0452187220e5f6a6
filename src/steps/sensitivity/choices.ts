import type { ComparatorName } from '../../domain/areas/comparator-name.js';
import type { PeopleChoice, Weighting } from '../../domain/results/sensitivity.js';
import type { Screen, Settings, WindowName } from '../../domain/settings.js';
import type { DatedSpan } from '../../domain/time/dated-span.js';
import { datedSpan, datedWindow } from '../../domain/time/dated-span.js';
import {
  addMonths,
  type FinancialYear,
  financialYearPeriod,
  firstDayOf,
  formatPeriod,
  lastMonthOf,
  type Period,
} from '../../domain/time/period.js';
import { parseBaseline, windowKinds } from '../../measure/windows.js';
import type { Prepared } from '../prepare.js';

/** A baseline of one year, or of two together. */
export interface BaselineChoice {
  /** As `--baseline` takes it. */
  readonly choice: string;
  readonly years: readonly Period[];
}

/** A comparator: the rest of England, or what is left of it without some programmes. */
export interface ComparatorChoice {
  readonly name: string;
  readonly programmes: readonly string[];
  /** Whether the areas that the run itself excludes leave it too. */
  readonly excludesOwn: boolean;
}

/** A baseline and a window: the months that one set of specifications compares. */
export interface MonthsChoice {
  readonly baseline: DatedSpan & { readonly choice: string };
  readonly period: DatedSpan & { readonly window: WindowName };
  /** Empty where the baseline holds no such season. */
  readonly spans: readonly Period[];
  readonly window: Period;
  /** The years of the baseline. */
  readonly years: readonly Period[];
}

/** The programmes of England that leave the comparator, one at a time. */
const standardProgrammes = ['uec', 'acc', 'acs', 'devolution'];

export const peopleChoices: readonly PeopleChoice[] = ['moving-list', 'fixed-list'];
export const weightings: readonly Weighting[] = ['pooled', 'mean-of-areas'];

/**
 * The baselines: for England 2014/15 and the twelve months half a year later, the two that circulated, and 2014/15 with
 * the year before it; the run's own when it is another. Elsewhere the same three about the run's own.
 */
function baselineChoices(settings: Settings, comparator: ComparatorName): BaselineChoice[] {
  const own = parseBaseline(settings.baseline);
  if (own === undefined) return baselinesAbout(financialYear(2014));
  if (comparator === 'rest') return baselinesAbout(own);
  const standard = baselinesAbout(financialYear(2014));
  const isStandard = standard.some(({ years }) => years.length === 1 && years[0]?.start === own.start);
  return isStandard ? standard : [{ choice: settings.baseline, years: [own] }, ...standard];
}

function baselinesAbout(year: Period): BaselineChoice[] {
  const [before, later] = [-12, 6].map((months): Period => ({ start: addMonths(year.start, months), months: 12 }));
  return [[year], [later ?? year], [before ?? year, year]].map((years) => ({
    choice: years.length === 1 ? spanChoice(years[0] ?? year) : years.map(formatPeriod).join('..'),
    years,
  }));
}

// As --baseline takes it.
function spanChoice(span: Period): string {
  const label = formatPeriod(span);
  return /^\d{4}\/\d\d$/.test(label)
    ? label
    : [span.start, lastMonthOf(span)].map((month) => firstDayOf(month).slice(0, 7)).join('..');
}

/** Whether a baseline is the run's own. */
export function isOwnBaseline({ years }: Pick<BaselineChoice, 'years'>, settings: Settings): boolean {
  return years.length === 1 && years[0]?.start === parseBaseline(settings.baseline)?.start;
}

/** A screen of one specification; to show both beside each other is no specification. */
export type ScreenChoice = Exclude<Screen, 'beside'>;

/** The screens: none, gaps, and the run's own when it is another. */
export function screenChoices({ screen }: Settings): ScreenChoice[] {
  return screen === 'all' ? ['none', 'gaps', 'all'] : ['none', 'gaps'];
}

/** The screen of the run's own comparison. */
export function ownScreen({ screen }: Settings): ScreenChoice {
  return screen === 'beside' ? 'none' : screen;
}

/**
 * The comparators: all of it, for England less one programme at a time, and the run's own when it is another.
 *
 * @param listed what the areas are called that the run itself excludes by their codes, the Pioneers' say
 */
export function comparatorChoices(
  settings: Settings,
  listed: string | undefined,
  comparator: ComparatorName,
): ComparatorChoice[] {
  const programmesOf = comparator === 'rest' ? [] : standardProgrammes;
  const standard = [[], ...programmesOf.map((name) => [name])].map((programmes) => ({
    name: nameOf(programmes),
    programmes,
    excludesOwn: false,
  }));
  const own = { name: ownComparator(settings, listed), programmes: ownProgrammes(settings), excludesOwn: true };
  return standard.some(({ name }) => name === own.name) ? standard : [...standard, own];
}

/** What the run's own comparator is called. */
export function ownComparator(settings: Settings, listed: string | undefined): string {
  return nameOf([...ownProgrammes(settings), ...(listed === undefined ? [] : [listed])]);
}

/** What the areas are called that a run excludes by their codes: as the file that lists them, if one does. */
export function listedAreas({ read, settings }: Prepared): string | undefined {
  const path = read.inputs.find(({ role }) => role === 'excluded areas')?.path ?? '';
  const file = /([^/\\]+?)(?:\.[^./\\]*)?$/.exec(path)?.[1];
  if (read.exclude.length > 0 && file !== undefined) return file;
  return settings.excludeAreas.length > 0 ? 'listed areas' : undefined;
}

/** Every window that ends where the run's own does, or with the last whole unit before, against every baseline. */
export function monthsChoices(settings: Settings, ownWindow: Period, comparator: ComparatorName): MonthsChoice[] {
  const last = lastMonthOf(ownWindow);
  return baselineChoices(settings, comparator).flatMap((baseline) =>
    (Object.keys(windowKinds) as WindowName[]).map((name): MonthsChoice => {
      const kind = windowKinds[name];
      const window = name === settings.window ? ownWindow : kind.latest(last);
      const spans = baseline.years.flatMap((year) =>
        settings.unmatchedSeason ? [year] : (kind.baselineFor(window, year) ?? []),
      );
      return {
        baseline: { choice: baseline.choice, ...spanning(spans.length === 0 ? baseline.years : spans) },
        period: { ...datedWindow(window), window: name },
        spans: spans.length < baseline.years.length ? [] : spans,
        window,
        years: baseline.years,
      };
    }),
  );
}

function spanning(spans: readonly Period[]): DatedSpan {
  const [first = { start: financialYear(2014).start, months: 12 }] = spans;
  const last = spans.at(-1) ?? first;
  const label = spans.map((span) => formatPeriod(span)).join(' and ');
  return { ...datedSpan(first, label), end: datedSpan(last).end };
}

function ownProgrammes({ excludeProgrammes }: Settings): string[] {
  return [...new Set(excludeProgrammes.map((name) => name.trim().toLowerCase()))].sort();
}

function nameOf(programmes: readonly string[]): string {
  return programmes.length === 0 ? 'all' : `less ${programmes.join(', ')}`;
}

function financialYear(year: number): Period {
  // A whole number written here, as its parser would give it.
  return financialYearPeriod(year as FinancialYear);
}
