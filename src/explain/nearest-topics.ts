import { editDistance, nearest } from '../domain/common/spelling.js';
import { explainCodes } from '../report/problems/index.js';
import { aliases } from './aliases.js';
import type { Topic } from './topic.js';
import { topics } from './topics.js';

/** How near a topic is where the word stands in its title, or only in its text, in changes a letter. */
const [inTitle, inText] = [0.1, 0.4];

/** The topic nearest in spelling, if one is near. */
export function nearestTopic(name: string): string | undefined {
  const names = [...topics().map((topic) => topic.name), ...aliases.keys()];
  return nearest(name.toLowerCase(), [...names, ...explainCodes().map((one) => one.code)]);
}

/** The topics, or the codes where the word looks like one, that come nearest to a word, the nearest first. */
export function nearestTopics(name: string, count = 3): readonly string[] {
  const word = name.trim().toLowerCase();
  const ranked = /^vm\d/.test(word)
    ? explainCodes().map(({ code }) => ({ name: code, rank: rankOfCode(code.toLowerCase(), word) }))
    : topics().map((topic) => ({ name: topic.name, rank: rankOf(topic, word) }));
  return ranked
    .sort((one, other) => one.rank - other.rank)
    .slice(0, count)
    .map((topic) => topic.name);
}

function rankOf({ name, title, text }: Topic, word: string): number {
  const others = [...aliases].flatMap(([alias, topic]) => (topic === name ? [alias] : []));
  const spelled = [name, ...others].flatMap((one) => [one, ...one.split('-')]).map((one) => changes(word, one));
  const has = (where: string): boolean => word !== '' && where.toLowerCase().includes(word);
  return Math.min(...spelled, has(title) ? inTitle : 1, has(text) ? inText : 1);
}

function rankOfCode(code: string, word: string): number {
  return code.startsWith(word) ? inTitle : changes(word, code);
}

/** Changes for each letter of the longer word. */
function changes(one: string, other: string): number {
  return editDistance(one, other) / Math.max(one.length, other.length);
}
