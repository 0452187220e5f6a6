import type { Finding } from '../../domain/problems/finding.js';
import type { ComparisonResult } from '../../domain/results/analysis.js';
import { overlap, type Period } from '../../domain/time/period.js';
import { measureOf } from '../../quality/grid.js';
import { verdictSentence } from '../../report/verdict.js';
import type { MetricRequest } from '../metrics/metric-request.js';

/** Results with the areas whose baseline has a gap, each said in a sentence. */
export function sayResults(
  results: readonly ComparisonResult[],
  findings: readonly Finding[],
  requests: readonly MetricRequest[],
): readonly ComparisonResult[] {
  return results.map((result) => {
    const request = requests.find(({ metric }) => metric === result.metric);
    const measure = measureOf(result.metric, result.population);
    const lacking = request === undefined ? new Set() : areasWithGaps(findings, measure, request.pair.baseline);
    const own = request?.arms.comparator ?? [];
    const cohort = result.area_codes.filter((area) => lacking.has(area));
    const out = new Set(result.left_out_areas.map(({ area }) => area));
    const comparator = own.filter((area) => lacking.has(area) && !out.has(area));
    const known = { ...result, baseline_gaps: { cohort, comparator } };
    return { ...known, sentence: verdictSentence(known) };
  });
}

function areasWithGaps(findings: readonly Finding[], measure: string, baseline: Period): ReadonlySet<string> {
  return new Set(
    findings.flatMap(({ severity, concern, facts }) => {
      if (severity !== 'warning' || concern?.kind !== 'gap') return [];
      if ('metric' in facts && facts.metric !== measure) return [];
      const isIn = concern.spans === undefined || concern.spans.some((span) => overlap(span, baseline));
      return isIn ? concern.areas : [];
    }),
  );
}
