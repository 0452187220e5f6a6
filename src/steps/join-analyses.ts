import { type Problem, problem, throwIfAny } from '../domain/problems/problem.js';
import {
  type Analysis,
  type AnalysisPart,
  type PartCommand,
  partCommands,
  type QualityIssue,
} from '../domain/results/analysis.js';

/** An analysis with the name of the file it was saved in. */
export interface NamedAnalysis {
  readonly name: string;
  readonly analysis: Analysis;
}

/**
 * One analysis of what several commands found on the same inputs with the same settings; of one analysis, itself as
 * a part. Findings that several have stand once.
 *
 * @throws VanguardError when inputs, settings or versions differ, or when two hold the result of the same command
 */
export function joinAnalyses(named: readonly [NamedAnalysis, ...NamedAnalysis[]]): Analysis {
  const [first, ...others] = named;
  throwIfAny([...others.flatMap((other) => disagreements(first, other)), ...repeats(named)]);
  const ordered = [...named].sort((one, other) => placeOf(one.analysis) - placeOf(other.analysis));
  const analyses = ordered.map(({ analysis }) => analysis);
  const [main = first.analysis] = analyses;
  const { command_line: ownLine, ...rest } = main;
  return {
    ...rest,
    command: 'report',
    results: analyses.flatMap((one) => one.results),
    quality: { ok: analyses.every((one) => one.quality.ok), issues: distinctIssues(analyses) },
    ...Object.assign({}, ...analyses.map(sectionsOf)),
    parts: analyses.flatMap(partsOf),
    ...(main.command === 'report' && ownLine !== undefined ? { command_line: ownLine } : {}),
  };
}

/** What each command found, of any analysis. */
export function partsOf({ parts, command, method, command_line }: Analysis): readonly AnalysisPart[] {
  if (parts !== undefined) return parts;
  const known = partCommands.find((one) => one === command) ?? 'compare';
  return [{ command: known, method, not_measured: null, ...(command_line === undefined ? {} : { command_line }) }];
}

function sectionsOf({
  published_checks,
  sensitivity,
  areas,
  trend,
  events,
  sites,
  seasons,
  placebos,
}: Analysis): Partial<Analysis> {
  return {
    ...(published_checks === undefined ? {} : { published_checks }),
    ...(trend === undefined ? {} : { trend }),
    ...(areas === undefined ? {} : { areas }),
    ...(sensitivity === undefined ? {} : { sensitivity }),
    ...(events === undefined ? {} : { events }),
    ...(sites === undefined ? {} : { sites }),
    ...(seasons === undefined ? {} : { seasons }),
    ...(placebos === undefined ? {} : { placebos }),
  };
}

function placeOf(analysis: Analysis): number {
  return Math.min(...partsOf(analysis).map(({ command }) => partCommands.indexOf(command)));
}

function disagreements(first: NamedAnalysis, other: NamedAnalysis): Problem[] {
  const [one, two] = [first.analysis, other.analysis];
  const differs = [
    ...(one.tool.version === two.tool.version ? [] : ['the version of vanguard-metrics']),
    ...(sameInputs(one, two) ? [] : ['the inputs (their SHA-256)']),
    ...differentSettings(one, two),
  ];
  return differs.length === 0 ? [] : [problem('VM125', { first: first.name, second: other.name, differs })];
}

function sameInputs(one: Analysis, two: Analysis): boolean {
  const marks = ({ inputs }: Analysis): string => inputs.map(({ role, sha256 }) => `${role} ${sha256}`).join('\n');
  return marks(one) === marks(two);
}

// Draws only say how finely a p-value is known, and targets judge comparisons alone.
const ofOneCommand = ['draws', 'targets'];

function differentSettings(one: Analysis, two: Analysis): string[] {
  const both = [one, two].map(
    ({ settings: { asked, ...settled } }): Record<string, unknown> => ({ ...settled, ...asked }),
  );
  const names = new Set(both.flatMap((settings) => Object.keys(settings)));
  return [...names]
    .filter((name) => !ofOneCommand.includes(name))
    .filter((name) => JSON.stringify(both[0]?.[name]) !== JSON.stringify(both[1]?.[name]))
    .map((name) => (name === 'read' ? 'how files are read' : name.replaceAll('_', ' ')));
}

function repeats(named: readonly NamedAnalysis[]): Problem[] {
  const holders = new Map<PartCommand, string>();
  return named.flatMap(({ name, analysis }) =>
    partsOf(analysis).flatMap(({ command }) => {
      const holder = holders.get(command);
      if (holder === undefined) holders.set(command, name);
      return holder === undefined ? [] : [problem('VM124', { command, first: holder, second: name })];
    }),
  );
}

function distinctIssues(analyses: readonly Analysis[]): QualityIssue[] {
  const seen = new Map<string, QualityIssue>();
  for (const issue of analyses.flatMap((one) => one.quality.issues)) {
    const { effects: _effects, ...same } = issue;
    const key = JSON.stringify(same);
    if (!seen.has(key)) seen.set(key, issue);
  }
  const rank = ({ severity }: QualityIssue): number => (severity === 'warning' ? 0 : 1);
  return [...seen.values()].sort((one, other) => rank(one) - rank(other));
}
