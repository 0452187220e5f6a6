import { type Problem, problem } from '../../domain/problems/problem.js';

type Misplaced = Extract<Problem, { readonly code: 'VM209' }>;

/** The problems, those of two files that each stand in the other's place as one; the first of the two is kept. */
export function joinSwapped(problems: readonly Problem[]): readonly Problem[] {
  const misplaced = problems.filter((one) => one.code === 'VM209');
  const [first, second, ...more] = misplaced;
  if (first === undefined || second === undefined || more.length > 0 || !areSwapped(first, second)) return problems;
  const joined = problem('VM209', { ...first.facts, swappedWith: second.facts.file }, first.place);
  return problems.flatMap((one) => (one === first ? [joined] : one === second ? [] : [one]));
}

function areSwapped({ facts: one }: Misplaced, { facts: other }: Misplaced): boolean {
  return one.givenAs === other.looksLike && other.givenAs === one.looksLike;
}
