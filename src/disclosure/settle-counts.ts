import type { Observation } from '../domain/counts/observation.js';
import type { Finding } from '../domain/problems/finding.js';
import { type Problem, problem } from '../domain/problems/problem.js';
import type { DisclosureResult } from '../domain/results/disclosure-result.js';
import type { ReadOptions } from '../domain/settings.js';
import { type PolicyName, presentPolicy } from '../reference/disclosure-policies.js';
import { isPolicyName, parseDatedRules, policyNames } from './parse-rules.js';
import { protectCount } from './protect-count.js';
import { isOpen, ruleNamed } from './rule.js';
import { type FileSettled, settleFile } from './settle-file.js';

/** Counts with what each may be; as they were where none is hidden, rounded or to be. */
export interface CountsSettled {
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** Absent where every count is exact and leaves as it is. */
  readonly disclosure?: DisclosureResult;
  /** The counts as they may leave of each file in which that changed any, as text, by the file's name. */
  readonly protectedFiles?: ReadonlyMap<string, string>;
}

/**
 * Gives every hidden or rounded count its bounds, file by file. Where a rule for the outputs is named, every count is
 * then hidden or rounded under it: before anything is measured, so that everything printed is made of counts that
 * could be printed. Counts that came under a rule are so already.
 */
export function settleCounts(observations: readonly Observation[], options: ReadOptions): CountsSettled {
  const { suppression, suppressed = 'midpoint', disclosure = 'auto' } = options;
  const declared = suppression === undefined ? undefined : parseDatedRules(suppression);
  const problems = badOptions(options, declared !== undefined);
  if (problems.length > 0) return { observations, findings: [], problems };
  const files = byFile(observations).map((own) => settleFile(own, declared, suppressed));
  const outgoing = outgoingPolicy(disclosure, files);
  if (outgoing === 'none' && files.every(({ rules }) => rules.length === 0)) {
    return { observations, findings: [], problems: files.flatMap((file) => file.problems) };
  }
  const rule = ruleNamed(outgoing);
  const settled = files.flatMap((file) => file.observations);
  const isAsked = isPolicyName(disclosure) && !isOpen(rule);
  const shown = !isAsked ? settled : settled.map((observation) => protectCount(observation, rule));
  return {
    observations: shown,
    protectedFiles: changedFiles(settled, shown),
    findings: files.flatMap((file) => file.findings),
    problems: files.flatMap((file) => file.problems),
    disclosure: { outgoing, suppressed, inputs: files.flatMap((file) => file.rules) },
  };
}

function changedFiles(before: readonly Observation[], after: readonly Observation[]): ReadonlyMap<string, string> {
  const changed = new Set(before.filter((one, at) => after[at] !== one).map(({ source }) => source));
  const lines = ({ area, period, quantity, group, value, bounds }: Observation): string =>
    `${area},${period.start},${period.months},${quantity},${group},${bounds?.hidden === true ? '[c]' : value}`;
  return new Map(
    [...changed].map((source) => [
      source.file,
      after
        .filter((one) => one.source === source)
        .map(lines)
        .join('\n'),
    ]),
  );
}

// Rows of one file stand together, so where they end is found by halving.
function byFile(observations: readonly Observation[]): (readonly Observation[])[] {
  const files: (readonly Observation[])[] = [];
  for (let start = 0, end = 0; start < observations.length; start = end) {
    end = endOfFile(observations, start);
    files.push(start === 0 && end === observations.length ? observations : observations.slice(start, end));
  }
  return files;
}

function endOfFile(observations: readonly Observation[], start: number): number {
  const source = observations[start]?.source;
  let [low, high] = [start + 1, observations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (observations[middle]?.source === source) low = middle + 1;
    else high = middle;
  }
  return low;
}

const strictestFirst: readonly PolicyName[] = ['hes-2018', 'hes-pre-2018', 'ons', 'rounded-5'];

// Counts that came under a rule leave under it, the strictest where there are several; those of which some are hidden by
// a rule that is not known, under the present one; published counts that are open stay open.
function outgoingPolicy(disclosure: string, files: readonly FileSettled[]) {
  if (isPolicyName(disclosure)) return disclosure;
  const rules = files
    .flatMap((file) => file.rules)
    .filter(({ policy, how }) => policy !== 'none' || how === 'detected');
  if (rules.length === 0) return 'none';
  return strictestFirst.find((name) => rules.some(({ policy }) => policy === name)) ?? presentPolicy;
}

function badOptions({ suppression, disclosure = 'auto' }: ReadOptions, isParsed: boolean): Problem[] {
  const names = policyNames.join(', ');
  const wrong = (option: string, value: string, must: string): Problem => problem('VM403', { option, value, must });
  return [
    ...(suppression === undefined || isParsed
      ? []
      : [
          wrong(
            '--suppression',
            suppression,
            `be ${names}, or one and then others from a month: hes-pre-2018,hes-2018@2018-09`,
          ),
        ]),
    ...(disclosure === 'auto' || isPolicyName(disclosure)
      ? []
      : [wrong('--disclosure', disclosure, `be auto, ${names}`)]),
  ];
}
