import type { RobustnessResult } from '../../domain/results/robustness.js';
import { byMetric } from '../content/by-metric.js';
import { areaLabel } from '../wording/area-words.js';
import { cohortName } from '../wording/cohort-name.js';
import { count, metricWords, notAvailable, plainText, shareLabel, shortList, signed } from '../wording/words.js';

/** What the tables of `robustness-tables.ts` mean, and what they found that must be said. */
export function robustnessNotes(results: readonly RobustnessResult[], ascii: boolean): string[] {
  if (results.length === 0) return [];
  const rows = byMetric(results).flatMap((own) => own.rows);
  const name = ({ cohort, metric }: RobustnessResult): string =>
    `${cohortName(cohort, ascii)}, ${metricWords(metric, ascii).short.toLowerCase()}`;
  return [
    'Poisson and mover limits hold counting noise only, and are far too narrow: for comparing with work that uses them.',
    'Detectable: a true gap of that size would be found in 80 of 100 such comparisons.',
    'Began alike: the gap, had all areas had one rate in the year before the baseline; moved: by over half a standard error.',
    ...rows.flatMap((row) =>
      row.rests_on === null ? [] : [`${name(row)}: the word rests on ${areas(row.rests_on, ascii)}.`],
    ),
    ...rows.flatMap((row) => misrecordedNotes(row, name(row), ascii)),
    ...rows.flatMap((row) =>
      row.baseline_level?.is_moved !== true
        ? []
        : [
            `${name(row)}: ${signed(row.baseline_level.adjusted_pp ?? 0, ascii)} pp among areas that began alike, beside ` +
              `${signed(row.difference_pp, ascii)} pp as measured.`,
          ],
    ),
    ...missing(rows, name, ascii),
  ];
}

function misrecordedNotes({ misrecorded: found }: RobustnessResult, name: string, ascii: boolean): string[] {
  if (found === null) return [];
  const { events, change, share, area, span, direction } = found;
  const where = `${areaLabel(area, ascii)} in the ${span === 'baseline' ? 'baseline' : 'period'}`;
  return [
    `${name}: with ${count(events)} ${change} (${shareLabel(share)}) recorded for ${where}, and nothing else changed, ` +
      `the word would be ${direction}.`,
  ];
}

function areas(codes: readonly string[], ascii: boolean): string {
  return shortList(
    codes.map((code) => areaLabel(code, ascii)),
    4,
  );
}

function missing(rows: readonly RobustnessResult[], name: (row: RobustnessResult) => string, ascii: boolean): string[] {
  const byReason = new Map<string, string[]>();
  for (const row of rows) {
    const reasons = [
      ...row.estimators.flatMap((one) =>
        one.no_interval === null ? [] : [`${notAvailable} ${one.estimator}: ${one.no_interval}`],
      ),
      // Of these no table has a column, so none has a mark of theirs.
      ...(row.no_misrecorded === null ? [] : [`Misrecorded events: ${row.no_misrecorded}`]),
      ...[row.no_baseline_level, row.baseline_level?.no_adjusted].flatMap((why) =>
        typeof why === 'string' ? [`${notAvailable} began alike: ${why}`] : [],
      ),
    ];
    for (const reason of reasons) byReason.set(reason, [...(byReason.get(reason) ?? []), name(row)]);
  }
  const all = [...byReason].map(([reason, who]) => `${plainText(reason, ascii)} (${shortList(who, 3)}).`);
  return all.length <= 6 ? all : [...all.slice(0, 6), `And ${all.length - 6} more reasons; see --json.`];
}
