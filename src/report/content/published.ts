import type { PublishedCheck } from '../../domain/results/analysis.js';
import { cohortLabel, distance, metricWords, plainText, signed, signedPercent } from '../wording/words.js';

/** One published number beside ours, in words. */
export interface PublishedRow {
  /** Empty on the second and later numbers of one figure. */
  readonly id: string;
  readonly cohort: string;
  readonly measure: string;
  readonly published: string;
  readonly ours: string;
  readonly verdict: string;
}

/** A row for each published number that can be compared with ours. */
export function publishedRows(checks: readonly PublishedCheck[], ascii = false): PublishedRow[] {
  return checks
    .filter((check) => check.verdict !== 'not comparable')
    .flatMap((check) =>
      check.figures.map((figure, at) => ({
        id: at === 0 ? plainText(check.id, ascii) : '',
        cohort: at === 0 ? cohortLabel(check.cohort, ascii) : '',
        measure: `${metricWords(check.metric, ascii).short}, ${figureWords(figure.name, ascii)}`,
        published: figureValue(figure.name, figure.published, ascii),
        ours: figureValue(figure.name, figure.ours, ascii),
        verdict: figure.verdict === 'match' ? 'match' : `differs by ${distance(figure.differs_by)}`,
      })),
    );
}

/** What is said first where no published figure can be compared. */
export function noneComparable(checks: readonly PublishedCheck[]): string[] {
  if (checks.some((check) => check.verdict !== 'not comparable')) return [];
  return ['No published figure can be compared with this run; each has its reason below.'];
}

/** The figures that cannot be compared, those with the same reason together. */
export function notComparableNotes(checks: readonly PublishedCheck[], ascii = false): string[] {
  const byReason = new Map<string, string[]>();
  for (const check of checks.filter((one) => one.verdict === 'not comparable')) {
    const reason = plainText(check.reason ?? 'no reason given', ascii);
    byReason.set(reason, [...(byReason.get(reason) ?? []), plainText(check.id, ascii)]);
  }
  return [...byReason].map(([reason, ids]) => `Not comparable (${ids.join(', ')}): ${reason}`);
}

const knownFigures: Readonly<Record<string, string>> = {
  growth_percent: 'growth',
  cohort_growth_percent: 'growth',
  comparator_growth_percent: 'rest',
  difference_pp: 'gap',
};

function figureWords(name: string, ascii: boolean): string {
  const known = Object.hasOwn(knownFigures, name) ? knownFigures[name] : undefined;
  return known ?? plainText(name.replaceAll('_', ' '), ascii);
}

function figureValue(name: string, value: number | string, ascii: boolean): string {
  if (typeof value === 'string') return plainText(value.replaceAll('-', ' '), ascii);
  return name.endsWith('percent') ? signedPercent(value, ascii) : signed(value, ascii);
}
