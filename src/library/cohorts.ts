import { throwIfAny } from '../domain/problems/problem.js';
import { type ListedSite, listCohorts, listedProgrammes } from '../list-cohorts.js';
import { type Input, type OpenOptions, openInput } from '../open/input.js';
import { csvOfRows } from '../open/rows.js';
import { readCohorts } from '../read/cohorts.js';
import { type Source, source } from '../read/source.js';
import { inWords, inWordsLater } from '../report/problems/in-words.js';
import { checkOptions } from './check-options.js';
import type { CohortList } from './data.js';
import { openRules } from './read-rules.js';
import { listOf, recordOf, text } from './rule.js';

/** Where lists of cohorts come from. */
export interface CohortLists {
  /**
   * The built-in list of sites: the 50 vanguards as they were in 2017, and the other programmes that `compare` takes by
   * name (`acs`, `devolution`, `ics`, `stp:E54000041`).
   *
   * @throws RangeError for any other edition
   */
  builtin(edition: '2017'): CohortList;
  /**
   * The cohorts in a table `area_code,cohort`, where REST is the comparator and EXCLUDED is on neither side.
   *
   * @throws VanguardError, RangeError and TypeError as `readActivity`, as a rejection
   */
  read(input: Input, options?: OpenOptions): Promise<CohortList>;
  /**
   * Cohorts by name, each with the codes of its areas; REST and EXCLUDED as in a table. Every area that is not named is
   * in the comparator, unless REST names it. `name` (`cohorts` when absent) is what results call the list.
   *
   * @throws VanguardError when a code is none, or one area is on both sides
   * @throws RangeError when codes are no list of texts
   */
  of(areasByCohort: Readonly<Record<string, readonly string[]>>, name?: string): CohortList;
  /** The sites of the built-in list with their areas and sources: the vanguards, or those of one of `programmes`. */
  sites(programme?: string): readonly ListedSite[];
  /** The names that `sites` takes. */
  readonly programmes: readonly string[];
}

const areasRule = recordOf(listOf(text, '["00C"]'), '{ North: ["00C", "00D"] }');

function builtin(edition: '2017'): CohortList {
  if (edition !== '2017') throw new RangeError(`the built-in list is of 2017, not ${String(edition)}`);
  return { kind: 'cohorts' };
}

function read(input: Input, options: OpenOptions = {}): Promise<CohortList> {
  return inWordsLater(async () => {
    checkOptions(options, openRules);
    return checked(await openInput(input, options));
  });
}

function of(areasByCohort: Readonly<Record<string, readonly string[]>>, name = 'cohorts'): CohortList {
  checkOptions({ areasByCohort, name }, { areasByCohort: areasRule, name: text });
  const rows = Object.entries(areasByCohort).flatMap(([cohort, codes]) =>
    codes.map((area_code) => ({ area_code, cohort })),
  );
  return inWords(() => checked(source(name, csvOfRows(rows))));
}

function checked(list: Source): CohortList {
  throwIfAny(readCohorts(list).problems);
  return { kind: 'cohorts', name: list.name, source: list };
}

function sites(programme?: string): readonly ListedSite[] {
  return listCohorts(programme);
}

/** Lists of which areas are in which cohort. */
export const cohorts: CohortLists = { builtin, read, of, sites, programmes: listedProgrammes };
