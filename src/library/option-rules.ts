import { quantities } from '../domain/counts/observation.js';
import { mostDraws } from '../domain/settings.js';
import { isIsoDate } from '../domain/time/iso-date.js';
import type { AreaWish } from '../steps/areas/analyse-areas.js';
import type { EventWish } from '../steps/events/event-result.js';
import type { CompareOptions } from './options.js';
import {
  above,
  flag,
  listOf,
  number,
  oneOf,
  oneOrMore,
  type RulesOf,
  recordOf,
  text,
  textThat,
  watcher,
  whole,
} from './rule.js';

const codes = listOf(text, '["00C"]');

/** What the options of a comparison take. */
export const compareRules: RulesOf<CompareOptions> = {
  metric: oneOrMore(oneOf(...quantities)),
  cohort: oneOrMore(text),
  watch: watcher,
  window: oneOf('rolling-year', 'quarter', 'financial-year'),
  period: text,
  baseline: text,
  boundaries: textThat(isIsoDate, 'be a date written YYYY-MM-DD'),
  screen: oneOf('none', 'gaps', 'all', 'beside'),
  cluster: oneOf('area', 'region'),
  level: {
    holds: (value) => typeof value === 'number' && value > 0 && value < 1,
    must: 'be a share between 0 and 1, as 0.95',
  },
  per: above,
  unmatchedSeason: flag,
  drop: codes,
  acceptBoundary: codes,
  excludeProgrammes: listOf(text, '["uec"]'),
  excludeAreas: codes,
  targets: recordOf(number, '{ PACS: -3 } in percentage points'),
  seed: whole(0),
  draws: whole(0, mostDraws),
};

/** What may be asked of `areas` beside. */
export const areaRules: RulesOf<AreaWish> = { code: text, sort: oneOf('difference', 'name'), top: whole(1) };

const corrections: Readonly<Record<NonNullable<EventWish['errors']>, true>> = {
  CR3: true,
  CR2: true,
  CR0: true,
  CR1: true,
  'CR1-stata': true,
  'CR1-fixest': true,
};

/** What may be asked of `events` beside. */
export const eventRules: RulesOf<EventWish> = {
  errors: oneOf(...Object.keys(corrections)),
  quarterly: flag,
  synthetic: flag,
};
