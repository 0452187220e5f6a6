import type { EventResult, PreTrendResult } from '../../domain/results/event-result.js';
import { byMetric } from '../content/by-metric.js';
import { cohortName } from '../wording/cohort-name.js';
import { metricWords, plainText, shortList } from '../wording/words.js';

/** What the tests of the years before say, those that say the same together. */
export function verdictNotes(results: readonly EventResult[], ascii: boolean): string[] {
  const names = (isPassed: boolean): string[] =>
    byMetric(results)
      .flatMap(({ rows }) => rows)
      .filter((result) => result.pre_trend?.no_evidence_against === isPassed)
      .map(
        (result) => `${cohortName(result.cohort, ascii)} (${metricWords(result.metric, ascii).short.toLowerCase()})`,
      );
  const [passed, failed] = [names(true), names(false)];
  return [
    ...(passed.length === 0 ? [] : [`${shortList(passed, 12)}: ${preTrendWords.passed}.`]),
    ...(failed.length === 0 ? [] : [`${shortList(failed, 12)}: ${preTrendWords.failed}.`]),
    ...(passed.length + failed.length === 0 ? [] : [bothTests]),
  ];
}

const bothTests =
  'Evidence against is a p below 0.05, of every period jointly or of the year before, adjusted for both (Holm).';

const preTrendWords = {
  passed: 'no evidence against parallel trends before the baseline; that is not proof',
  failed: 'evidence against parallel trends before the baseline, so a gap after it may be a course that was set before',
};

/** What the test of the years before says. */
export function preTrendVerdict({ no_evidence_against }: PreTrendResult): string {
  return no_evidence_against ? preTrendWords.passed : preTrendWords.failed;
}

/** Why there is no result, or no test of the years before. */
export function missingNotes(results: readonly EventResult[], ascii: boolean): string[] {
  return results.flatMap(({ cohort, not_measured, no_pre_trend, pre_trend }) =>
    [
      ...(not_measured === null ? [] : [`not measured: ${not_measured}`]),
      ...(pre_trend?.no_joint == null ? [] : [`no joint test of the years before: ${pre_trend.no_joint}`]),
      ...(no_pre_trend === null ? [] : [`no test of the years before: ${no_pre_trend}`]),
    ].map((why) => `${cohortName(cohort, ascii)}, ${plainText(why, ascii)}.`),
  );
}
