import { type Problem, type ProblemCode, problem } from '../../domain/problems/problem.js';
import type { ReadOptions } from '../../domain/settings.js';
import type { Source } from '../source.js';
import { type InputRole, recognise } from './recognise.js';

const headerUnknown: readonly ProblemCode[] = ['VM201', 'VM202', 'VM204'];

/** What stands against a file, which is that it was given as something else where its header says what it is. */
export function misplaced(
  source: Source,
  givenAs: InputRole,
  problems: readonly Problem[],
  { columns, delimiter }: ReadOptions = {},
): readonly Problem[] {
  if (!problems.some(({ code }) => headerUnknown.includes(code))) return problems;
  const recognised = recognise(source, {
    ...(columns === undefined ? {} : { columns }),
    ...(delimiter === undefined ? {} : { delimiter }),
  });
  const [first] = recognised;
  if (first === undefined || recognised.some(({ role }) => role === givenAs)) return problems;
  const { header, locator } = first.table;
  return [problem('VM209', { file: source.name, givenAs, looksLike: first.role }, locator.place(header.row))];
}
