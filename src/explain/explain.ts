import { explainCodes } from '../report/problems/index.js';
import { aliases } from './aliases.js';
import type { Topic } from './topic.js';
import { topics } from './topics.js';

/** The explanation of a topic, a word of a screen or a code, in any case; `undefined` when there is none. */
export function explain(name: string): Topic | undefined {
  const word = name
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, '-');
  const wanted = aliases.get(word) ?? word;
  const code = explainCodes().find((one) => one.code.toLowerCase() === wanted);
  if (code === undefined) return topics().find((topic) => topic.name === wanted);
  const ends = code.exit ? `The run stops with exit code ${code.exit}.` : 'A finding: the run goes on.';
  return { name: code.code, title: code.title, text: `${code.explanation} ${ends}` };
}
