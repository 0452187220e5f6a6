import { areOpen } from '../../disclosure/open-columns.js';
import { type CountsSettled, settleCounts } from '../../disclosure/settle-counts.js';
import type { AreaCode } from '../../domain/areas/area.js';
import type { CohortsFile } from '../../domain/areas/cohort.js';
import { once } from '../../domain/common/once.js';
import type { Watch } from '../../domain/common/progress.js';
import { type Observed, withObserved } from '../../domain/counts/count-columns.js';
import type {
  AgedCount,
  AgedObservation,
  ControlTotal,
  Locator,
  PopulationCount,
} from '../../domain/counts/observation.js';
import type { Finding } from '../../domain/problems/finding.js';
import type { Problem } from '../../domain/problems/problem.js';
import type { DisclosureResult } from '../../domain/results/disclosure-result.js';
import type { ReadOptions } from '../../domain/settings.js';
import { canonicalCode } from '../../geography/area-names.js';
import { type Activity, joinActivity, readActivity } from '../../read/activity.js';
import { readAreaList, readCohorts, readPractices } from '../../read/cohorts.js';
import type { InputRead } from '../../read/input-read.js';
import { joinPopulations, type Population, readPopulation } from '../../read/population.js';
import { type Source, source } from '../../read/source.js';
import { joinKept } from '../../read/table/kept-columns.js';
import { vanguardSites } from '../../reference/vanguard-sites.js';
import { joinSexes, type SexesJoined } from './join-sexes.js';
import { joinSwapped } from './join-swapped.js';
import { withoutTotals } from './population-totals.js';
import { type PracticesIn, practicesIn } from './practices-in.js';

/** The inputs of a run, as bytes. */
export interface Inputs {
  readonly activity: readonly Source[];
  /**
   * Activity that was read before: of large files added up into areas and months.
   *
   * @internal
   */
  readonly addedUp?: readonly Activity[];
  readonly population: readonly Source[];
  /**
   * Populations that were read before.
   *
   * @internal
   */
  readonly populationRead?: readonly Population[];
  /** Replaces the built-in list of vanguards. */
  readonly cohorts?: Source;
  /** Practices of sites that are only part of their areas. */
  readonly practices?: Source;
  /** Areas that leave the comparator. */
  readonly exclude?: Source;
  /** Is told how far the run is. */
  readonly watch?: Watch;
}

