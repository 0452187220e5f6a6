import type { Folder } from './folders.js';
import type { Outcome } from './outcome.js';
import type { Mutant } from './report.js';
import type { Reason } from './survivors/reason.js';

/** A row for each folder and one for all: mutants by what became of them, and the share that was found out. */
export function scoreTable(outcomes: ReadonlyMap<Folder, Outcome>): string {
  return [
    '| folder | files | mutants | killed | timed out | survived | not reached | score |',
    '| --- | --: | --: | --: | --: | --: | --: | --: |',
    ...[...outcomes].map(([folder, outcome]) => rowOf(`\`src/${folder}\``, [outcome])),
    rowOf('all', [...outcomes.values()]),
  ].join('\n');
}

/** Killed and timed out, of all that were run; in per cent. */
export function scoreOf(outcomes: readonly Outcome[]): number {
  return (100 * total(outcomes, ['killed', 'timedOut'])) / total(outcomes, ways);
}

/** The survivors under their reasons, and those without one under the last heading. */
export function survivorList(alive: readonly Mutant[], reasons: readonly Reason[]): string {
  const named = new Set(reasons.flatMap(({ mutants }) => keysIn(mutants)));
  const parts = reasons.map(({ reason, mutants }) => {
    const keys = new Set(keysIn(mutants));
    return part(
      reason,
      alive.filter((mutant) => keys.has(keyOf(mutant))),
    );
  });
  const rest = alive.filter((mutant) => !named.has(keyOf(mutant)));
  return [...parts, part('Not judged one by one.', rest)].filter((text) => text !== '').join('\n\n');
}

/** Reasons of mutants that no longer survive: a line for each. */
export function staleReasons(alive: readonly Mutant[], reasons: readonly Reason[]): string[] {
  const keys = new Set(alive.map(keyOf));
  return reasons.flatMap(({ mutants }) => keysIn(mutants)).filter((key) => !keys.has(key));
}

const ways = ['killed', 'timedOut', 'survived', 'notReached'] as const;

function rowOf(name: string, outcomes: readonly Outcome[]): string {
  const counts = ways.map((way) => total(outcomes, [way]));
  const score = `${scoreOf(outcomes).toFixed(1)}%`;
  return `| ${[name, total(outcomes, ['files']), total(outcomes, ways), ...counts, score].join(' | ')} |`;
}

function total(outcomes: readonly Outcome[], ways: readonly (keyof Outcome)[]): number {
  return outcomes.flatMap((outcome) => ways.map((way) => Number(outcome[way]))).reduce((sum, one) => sum + one, 0);
}

function part(reason: string, mutants: readonly Mutant[]): string {
  if (mutants.length === 0) return '';
  const lines = mutants.map(
    ({ file, line, original, replacement }) => `- ${file}:${line} ${code(original)} → ${code(replacement)}`,
  );
  return `**${reason}** (${mutants.length})\n\n${lines.join('\n')}`;
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function keysIn(mutants: Reason['mutants']): string[] {
  return Object.entries(mutants).flatMap(([file, changes]) => changes.map((change) => `${file} ${change}`));
}

function keyOf({ file, original, replacement }: Mutant): string {
  return `${file} ${original} → ${replacement}`;
}
