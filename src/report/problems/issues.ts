import { type Effect, type Finding, finding } from '../../domain/problems/finding.js';
import type { QualityIssue } from '../../domain/results/analysis.js';
import { describeFinding } from './describe.js';

/** Findings as the issues of an analysis, those that say the same of many files as one. */
export function issuesOf(findings: readonly Finding[]): QualityIssue[] {
  return [...together(findings)].sort((first, second) => rank(first) - rank(second)).map(issueOf);
}

/** A finding as an issue: its sentence, where it is, and what it does to the answer. */
export function issueOf(one: Finding): QualityIssue {
  return {
    code: one.code,
    severity: one.severity,
    message: describeFinding(one),
    file: one.place?.file ?? null,
    line: one.place?.line ?? null,
    column: one.place?.column ?? null,
    count: one.count,
    ...(one.concern === undefined ? {} : { areas: one.concern.areas }),
    ...(one.effects === undefined ? {} : { effects: one.effects.map(effectResult) }),
  };
}

/** Whether a finding says that the measure is another than its name, which every output must say. */
export function saysWhatIsMeasured(code: string): boolean {
  return code === 'VM307' || code === 'VM382';
}

// What the measure is comes first, then what moves the answer, gaps before steps.
function rank({ code, severity, concern }: Finding): number {
  if (severity === 'note') return 5;
  if (saysWhatIsMeasured(code)) return 0;
  if (concern === undefined) return 3;
  return concern.kind === 'gap' ? 1 : 2;
}

function effectResult({ metric, cohort, differencePp, withoutPp }: Effect) {
  return { metric, cohort, difference_pp: differencePp, without_pp: withoutPp };
}

/** The findings, of which one that a measure stands for another is told once: it does so in every file of a series. */
export function together(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const standIn = findings.filter((one) => one.code === 'VM307');
  for (const one of findings) {
    if (one.code !== 'VM307') kept.push(one);
    else if (one === standIn[0]) {
      const at = one.place === undefined ? {} : { place: one.place };
      kept.push(finding('VM307', 'warning', one.facts, { ...at, count: standIn.length }));
    }
  }
  return kept;
}
