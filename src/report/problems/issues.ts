import type { QualityIssue } from '../../domain/analysis.js';
import { type Finding, finding } from '../../domain/finding.js';
import { describeFinding } from './describe.js';

/** Findings as the issues of an analysis, those that say the same of many files as one. */
export function issuesOf(findings: readonly Finding[]): QualityIssue[] {
  return together(findings).map((one) => ({
    code: one.code,
    severity: one.severity,
    message: describeFinding(one),
    file: one.place?.file ?? null,
    line: one.place?.line ?? null,
    column: one.place?.column ?? null,
    count: one.count,
  }));
}

// A measure that stands for another does so in every file of a series: once is enough.
function together(findings: readonly Finding[]): Finding[] {
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
