import type { Analysis, ComparisonResult } from '../../../domain/results/analysis.js';
import type { AreaResult } from '../../../domain/results/area-result.js';
import type {
  StandardisedArea,
  StandardisedRate,
  StandardisedResult,
} from '../../../domain/results/standardised-result.js';
import { blocksOf } from '../../content/blocks.js';
import { standardisedAbout, standardWords } from '../../content/standardised-table.js';
import { capitalised } from '../../wording/capitals.js';
import { windowWords } from '../../wording/period-words.js';
import { comparatorLabel } from '../../wording/words.js';
import { type ColumnOf, columnKinds, columnsOf, type DataTable, listed } from '../data-table.js';
import { aboutCohortColumns, aboutColumns, sharedNotes } from './words.js';

const limitsNote = 'Limits of rates are of counting noise alone (Dobson); bed days, which come in stays, have none.';

/** Comparisons and areas by rates standardised by age, where these were asked for. */
export function standardisedTables({ results, areas = [] }: Analysis): DataTable[] {
  const compared = blocksOf(results)
    .flatMap(({ rows }) => rows)
    .flatMap(({ standardised, ...row }) => (standardised === undefined ? [] : [{ ...row, standardised }]));
  const measured = areas.flatMap(({ standardised, ...row }) =>
    standardised === undefined ? [] : [{ ...row, standardised }],
  );
  const notes = [standardisedAbout, limitsNote];
  return [
    {
      name: 'Standardised',
      title: 'Growth of each cohort and of its comparator, standardised by age',
      each: 'each cohort on each measure',
      notes,
      columns: columnsOf(compared, comparisonColumns()),
    },
    {
      name: 'Standardised_areas',
      title: 'Growth of each area, standardised by age',
      each: 'each area on each measure',
      notes,
      columns: columnsOf(measured, areaColumns()),
    },
  ];
}

type Compared = Omit<ComparisonResult, 'standardised'> & { readonly standardised: StandardisedResult };

function comparisonColumns(): ColumnOf<Compared>[] {
  const { text, whole, percent, interval } = columnKinds<Compared>();
  return [
    ...aboutCohortColumns<Compared>(),
    text('Period', (row) => windowWords(row.period)),
    text('Baseline', (row) => row.baseline.label),
    text('Standardised to', ({ standardised }) => capitalised(standardWords[standardised.standard])),
    whole('Age bands', ({ standardised }) => standardised.age_bands.length),
    whole('Areas', ({ standardised }) => standardised.areas),
    text('Comparator', (row) => capitalised(comparatorLabel(row.comparator))),
    whole('Areas, comparator', ({ standardised }) => standardised.comparator_areas),
    ...rateColumns('Rate, baseline', (own) => own.rate_baseline),
    ...rateColumns('Rate', (own) => own.rate),
    ...rateColumns('Rate, comparator, baseline', (own) => own.comparator_rate_baseline),
    ...rateColumns('Rate, comparator', (own) => own.comparator_rate),
    whole('Rates are per', ({ standardised }) => standardised.rate_per),
    percent('Coverage of limits of rates', ({ standardised }) => standardised.rate.level),
    ...interval('Growth, per cent', (row) => row.standardised.growth_percent, 'signed', sharedNotes.interval),
    ...interval('Growth, comparator, per cent', (row) => row.standardised.comparator_growth_percent, 'signed'),
    ...interval('Gap, percentage points', (row) => row.standardised.difference_pp, 'signed', sharedNotes.gap),
    text('Against the comparator', (row) => row.standardised.direction, sharedNotes.word),
    ...interval('Ratio of growths', (row) => row.standardised.growth_ratio, 'thousandths', sharedNotes.ratio),
    percent('Coverage of intervals', (row) => row.standardised.difference_pp?.level),
    text('Why no rate', (row) => reasonsOf(row.standardised)),
    text('Why no interval', (row) => row.standardised.no_interval ?? '[z]'),
    text('Areas left out', (row) => listed(row.standardised.left_out_areas.map(({ area, why }) => `${area}: ${why}`))),
  ];
}

function rateColumns(heading: string, of: (own: StandardisedResult) => StandardisedRate): ColumnOf<Compared>[] {
  const { tenths } = columnKinds<Compared>();
  return [
    tenths(heading, ({ standardised }) => of(standardised).value),
    tenths(`${heading}, lower limit`, ({ standardised }) => of(standardised).lower),
    tenths(`${heading}, upper limit`, ({ standardised }) => of(standardised).upper),
  ];
}

function reasonsOf(own: StandardisedResult): string {
  const rates = [own.rate_baseline, own.rate, own.comparator_rate_baseline, own.comparator_rate];
  const reasons = [...new Set(rates.flatMap(({ none }) => none ?? []))];
  return reasons.length === 0 ? '[z]' : reasons.join('; ');
}

type Measured = Omit<AreaResult, 'standardised'> & { readonly standardised: StandardisedArea };

function areaColumns(): ColumnOf<Measured>[] {
  const { text, whole, tenths, signed, percent } = columnKinds<Measured>();
  return [
    ...aboutColumns<Measured>(),
    text('Area', (row) => row.name ?? row.area),
    text('Code', (row) => row.area),
    text('Side', (row) => row.side),
    text('Period', (row) => windowWords(row.period)),
    text('Baseline', (row) => row.baseline.label),
    text('Standardised to', ({ standardised }) => capitalised(standardWords[standardised.standard])),
    tenths('Rate, baseline', ({ standardised }) => standardised.rate_baseline),
    tenths('Rate, baseline, lower limit', ({ standardised }) => standardised.rate_baseline_lower),
    tenths('Rate, baseline, upper limit', ({ standardised }) => standardised.rate_baseline_upper),
    tenths('Rate', ({ standardised }) => standardised.rate),
    tenths('Rate, lower limit', ({ standardised }) => standardised.rate_lower),
    tenths('Rate, upper limit', ({ standardised }) => standardised.rate_upper),
    whole('Rates are per', ({ standardised }) => standardised.rate_per),
    percent('Coverage of limits of rates', ({ standardised }) => standardised.level),
    signed('Growth, per cent', ({ standardised }) => standardised.growth_percent),
    signed('Growth, comparator, per cent', ({ standardised }) => standardised.comparator_growth_percent),
    signed('Gap, percentage points', ({ standardised }) => standardised.difference_pp, sharedNotes.gap),
    text('Why no rate', ({ standardised }) => standardised.no_rate ?? '[z]'),
  ];
}
