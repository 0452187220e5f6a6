import type { QualityIssue } from '../../domain/results/analysis.js';
import { describeProblems } from '../../report/problems/describe.js';
import { issueOf } from '../../report/problems/issues.js';
import type { Validation } from './validate-inputs.js';

/** What is wrong or odd about inputs: the JSON that `validate` prints. */
export interface ValidationResult extends Omit<Validation, 'problems' | 'findings'> {
  /** Whether a comparison could be made of them. */
  readonly ok: boolean;
  /** What stands against it, in the order found. */
  readonly problems: readonly ProblemResult[];
  /** What is odd, and stops nothing. */
  readonly findings: readonly QualityIssue[];
}

/** A problem in words. Lines and columns count from 1; null where it is not about one. */
export interface ProblemResult {
  readonly code: string;
  readonly severity: 'error';
  readonly message: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** What would work, a line each. */
  readonly help: readonly string[];
}

/** A validation in words, for another program. */
export function validationResult({ problems, findings, ...found }: Validation): ValidationResult {
  const { inputs, coverage, boundaries, disclosure } = found;
  return {
    ok: problems.length === 0,
    inputs,
    coverage,
    boundaries,
    ...(disclosure === undefined ? {} : { disclosure }),
    problems: problems.flatMap((problem) =>
      describeProblems([problem]).map(
        ({ code, headline, help }): ProblemResult => ({
          code,
          severity: 'error',
          message: headline,
          file: problem.place?.file ?? null,
          line: problem.place?.line ?? null,
          column: problem.place?.column ?? null,
          help,
        }),
      ),
    ),
    findings: findings.map(issueOf),
  };
}
