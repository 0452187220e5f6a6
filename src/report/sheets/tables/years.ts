import type { Analysis } from '../../../domain/results/analysis.js';
import type { EventQuarter, EventResult, EventYear } from '../../../domain/results/event-result.js';
import { cautionNote } from '../../notes/shared-notes.js';
import { verdictNotes } from '../../views/event-notes.js';
import { columnKinds, columnsOf, type DataTable, type NotedColumn } from '../data-table.js';
import { aboutCohortColumns, sharedNotes } from './words.js';

const modelNote =
  'Poisson model with an effect of each area and each quarter or year. Intervals: delete-one-area jackknife of the whole ' +
  'fit (CR3), t with areas-1 degrees of freedom, for each year alone.';

/** The gap year by year, and the test of the years before the baseline. */
export function yearTables(analysis: Analysis): DataTable[] {
  const { events = [] } = analysis;
  return [
    {
      name: 'Years',
      title: 'The gap by year, before and after the baseline',
      each: 'each year of each cohort on each measure',
      notes: [modelNote, ...verdictNotes(events, false), cautionNote],
      columns: yearColumns(events),
    },
    {
      name: 'Quarters',
      title: 'The gap by quarter, each beside the same quarter of the baseline',
      each: 'each quarter of each cohort on each measure',
      notes: [],
      columns: quarterColumns(events),
    },
    {
      name: 'Synthetic',
      title: 'Each cohort beside a weighted mean of areas that ran alongside it',
      each: 'each cohort on each measure',
      notes: [],
      columns: syntheticColumns(events),
    },
    {
      name: 'Before_baseline',
      title: 'Whether cohort and comparator moved together before the baseline',
      each: 'each cohort on each measure',
      notes: [],
      columns: testColumns(events),
    },
  ];
}

function yearColumns(events: readonly EventResult[]): NotedColumn[] {
  const rows = events.flatMap((result) => result.years.map((year) => ({ ...result, year })));
  const { text, whole, thousandths, interval, percent } = columnKinds<EventResult & { year: EventYear }>();
  return columnsOf(rows, [
    ...aboutCohortColumns<EventResult>(),
    text('Year', ({ year }) => year.label),
    text('First day', ({ year }) => year.start),
    text('Last day', ({ year }) => year.end),
    text('Is', ({ year }) => (year.is_baseline ? 'baseline' : year.is_before ? 'before' : 'after')),
    ...interval('Ratio of growths', ({ year }) => year.growth_ratio, 'thousandths', sharedNotes.ratio),
    percent('Coverage of intervals', ({ year }) => year.growth_ratio.level),
    thousandths('Log of the ratio', ({ year }) => year.log_ratio),
    thousandths('Standard error of the log', ({ year }) => year.error),
    thousandths('p-value', ({ year }) => (year.is_baseline ? '[z]' : year.p_value)),
    whole('Areas', (row) => row.areas),
    whole('Areas, comparator', (row) => row.comparator_areas),
  ]);
}

function quarterColumns(events: readonly EventResult[]): NotedColumn[] {
  const rows = events.flatMap((result) => (result.quarters ?? []).map((quarter) => ({ ...result, quarter })));
  const { text, thousandths, interval, percent } = columnKinds<EventResult & { quarter: EventQuarter }>();
  return columnsOf(rows, [
    ...aboutCohortColumns<EventResult>(),
    text('Quarter', ({ quarter }) => quarter.label),
    text('Last day', ({ quarter }) => quarter.end),
    ...interval('Ratio of growths', ({ quarter }) => quarter.growth_ratio, 'thousandths', sharedNotes.ratio),
    percent('Coverage of intervals', ({ quarter }) => quarter.growth_ratio.level),
    thousandths('p-value', ({ quarter }) => (quarter.is_baseline ? '[z]' : quarter.p_value)),
    thousandths('Lower limit for all quarters at once', ({ quarter }) => quarter.simultaneous?.lower),
    thousandths('Upper limit for all quarters at once', ({ quarter }) => quarter.simultaneous?.upper),
    thousandths('p-value, all quarters allowed for', ({ quarter }) => quarter.simultaneous?.p_value),
  ]);
}

function syntheticColumns(events: readonly EventResult[]): NotedColumn[] {
  const rows = events.filter(({ synthetic, no_synthetic }) => synthetic !== undefined || no_synthetic !== undefined);
  const { text, whole, tenths, thousandths, interval, percent } = columnKinds<EventResult>();
  return columnsOf(rows, [
    ...aboutCohortColumns<EventResult>(),
    ...interval(
      'Ratio of growths',
      ({ synthetic }) => synthetic?.growth_ratio ?? null,
      'thousandths',
      sharedNotes.ratio,
    ),
    thousandths('p-value', ({ synthetic }) => synthetic?.p_value),
    whole('Mock cohorts drawn', ({ synthetic }) => synthetic?.draws),
    whole('Periods before', ({ synthetic }) => synthetic?.periods_before),
    thousandths('Distance before, in logs', ({ synthetic }) => synthetic?.distance_before),
    tenths('Areas of equal weight that it is worth', ({ synthetic }) => synthetic?.effective_areas),
    percent('Share of the heaviest area', ({ synthetic }) => synthetic?.heaviest_share),
    text('Why no interval', ({ synthetic }) => synthetic?.no_interval ?? '[z]'),
    text('Why not measured', (row) => row.no_synthetic ?? '[z]'),
  ]);
}

function testColumns(rows: readonly EventResult[]): NotedColumn[] {
  const { text, whole, tenths, thousandths } = columnKinds<EventResult>();
  return columnsOf(rows, [
    ...aboutCohortColumns<EventResult>(),
    thousandths('F', ({ pre_trend }) => pre_trend?.f, 'Of every period before the baseline jointly (Hotelling).'),
    whole('Degrees of freedom, periods', ({ pre_trend }) => pre_trend?.df1),
    tenths('Degrees of freedom, areas', ({ pre_trend }) => pre_trend?.df2),
    thousandths('p-value', ({ pre_trend }) => pre_trend?.p_value),
    thousandths('p-value, by relabelling', ({ pre_trend }) => pre_trend?.p_permutation),
    thousandths('Year before, log ratio', ({ pre_trend }) => pre_trend?.year_difference),
    thousandths('Year before, p-value', ({ pre_trend }) => pre_trend?.year_p_value),
    tenths(
      'Detectable, per cent a year',
      ({ pre_trend }) => pre_trend?.detectable_percent_per_year,
      'A steady difference of this size would be found in 80 of 100 such cohorts.',
    ),
    text('Why no test', (row) => row.no_pre_trend ?? row.pre_trend?.no_joint ?? row.not_measured ?? '[z]'),
  ]);
}
