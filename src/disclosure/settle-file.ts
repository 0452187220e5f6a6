import type { Observation } from '../domain/counts/observation.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import { type Problem, problem } from '../domain/problems/problem.js';
import type { RuleFound } from '../domain/results/disclosure-result.js';
import type { Suppressed } from '../domain/settings.js';
import { boundCount } from './bound-counts.js';
import { detectRules, lookOver } from './detect-rules.js';
import { formatFrom } from './parse-rules.js';
import { plausibility } from './plausible.js';
import { couldShow, type DatedRule, isOpen, ruleFor, ruleNamed } from './rule.js';

/** The counts of one file with what each may be, and the rules that they are under. */
export interface FileSettled {
  readonly observations: readonly Observation[];
  readonly rules: readonly RuleFound[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** Bounds the hidden and rounded counts of one file, under the rules declared or else those that it shows. */
export function settleFile(
  observations: readonly Observation[],
  declared: readonly DatedRule[] | undefined,
  suppressed: Suppressed,
): FileSettled {
  const seen = lookOver(observations);
  const rules = declared ?? detectRules(observations, seen);
  if (!(seen.hasText && observations.some(isHidden)) && rules.every(({ rule }) => isOpen(rule))) {
    return { observations, rules: [], findings: [], problems: [] };
  }
  const bounding = { rules, suppressed, isPlausible: plausibility(observations), isDeclared: declared !== undefined };
  const settled = observations.map((observation) => boundCount(observation, bounding));
  const found = tally(observations, settled, rules, declared !== undefined);
  return {
    observations: settled,
    rules: found.map(({ rule }) => rule),
    findings: found.flatMap((one) => findingsOf(one, suppressed)),
    problems: declared === undefined ? [] : contradictions(observations, declared),
  };
}

function isHidden({ value }: Observation): boolean {
  return typeof value === 'string' && (value.startsWith('[c') || value === '[low]');
}

/** What became of the counts under one rule. */
interface Tally {
  readonly rule: RuleFound;
  /** Hidden counts that are bounded, and those that are not. */
  readonly bounded: readonly Observation[];
  readonly unbounded: readonly Observation[];
  readonly isKnown: boolean;
  readonly hidesOthers: boolean;
}

function tally(
  before: readonly Observation[],
  after: readonly Observation[],
  rules: readonly DatedRule[],
  isDeclared: boolean,
): Tally[] {
  const all: readonly DatedRule[] = rules.length === 0 ? [{ rule: ruleNamed('none') }] : rules;
  return all.flatMap(({ rule, from }) => {
    const own = after.filter(({ period }) => all.length === 1 || ruleFor(all, period) === rule);
    const hidden = new Set(before.filter(isHidden).map(placeKey));
    const marked = own.filter((one) => hidden.has(placeKey(one)));
    const bounded = marked.filter(({ bounds }) => bounds !== undefined);
    const unbounded = marked.filter(({ bounds }) => bounds === undefined);
    const rounded = own.filter(({ bounds }) => bounds?.hidden === false).length;
    const [first] = own;
    if (first === undefined || marked.length + rounded === 0) return [];
    const found: RuleFound = {
      path: first.source.file,
      policy: rule.name,
      how: isDeclared ? 'declared' : 'detected',
      from: from === undefined ? null : formatFrom(from),
      hidden_counts: bounded.length,
      unbounded_counts: unbounded.length,
      rounded_counts: rounded,
    };
    return [{ rule: found, bounded, unbounded, isKnown: rule.hides !== undefined, hidesOthers: rule.hidesOthers }];
  });
}

function placeKey({ row, column }: Observation): string {
  return `${row}|${column}`;
}

function findingsOf({ rule, bounded, unbounded, isKnown, hidesOthers }: Tally, suppressed: Suppressed): Finding[] {
  const { policy, how, from } = rule;
  const found: Finding[] = [];
  const ranges = bounded.flatMap(({ bounds }) => bounds ?? []);
  const facts = {
    policy,
    how,
    hidden: bounded.length,
    rounded: rule.rounded_counts,
    lower: ranges.reduce((least, { lower }) => Math.min(least, lower), Number.POSITIVE_INFINITY),
    upper: ranges.reduce((most, { upper }) => Math.max(most, upper), Number.NEGATIVE_INFINITY),
    suppressed,
    hidesOthers,
    ...(from === null ? {} : { from }),
  };
  if (bounded.length + rule.rounded_counts > 0) {
    const at = { ...placeOf(bounded[0]), count: bounded.length + rule.rounded_counts };
    found.push(finding('VM350', 'warning', facts, at));
  }
  if (unbounded.length > 0 && suppressed !== 'error') {
    const areas = [...new Set(unbounded.map(({ area }) => area))].sort();
    const why = isKnown ? 'too large for the rule' : 'no rule known';
    found.push(
      finding('VM351', 'warning', { policy, areas, why }, { ...placeOf(unbounded[0]), count: unbounded.length }),
    );
  }
  return found;
}

function placeOf(observation: Observation | undefined) {
  return observation === undefined ? {} : { place: observation.source.place(observation.row, observation.column) };
}

const mostContradictions = 20;

/** Counts that a declared rule would not have shown. */
function contradictions(observations: readonly Observation[], rules: readonly DatedRule[]): Problem[] {
  const against = observations.filter(
    ({ value, period }) => typeof value === 'number' && !couldShow(value, ruleFor(rules, period)),
  );
  return against.slice(0, mostContradictions).map(({ value, period, source, row, column }) => {
    const { name, roundsTo, hides } = ruleFor(rules, period);
    const isHidden = hides !== undefined && Number(value) <= hides.upper;
    const facts = { policy: name, value: Number(value), roundsTo, isHidden, total: against.length };
    return problem('VM270', facts, source.place(row, column));
  });
}
