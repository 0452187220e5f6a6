import { readBlock } from '../docs/marked-block.js';
import type { Counts, Experiment } from './experiment.js';

/** An experiment's table in Markdown: the share of yes in per cent. */
export function tableOf({ rows, columns, cells }: Experiment, counts: readonly Counts[]): string {
  const line = (values: readonly string[]): string => `| ${values.join(' | ')} |`;
  return [
    line([...rows, ...columns]),
    line([...rows.map((_, at) => (at === rows.length - 1 ? '--:' : '---')), ...columns.map(() => '--:')]),
    ...cells.map(({ label }, cell) => line([...label, ...columns.map((_, at) => percent(counts[cell], at))])),
  ].join('\n');
}

/** What an experiment's place in docs/methods.md is called. */
export function placeOf({ name }: Experiment): string {
  return `simulate:${name}`;
}

/** The shares of a kept table, by cell and column; nothing where a column does not apply. */
export function readTable(page: string, experiment: Experiment): (number | undefined)[][] {
  const lines = readBlock(page, placeOf(experiment)).split('\n').slice(2);
  return lines.map((line) => {
    const values = line.split('|').slice(1 + experiment.rows.length, -1);
    return values.map((value) => (value.trim() === '' ? undefined : Number(value) / 100));
  });
}

function percent(counts: Counts | undefined, column: number): string {
  const yes = counts?.yes[column] ?? 0;
  const all = yes + (counts?.no[column] ?? 0);
  return all === 0 ? '' : ((100 * yes) / all).toFixed(1);
}
