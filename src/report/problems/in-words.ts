import { type Problem, VanguardError } from '../../domain/problems/problem.js';
import { problemsInWords } from './error-json.js';
import { inOptionNames } from './option-names.js';

/** What `run` returns; what it throws says in words what is wrong, where, and what would work. */
export function inWords<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw worded(error);
  }
}

/** The same of a promise. */
export async function inWordsLater<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw worded(error);
  }
}

function worded(error: unknown): unknown {
  return error instanceof VanguardError ? new VanguardError(error.problems, wordsOf(error.problems)) : error;
}

function wordsOf([first, ...more]: readonly [Problem, ...Problem[]]) {
  const [said] = problemsInWords([first]);
  const { file, line, column } = { ...first.place };
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const message = [
    place,
    first.code,
    `${inOptionNames(said?.message ?? '')}${more.length > 0 ? ` (and ${more.length} more)` : ''}`,
  ];
  return {
    message: message.filter((part) => part !== '').join(': '),
    ...(said?.help == null ? {} : { help: inOptionNames(said.help) }),
  };
}
