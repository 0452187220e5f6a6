import type { Analysis, ComparisonResult } from '../../../domain/results/analysis.js';
import { blocksOf } from '../../content/blocks.js';
import { comparisonNotes } from '../../notes/comparison-notes.js';
import { areaLabel } from '../../wording/area-words.js';
import { capitalised } from '../../wording/capitals.js';
import { windowWords } from '../../wording/period-words.js';
import { comparatorLabel } from '../../wording/words.js';
import { type ColumnOf, columnKinds, columnsOf, type DataTable, listed, rangeEnd } from '../data-table.js';
import { aboutCohortColumns, sharedNotes, yesOrNo } from './words.js';

const { text, whole, tenths, signed, thousandths, percent, interval } = columnKinds<ComparisonResult>();

/** Every comparison, and the same without the areas that have gaps. */
export function comparisonTables(analysis: Analysis): DataTable[] {
  const blocks = blocksOf(analysis.results);
  const rows = blocks.flatMap((block) => block.rows);
  return [
    {
      name: 'Comparison',
      title: 'Growth of each cohort and of its comparator',
      each: 'each cohort on each measure',
      notes: comparisonNotes(analysis, blocks, false),
      columns: columnsOf(rows, columns),
    },
  ];
}

const columns: readonly ColumnOf<ComparisonResult>[] = [
  ...aboutCohortColumns<ComparisonResult>(),
  text('Period', (row) => windowWords(row.period)),
  text('Baseline', (row) => row.baseline.label),
  whole('Areas', (row) => row.areas),
  whole('Sites', (row) => row.sites),
  text('Comparator', (row) => capitalised(comparatorLabel(row.comparator))),
  whole('Areas, comparator', (row) => row.comparator_areas),
  tenths('Rate, baseline', (row) => row.rate_baseline),
  tenths('Rate', (row) => row.rate),
  whole('Rates are per', (row) => row.rate_per),
  ...interval('Growth, per cent', (row) => row.growth_percent, 'signed', sharedNotes.interval),
  tenths('Rate, comparator, baseline', (row) => row.comparator_rate_baseline),
  tenths('Rate, comparator', (row) => row.comparator_rate),
  ...interval('Growth, comparator, per cent', (row) => row.comparator_growth_percent, 'signed'),
  ...interval('Gap, percentage points', (row) => row.difference_pp, 'signed', sharedNotes.gap),
  text('Against the comparator', (row) => row.direction, sharedNotes.word),
  signed(
    'Detectable gap, percentage points',
    (row) => row.detectable_pp,
    'Would be found in 80 of 100 such comparisons.',
  ),
  text('As a sentence', (row) => row.sentence),
  text('Why no interval', (row) => row.no_interval ?? '[z]'),
  ...interval('Ratio of growths', (row) => row.growth_ratio, 'thousandths', sharedNotes.ratio),
  percent('Coverage of intervals', (row) => row.difference_pp.level),
  thousandths(
    'p-value',
    (row) => row.p_value.value,
    'Randomisation: areas relabelled as cohort and comparator, two-sided.',
  ),
  thousandths('p-value, adjusted', (row) => row.p_value.holm, 'Adjusted for all cohorts and measures (Holm).'),
  whole('Events, baseline', (row) => row.events_baseline ?? '[c]'),
  whole('Events', (row) => row.events ?? '[c]'),
  tenths('Person-years, baseline', (row) => row.person_years_baseline),
  tenths('Person-years', (row) => row.person_years),
  tenths(
    'Events expected',
    (row) => row.expected_events,
    "Events that the cohort would have had, had its rate grown as its comparator's did.",
  ),
  signed('Events fewer than expected', (row) => row.avoided_events),
  text(
    'Rests on',
    (row) => restsOn(row, row.rests_on),
    'Areas of the cohort without which, one at a time, the word would be another.',
  ),
  text(
    'Rests on, of the comparator',
    (row) => restsOn(row, row.rests_on_comparator),
    'Areas of the comparator without which, one at a time, the word would be another.',
  ),
  ...withoutGaps(),
  ...whateverIsHidden(),
  signed('Target for the gap, percentage points', (row) => row.target?.difference_pp ?? '[z]'),
  text('Target met', (row) => row.target?.verdict ?? '[z]'),
  text('Codes of findings', (row) => listed(row.findings)),
  text('Codes of areas', (row) => listed(row.area_codes)),
];

function restsOn({ direction }: ComparisonResult, areas: readonly string[] | null = null): string {
  return direction === null ? '[z]' : listed((areas ?? []).map((area) => areaLabel(area)));
}

function withoutGaps(): ColumnOf<ComparisonResult>[] {
  const note =
    'The same comparison without areas that lack a month, on both sides. [z] where that makes no difference of 0.1.';
  const limit = (name: 'lower' | 'upper') => (row: ComparisonResult) =>
    row.screened === undefined ? '[z]' : row.screened.difference_pp[name];
  return [
    signed('Gap without areas with gaps', (row) => row.screened?.difference_pp.value ?? '[z]', note),
    signed('Gap without areas with gaps, lower limit', limit('lower')),
    signed('Gap without areas with gaps, upper limit', limit('upper')),
    text('Areas with gaps', (row) => (row.screened === undefined ? '[z]' : listed(row.screened.screened_out))),
  ];
}

function whateverIsHidden(): ColumnOf<ComparisonResult>[] {
  const note =
    'What the gap is whatever the hidden and rounded counts are. Not an interval: it says nothing of chance. ' +
    '[z] where every count is exact.';
  return [
    whole('Hidden counts', (row) => row.hidden_bounds?.hidden_counts ?? 0),
    whole('Rounded counts', (row) => row.hidden_bounds?.rounded_counts ?? 0),
    signed('Lowest gap whatever hidden counts are', (row) => rangeEnd(row.hidden_bounds?.difference_pp, 'lower'), note),
    signed('Highest gap whatever hidden counts are', (row) => rangeEnd(row.hidden_bounds?.difference_pp, 'upper')),
    text('Word holds whatever they are', ({ hidden_bounds: bounds }) =>
      typeof bounds?.direction_holds === 'boolean' ? yesOrNo(bounds.direction_holds) : '[z]',
    ),
  ];
}
