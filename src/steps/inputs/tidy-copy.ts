import type { AreaCode } from '../../domain/areas/area.js';
import type { Locator } from '../../domain/counts/observation.js';
import { type AreaSeries, activityKey, type Segment } from '../../domain/counts/series.js';
import { type Change, ChangeLog } from '../../domain/problems/change-log.js';
import type { Settings } from '../../domain/settings.js';
import { formatTidyPeriod, type MonthIndex, type Period } from '../../domain/time/period.js';
import { areaAt, areasOfPractices, type PracticeMap } from '../../geography/practice-areas.js';
import { settleActivity, settlePopulations } from '../../quality/settle-duplicates.js';
import { describeFinding } from '../../report/problems/describe.js';
import { saysWhatIsMeasured } from '../../report/problems/issues.js';
import { boundariesFor } from './boundaries-for.js';
import { practiceMaps } from './practice-maps.js';
import { type Inputs, type InputsRead, readInputs } from './read-inputs.js';

/** What was understood of the inputs, as tidy files, and every change that it took. */
export interface TidyCopy {
  /** CSV: area_code, period, population_group, then a column for each quantity that the data have. */
  readonly activity: string;
  /** CSV: area_code, period, population_group, population; absent when no populations were given. */
  readonly population?: string;
  readonly changes: readonly Change[];
}

/**
 * Tidy copies of activity and populations: NHS codes, one way to write a period, plain numbers and marks, practices
 * added up to their areas. Codes keep their date: `compare` brings them to one set of areas.
 */
export function tidyCopy(inputs: Inputs, settings: Settings): TidyCopy {
  const changes = new ChangeLog();
  const read = readInputs(inputs, { ...settings.read, changes });
  const rule = settings.read.duplicates ?? 'error';
  const activity = settleActivity(read.observations, rule).series;
  const populations = settlePopulations(read.counts, rule).series;
  for (const total of read.totals) {
    const change = { kind: 'dropped-row', from: String(total.value), to: '', why: 'a total, not an area' } as const;
    changes.cell(total.source, total.row, total.column, change);
  }
  noteRepeats(changes, read.observations, (one) => activity.get(activityKey(one.quantity, one.group)), rule);
  noteRepeats(changes, read.counts, (one) => populations.get(one.group), rule);
  const practices = practiceMaps(read, activity, populations, boundariesFor(settings, activity));
  const noted = new Set<string>();
  const groups = [...new Set([...activity.keys()].map((key) => key.split('|')[1] ?? 'all'))].sort();
  const quantities = [...new Set([...activity.keys()].map((key) => key.split('|')[0] ?? ''))].sort();
  const columns = quantities.map((quantity) => ({
    name: quantity,
    series: (group: string) => {
      const own = [...activity].find(([key]) => key === `${quantity}|${group}`)?.[1];
      return own === undefined ? undefined : rolled(own, practices.activity, changes, noted);
    },
  }));
  const people = {
    name: 'population',
    series: (group: string) => {
      const own = [...populations].find(([key]) => key === group)?.[1];
      return own === undefined ? undefined : rolled(own, practices.population, changes, noted);
    },
  };
  return {
    activity: `${caveats(read)}${csvOf(groups, columns)}`,
    ...(inputs.population.length === 0
      ? {}
      : { population: `${caveats(read)}${csvOf([...populations.keys()].sort(), [people])}` }),
    changes: changes.changes,
  };
}

// What the copy must not lose: that counts are made up, or stand for another measure.
function caveats({ inputs, findings }: InputsRead): string {
  const synthetic = inputs.some((input) => input.synthetic) ? ['Synthetic counts, made up for demonstration'] : [];
  const standIns = new Set(findings.filter(({ code }) => saysWhatIsMeasured(code)).map(describeFinding));
  return [...synthetic, ...standIns].map((line) => `# ${line.replace(/[\r\n"]/g, "'")}\n`).join('');
}

interface Entry {
  readonly area: AreaCode;
  readonly period: Period;
  readonly value: number | string;
  readonly source: Locator;
  readonly row: number;
  readonly column: number;
}

// The entry that a series holds is the very row that was read, unless rows were summed.
function noteRepeats<E extends Entry>(
  changes: ChangeLog,
  entries: readonly E[],
  seriesOf: (entry: E) => AreaSeries | undefined,
  rule: string,
): void {
  const seen = new Map<unknown, Set<string>>();
  for (const entry of entries) {
    const series = seriesOf(entry);
    const key = `${entry.area}|${entry.period.start}`;
    const before = seen.get(series) ?? new Set<string>();
    const isRepeat = before.has(key);
    seen.set(series, before.add(key));
    const kept: unknown = series?.get(entry.area)?.get(entry.period.start);
    const isDropped = rule === 'sum' ? isRepeat : kept !== entry;
    if (!isDropped) continue;
    const why = rule === 'sum' ? 'added to the row before' : `another row of the area and period is used (${rule})`;
    changes.cell(entry.source, entry.row, entry.column, { kind: 'duplicate', from: String(entry.value), to: '', why });
  }
}

function rolled(series: AreaSeries, practices: PracticeMap, changes: ChangeLog, noted: Set<string>): AreaSeries {
  const { areas, used } = areasOfPractices(series, practices);
  const inSites = new Set([...practices.sites.values()].flat());
  for (const practice of used) {
    for (const [start, segment] of series.get(practice) ?? []) {
      const area = areaAt(practices, practice, start);
      const to = areas.has(area) ? area : '';
      const why = areas.has(area) ? 'added up to its area' : `${area} is given whole`;
      // A settled segment is the row that it was read from.
      const { source, row } = segment as unknown as Partial<Entry>;
      const key = `${row}|${source?.file}`;
      if (source === undefined || row === undefined || noted.has(key)) continue;
      noted.add(key);
      changes.row(source, row, { kind: 'roll-up', from: practice, to, why });
    }
  }
  return new Map([...[...series].filter(([unit]) => !used.has(unit) || inSites.has(unit)), ...areas]);
}

interface Column {
  readonly name: string;
  series(group: string): AreaSeries | undefined;
}

// What is used in the place of a hidden count is not the count.
function cellOf(segment: Segment | undefined): string {
  return segment?.bounds?.hidden === true ? '[c]' : String(segment?.value ?? '');
}

function csvOf(groups: readonly string[], columns: readonly Column[]): string {
  const withGroup = groups.some((group) => group !== 'all');
  const head = ['area_code', 'period', ...(withGroup ? ['population_group'] : []), ...columns.map(({ name }) => name)];
  const rows = groups.flatMap((group) => {
    const all = columns.map(({ series }) => series(group));
    const areas = [...new Set(all.flatMap((series) => [...(series?.keys() ?? [])]))].sort();
    return areas.flatMap((area) => {
      const own = all.map((series) => series?.get(area));
      const periods = new Map<MonthIndex, Period>();
      for (const series of own) for (const [start, { period }] of series ?? []) periods.set(start, period);
      return [...periods]
        .sort(([first], [second]) => first - second)
        .map(([start, period]) => {
          const values = own.map((series) => cellOf(series?.get(start)));
          return [area, formatTidyPeriod(period), ...(withGroup ? [group] : []), ...values];
        });
    });
  });
  return [head, ...rows].map((row) => `${row.join(',')}\n`).join('');
}