/** Everything the inputs say, in NHS area codes as they were written, with all problems of all of them. */
export interface InputsRead extends Observed, PracticesIn {
  readonly inputs: readonly InputRead[];
  readonly totals: readonly ControlTotal[];
  readonly counts: readonly PopulationCount[];
  /** The same events and people by age band, where these were asked for and given. */
  readonly aged: readonly AgedObservation[];
  readonly agedCounts: readonly AgedCount[];
  readonly cohorts?: CohortsFile;
  readonly exclude: readonly AreaCode[];
  /** Absent where every count is exact and leaves as it is. */
  readonly disclosure?: DisclosureResult;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** Reads every input of a run. */
export function readInputs(inputs: Inputs, asked: ReadOptions): InputsRead {
  const { watch } = inputs;
  const options = watch === undefined ? asked : { ...asked, watch };
  const activity = joinActivity([readActivity(inputs.activity, options), ...(inputs.addedUp ?? [])]);
  watch?.({ doing: 'settling hidden and repeated counts' });
  const { own, settled } = settle(activity, options);
  const population = joinPopulations([readPopulation(inputs.population, options), ...(inputs.populationRead ?? [])]);
  const people = peopleIn(population, activity);
  const cohorts = inputs.cohorts === undefined ? undefined : readCohorts(inputs.cohorts);
  const siteIds = vanguardSites.map((site) => site.id);
  const practices = inputs.practices === undefined ? undefined : readPractices(inputs.practices, siteIds);
  const exclude = inputs.exclude === undefined ? undefined : readAreaList(inputs.exclude);
  const reads = [activity, population, cohorts, practices, exclude].filter((read) => read !== undefined);
  return withObserved(own, {
    inputs: reads.flatMap((read) => read.inputs).map((input) => withProtectedHash(input, settled.protectedFiles)),
    totals: activity.totals,
    counts: canonical(people.counts, options),
    aged: canonical(activity.aged ?? [], options),
    agedCounts: canonical(people.aged, options),
    ...(cohorts?.list === undefined ? {} : { cohorts: cohorts.list }),
    ...practicesIn(activity, population, practices?.list),
    exclude: exclude?.list ?? [],
    ...(settled.disclosure === undefined ? {} : { disclosure: settled.disclosure }),
    findings: [
      ...withoutBounded(
        reads.flatMap((read) => read.findings),
        settled.disclosure,
      ),
      ...people.findings,
      ...settled.findings,
    ],
    problems: [
      ...lackedBy(activity, population),
      ...joinSwapped(reads.flatMap((read) => read.problems)),
      ...settled.problems,
    ],
  });
}

// Of both sexes, without the totals of areas.
function peopleIn(population: Population, activity: Observed): SexesJoined {
  const { counts, aged, findings } = joinSexes(population);
  const areas = withoutTotals(counts, isAreaIn(activity));
  return { counts: areas.counts, aged, findings: [...findings, ...areas.findings] };
}

function isAreaIn(activity: Observed): (code: string) => boolean {
  const areas = once(
    () =>
      new Set<string>(activity.columns?.flatMap((own) => own.areas) ?? activity.observations.map(({ area }) => area)),
  );
  return (code) => areas().has(code);
}

// Columns that no file has of which rows were to be kept.
function lackedBy({ kept: inActivity }: Activity, { kept: inPopulation }: Population): Problem[] {
  return [...joinKept([inActivity, inPopulation]).values()].filter((lacked) => lacked !== undefined);
}

// Counts that stay as they are need not be looked at one by one.
function settle(
  activity: Observed,
  options: ReadOptions,
): { own: Observed; settled: Omit<CountsSettled, 'observations'> } {
  const { columns } = activity;
  if (columns !== undefined && areOpen(columns, options) && !columns.some(({ areas }) => areas.some(isOns))) {
    return { own: activity, settled: { findings: [], problems: [] } };
  }
  const settled = settleCounts(activity.observations, options);
  return { own: { observations: canonical(settled.observations, options) }, settled };
}

// The hash of a file with exact counts would let a guess at a hidden one be tested.
function withProtectedHash(input: InputRead, protectedFiles: ReadonlyMap<string, string> | undefined): InputRead {
  const text = input.role === 'activity' ? protectedFiles?.get(input.path) : undefined;
  if (text === undefined) return input;
  return { ...input, sha256: source(input.path, text).sha256, sha256_of: 'protected counts' };
}

// Hidden counts that are all bounded are said to be so by what bounds them.
function withoutBounded(findings: readonly Finding[], disclosure: DisclosureResult | undefined): readonly Finding[] {
  const bounded = (disclosure?.inputs ?? []).filter((input) => input.hidden_counts > 0 && input.unbounded_counts === 0);
  return findings.filter(
    ({ code, facts, place }) =>
      code !== 'VM302' || !facts.marks.includes('[c]') || !bounded.some(({ path }) => path === place?.file),
  );
}

function canonical<T extends { readonly area: AreaCode; readonly source: Locator; readonly row: number }>(
  rows: readonly T[],
  { changes }: ReadOptions,
): readonly T[] {
  if (!mentionsOns(rows)) return rows;
  return rows.map((row) => {
    const area = isOns(row.area) ? canonicalCode(row.area) : row.area;
    if (area === row.area) return row;
    changes?.row(row.source, row.row, { kind: 'code', from: row.area, to: area, why: 'NHS code of an ONS code' });
    return { ...row, area };
  });
}

const isOns = (code: AreaCode): boolean => code.length === 9;

function mentionsOns(rows: readonly { readonly area: AreaCode }[]): boolean {
  let last: AreaCode | undefined;
  for (let at = 0; at < rows.length; at++) {
    const { area } = rows[at] as (typeof rows)[number];
    if (area === last) continue;
    if (isOns(area)) return true;
    last = area;
  }
  return false;
}
