import { isPolicyName, parseDatedRules, policyNames } from '../disclosure/parse-rules.js';
import { quantities } from '../domain/counts/observation.js';
import { isThousandsSign } from '../domain/counts/thousands.js';
import type { EngineOptions } from '../engines/choose-engine.js';
import type { DuckdbOptions } from '../engines/duckdb/open-duckdb.js';
import { columnRoles } from '../engines/plan.js';
import type { SqlOptions } from '../engines/sql/servers/open-database.js';
import type { OpenOptions } from '../open/input.js';
import { layoutNames } from '../read/recognise/layout-names.js';
import type { ReadActivityOptions, ReadPopulationOptions } from './read-options.js';
import {
  above,
  anyText,
  flag,
  isRecord,
  oneOf,
  options,
  type RulesOf,
  recordOf,
  text,
  textThat,
  watcher,
  whole,
} from './rule.js';

const rules = policyNames.join(', ');

/** What the options of opening an input take. */
export const openRules: RulesOf<OpenOptions> = { name: text, note: anyText, watch: watcher };

/** What the options of reading populations take. */
export const populationRules: RulesOf<ReadPopulationOptions> = {
  ...openRules,
  quarters: oneOf('financial', 'calendar'),
  duplicates: oneOf('error', 'first', 'last', 'sum'),
  thousands: textThat(isThousandsSign, 'be one separator of thousands, as ","'),
  delimiter: textThat((value) => /^[^"]$/s.test(value), 'be one character, as ";"'),
  columns: recordOf(text, '{ area: "CCG19CDH" }', columnRoles),
  layout: oneOf(...layoutNames),
  keep: recordOf(text, '{ Sex: "Persons" }'),
  wideMeasure: oneOf(...quantities),
  transfers: oneOf('include', 'exclude'),
  bedDays: oneOf('discharge', 'daily'),
  stays: oneOf('all', 'zero_day', 'one_plus_days'),
  standardise: oneOf('esp2013'),
  suppression: textThat(
    (value) => parseDatedRules(value) !== undefined,
    `be one of ${rules}, or one and then others from a month (hes-pre-2018,hes-2018@2018-09)`,
  ),
  suppressed: oneOf('midpoint', 'drop', 'error'),
  disclosure: textThat((value) => value === 'auto' || isPolicyName(value), `be one of auto, ${rules}`),
};

const duckdbRules: RulesOf<DuckdbOptions> = { threads: whole(1), setup: anyText };
const sqlRules: RulesOf<SqlOptions> = { address: anyText, timeoutSeconds: above };

const engineRules: RulesOf<Omit<EngineOptions, 'lane'>> = {
  engine: oneOf('csv', 'duckdb', 'sql'),
  threads: whole(1),
  workerFile: text,
  watch: watcher,
  rangeSize: whole(1),
  checkRows: flag,
  duckdb: options(duckdbRules),
  sql: options(sqlRules),
};

/** What the options of reading activity take. */
export const activityRules: RulesOf<ReadActivityOptions> = {
  ...populationRules,
  practices: {
    holds: (value) => isRecord(value) && value.kind === 'practices',
    must: 'be what readPractices returns',
  },
  engines: options(engineRules),
};
