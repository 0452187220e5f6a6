import type { ComparisonResult } from '../../domain/results/analysis.js';
import type { AreaResult } from '../../domain/results/area-result.js';
import type { StandardisedRate, StandardisedResult } from '../../domain/results/standardised-result.js';
import type { ViewColumn, ViewTable } from '../view.js';
import { areaLabel } from '../wording/area-words.js';
import {
  cohortLabel,
  count,
  counted,
  directionLabel,
  gapLabel,
  intervalLabel,
  levelLabel,
  metricWords,
  notAvailable,
  plainText,
  rateLabel,
  shortList,
  signed,
  signedPercent,
} from '../wording/words.js';
import { type Block, rateUnit } from './blocks.js';

/** The populations that rates are standardised to. */
export const standardWords = { esp2013: 'the European Standard Population 2013' } as const;

/** What a standardised rate is. */
export const standardisedAbout =
  'Standardised by age: what the rate would be were people as old as in the standard population, so that ageing alone ' +
  'is no growth. Its interval leaves out each area in turn, as that of the crude gap does.';

type Row = ComparisonResult & { readonly standardised: StandardisedResult };

/** The age-standardised comparisons of a block as a table; none where they were not asked for. */
export function standardisedTables(block: Block, ascii: boolean): ViewTable[] {
  const rows = block.rows.filter((row): row is Row => row.standardised !== undefined);
  const [first] = rows;
  if (first === undefined) return [];
  const words = metricWords(block.metric, ascii);
  const { standard, age_bands } = first.standardised;
  return [
    {
      title: `${words.title}, standardised by age`,
      subtitle: `To ${standardWords[standard]}, in ${count(age_bands.length)} age bands`,
      columns: columns(rows, rateUnit(block), ascii),
    },
  ];
}

function columns(rows: readonly Row[], says: string, ascii: boolean): ViewColumn[] {
  const right = (heading: string, cell: (own: StandardisedResult) => string, spare?: number): ViewColumn => ({
    heading,
    align: 'right',
    cells: rows.map(({ standardised }) => cell(standardised)),
    ...(spare === undefined ? {} : { spare }),
  });
  const growth = (of: StandardisedResult['growth_percent']): string =>
    of === null ? notAvailable : signedPercent(of.value, ascii);
  return [
    { heading: 'Cohort', align: 'left', cells: rows.map(({ cohort }) => cohortLabel(cohort, ascii)) },
    right('Areas', (own) => count(own.areas), 1),
    { ...right(plainText(rows[0]?.baseline.label ?? '', ascii), (own) => rate(own.rate_baseline), 2), says },
    { ...right('Now', (own) => rate(own.rate), 2), says },
    right('Growth', (own) => growth(own.growth_percent)),
    right('Rest', (own) => growth(own.comparator_growth_percent)),
    right('Gap, pp', (own) => (own.difference_pp === null ? notAvailable : gapLabel(own.difference_pp, ascii))),
    right(`${levelLabel(rows[0]?.difference_pp.level ?? 0.95)} interval`, (own) =>
      own.difference_pp === null ? notAvailable : intervalLabel(own.difference_pp, ascii),
    ),
    {
      heading: 'Vs rest',
      align: 'left',
      cells: rows.map(({ standardised: { direction } }) => directionLabel(direction, ascii)),
      directions: rows.map(({ standardised: { direction } }) => direction),
    },
  ];
}

function rate({ value }: StandardisedRate): string {
  return value === null ? notAvailable : rateLabel(value);
}

/** What must be said of age-standardised comparisons. */
export function standardisedNotes(blocks: readonly Block[], ascii: boolean): string[] {
  const rows = blocks.flatMap((block) => block.rows).filter((row): row is Row => row.standardised !== undefined);
  if (rows.length === 0) return [];
  const left = new Map(
    rows.flatMap(({ standardised }) => standardised.left_out_areas).map(({ area, why }) => [area, why]),
  );
  const reasons = [...new Set(rows.flatMap(({ standardised }) => standardised.no_interval ?? []))];
  return [
    standardisedAbout,
    ...(left.size === 0
      ? []
      : [
          `Not in the standardised rates: ${counted(left.size, 'area')} without every age band (${shortList(
            [...left].map(([area, why]) => `${areaLabel(area, ascii)}: ${plainText(why, ascii)}`),
            4,
          )}).`,
        ]),
    ...reasons.map((why) => `${notAvailable} not available: ${plainText(why, ascii)}.`),
  ];
}

/** The age-standardised rates of areas as a table; none where they were not asked for. */
export function standardisedAreaTable(rows: readonly AreaResult[], comparator: string, ascii: boolean): ViewTable[] {
  const shown = rows.flatMap(({ standardised, ...row }) => (standardised === undefined ? [] : [{ row, standardised }]));
  const [first] = shown;
  if (first === undefined) return [];
  const right = (heading: string, cell: (own: (typeof shown)[number]['standardised']) => string): ViewColumn => ({
    heading,
    align: 'right',
    cells: shown.map(({ standardised }) => cell(standardised)),
  });
  const known = (value: number | null, label: (value: number) => string): string =>
    value === null ? notAvailable : label(value);
  const limits = (lower: number | null, upper: number | null): string =>
    lower === null || upper === null ? notAvailable : `${rateLabel(lower)} to ${rateLabel(upper)}`;
  const interval = `${levelLabel(first.standardised.level)} limits`;
  const grew = known(first.standardised.comparator_growth_percent, (value) => signedPercent(value, ascii));
  return [
    {
      title: `${metricWords(first.row.metric, ascii).title}, standardised by age`,
      subtitle:
        `To ${standardWords[first.standardised.standard]}. The ${comparator} grew ${grew}. ` +
        `Rates are per ${count(first.standardised.rate_per)} a year; their limits are of counting noise alone (Dobson)`,
      columns: [
        { heading: 'Area', align: 'left', cells: shown.map(({ row }) => plainText(row.area, ascii)) },
        right(plainText(first.row.baseline.label, ascii), (own) => known(own.rate_baseline, rateLabel)),
        right(interval, (own) => limits(own.rate_baseline_lower, own.rate_baseline_upper)),
        right('Now', (own) => known(own.rate, rateLabel)),
        right(interval, (own) => limits(own.rate_lower, own.rate_upper)),
        right('Growth', (own) => known(own.growth_percent, (value) => signedPercent(value, ascii))),
        right('Gap, pp', (own) => known(own.difference_pp, (value) => signed(value, ascii))),
      ],
    },
  ];
}

/** Why areas have no age-standardised rate. */
export function standardisedAreaNotes(areas: readonly AreaResult[], ascii: boolean): string[] {
  const without = new Map<string, string[]>();
  for (const { area, standardised } of areas) {
    const why = standardised?.no_rate ?? null;
    if (why !== null) without.set(why, [...new Set([...(without.get(why) ?? []), plainText(area, ascii)])]);
  }
  return [...without].map(
    ([why, codes]) =>
      `${notAvailable} no age-standardised rate, since ${plainText(why, ascii)}: ${shortList(codes, 12)}.`,
  );
}
