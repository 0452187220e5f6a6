import type { Folder } from './folders.js';
import type { Mutant } from './report.js';
import type { Reason } from './survivors/reason.js';

type Results = ReadonlyMap<Folder, readonly Mutant[]>;

/** A row for each folder and one for all: mutants by what became of them, and the share that was found out. */
export function scoreTable(results: Results): string {
  const rows = [...results].map(([folder, mutants]) => rowOf(`\`src/${folder}\``, mutants));
  return [
    '| folder | files | mutants | killed | timed out | survived | not reached | score |',
    '| --- | --: | --: | --: | --: | --: | --: | --: |',
    ...rows,
    rowOf('all', [...results.values()].flat()),
  ].join('\n');
}

/** Killed and timed out, of all that were run; in per cent. */
export function scoreOf(mutants: readonly Mutant[]): number {
  const found = counted(mutants, 'Killed') + counted(mutants, 'Timeout');
  return (100 * found) / (found + counted(mutants, 'Survived') + counted(mutants, 'NoCoverage'));
}

/** The survivors under their reasons, and those without one under the last heading. */
export function survivorList(results: Results, reasons: readonly Reason[]): string {
  const alive = [...results.values()].flat().filter(isAlive);
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
export function staleReasons(results: Results, reasons: readonly Reason[]): string[] {
  const alive = new Set([...results.values()].flat().filter(isAlive).map(keyOf));
  return reasons.flatMap(({ mutants }) => keysIn(mutants)).filter((key) => !alive.has(key));
}

function rowOf(name: string, mutants: readonly Mutant[]): string {
  const files = new Set(mutants.map(({ file }) => file)).size;
  const run = mutants.filter(({ status }) => status !== 'Ignored').length;
  const counts = (['Killed', 'Timeout', 'Survived', 'NoCoverage'] as const).map((status) => counted(mutants, status));
  return `| ${[name, files, run, ...counts, `${scoreOf(mutants).toFixed(1)}%`].join(' | ')} |`;
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

function isAlive({ status }: Mutant): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}

function counted(mutants: readonly Mutant[], status: Mutant['status']): number {
  return mutants.filter((mutant) => mutant.status === status).length;
}
