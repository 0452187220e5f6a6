import type { Analysis } from '../../../domain/results/analysis.js';
import type { AreaResult } from '../../../domain/results/area-result.js';
import { funnelNotes } from '../../notes/funnel-notes.js';
import { areaHiddenNotes } from '../../notes/hidden-notes.js';
import { cautionNote } from '../../notes/shared-notes.js';
import { windowWords } from '../../wording/period-words.js';
import { cohortLabel } from '../../wording/words.js';
import { type ColumnOf, columnKinds, columnsOf, type DataTable, listed, rangeEnd } from '../data-table.js';
import { aboutColumns, sharedNotes } from './words.js';

const { text, whole, tenths, signed, thousandths } = columnKinds<AreaResult>();

const funnelNote =
  'low or high: beyond the funnel limits for 95% or 99.8% of an area with as many events, from counting noise and the ' +
  "spread of the comparator's areas without its outermost tenths.";

/** The growth of each area, and where it lies in the funnel. */
export function areaTables(analysis: Analysis): DataTable[] {
  const { areas = [] } = analysis;
  return [
    {
      name: 'Areas',
      title: 'Growth of each area and of its comparator',
      each: 'each area on each measure',
      notes: [...funnelNotes(areas), ...areaHiddenNotes(areas, analysis.disclosure), cautionNote],
      columns: columnsOf(areas, columns),
    },
  ];
}

const columns: readonly ColumnOf<AreaResult>[] = [
  ...aboutColumns<AreaResult>(),
  text('Area', (row) => row.name ?? row.area),
  text('Code', (row) => row.area),
  text('Cohorts', (row) => listed(row.cohorts.map((cohort) => cohortLabel(cohort)))),
  text('Side', (row) => row.side),
  text('Period', (row) => windowWords(row.period)),
  text('Baseline', (row) => row.baseline.label),
  tenths('Rate, baseline', (row) => row.rate_baseline ?? '[c]'),
  tenths('Rate', (row) => row.rate ?? '[c]'),
  whole('Rates are per', (row) => row.rate_per),
  signed('Growth, per cent', (row) => row.growth_percent ?? markOf(row)),
  signed('Growth, comparator, per cent', (row) => row.comparator_growth_percent),
  signed('Gap, percentage points', (row) => row.difference_pp ?? markOf(row), sharedNotes.gap),
  thousandths('Ratio of growths', (row) => row.growth_ratio, sharedNotes.ratio),
  ...limits('95', (row) => row.limits_95),
  ...limits('99.8', (row) => row.limits_998),
  text('Place in the funnel', (row) => row.verdict, funnelNote),
  text('Why no place', (row) => row.no_verdict ?? '[z]'),
  thousandths('p-value', (row) => row.p_value_whole_spread, 'From the whole spread of the comparator’s areas.'),
  thousandths(
    'p-value, adjusted',
    (row) => row.p_adjusted_whole_spread,
    'Benjamini-Hochberg, for the areas tested together.',
  ),
  whole('Areas tested together', (row) => row.areas_tested),
  whole('Areas, comparator', (row) => row.comparator_areas),
  whole('Events, baseline', (row) => row.events_baseline ?? '[c]'),
  whole('Events', (row) => row.events ?? '[c]'),
  tenths('Events expected', (row) => row.expected_events),
  tenths('Person-years, baseline', (row) => row.person_years_baseline),
  tenths('Person-years', (row) => row.person_years),
  signed('Lowest gap whatever hidden counts are', (row) => rangeEnd(row.difference_bounds, 'lower')),
  signed('Highest gap whatever hidden counts are', (row) => rangeEnd(row.difference_bounds, 'upper')),
];

function limits(share: string, of: (row: AreaResult) => AreaResult['limits_95']): ColumnOf<AreaResult>[] {
  const heading = `Ratio within which ${share}% of areas lie`;
  return [
    thousandths(`${heading}, from`, (row) => of(row)?.lower),
    thousandths(`${heading}, to`, (row) => of(row)?.upper),
  ];
}

// What is hidden is said to be, and not that it is missing.
function markOf({ events_shorthand, events_baseline_shorthand }: AreaResult): string | null {
  return events_shorthand ?? events_baseline_shorthand;
}
