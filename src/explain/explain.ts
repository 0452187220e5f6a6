import { nearest } from '../domain/spelling.js';
import { explainCodes } from '../report/problems/index.js';
import type { Topic } from './topic.js';
import { topics } from './topics.js';

/** The explanation of a topic or code, in any case; `undefined` when there is none. */
export function explain(name: string): Topic | undefined {
  const wanted = name.trim().toLowerCase().replaceAll('_', '-');
  const code = explainCodes().find((one) => one.code.toLowerCase() === wanted);
  if (code === undefined) return topics().find((topic) => topic.name === wanted);
  const ends = code.exit === undefined ? 'A finding: the run goes on.' : `The run stops with exit code ${code.exit}.`;
  return { name: code.code, title: code.title, text: `${code.explanation} ${ends}` };
}

/** The topic nearest in spelling, if one is near. */
export function nearestTopic(name: string): string | undefined {
  return nearest(name.toLowerCase(), [
    ...topics().map((topic) => topic.name),
    ...explainCodes().map((one) => one.code),
  ]);
}
