import type { ComparisonResult, TargetResult } from '../../domain/results/analysis.js';

/**
 * Whether a cohort's gap from its comparator is at or below a target, in percentage points: met when the whole
 * interval is, not met when none of it is, and cannot tell otherwise.
 */
export function judgeTarget(result: ComparisonResult, targetPp: number): TargetResult {
  const { lower, upper } = result.difference_pp;
  if (lower === null || upper === null) return { difference_pp: targetPp, verdict: 'cannot tell' };
  if (upper <= targetPp) return { difference_pp: targetPp, verdict: 'met' };
  return { difference_pp: targetPp, verdict: lower > targetPp ? 'not met' : 'cannot tell' };
}

/** Results with the targets of their cohorts judged; a target whose cohort has no result is ignored. */
export function judgeTargets(
  results: readonly ComparisonResult[],
  targets: Readonly<Record<string, number>>,
): readonly ComparisonResult[] {
  return results.map((result) => {
    const target = Object.hasOwn(targets, result.cohort) ? targets[result.cohort] : undefined;
    return target === undefined ? result : { ...result, target: judgeTarget(result, target) };
  });
}
