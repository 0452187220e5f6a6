import { VanguardError } from '../../index.js';
import { explain, explainCodes, nearestTopic, nearestTopics, problem, topics } from '../../toolkit.js';
import type { Io } from '../io.js';
import { writeResult } from '../output/output.js';
import { looksOf } from '../output/terminal.js';
import { wrap } from '../output/wrap.js';
import type { OutputOptions } from './compare.js';

/** `explain`: one topic in plain words, or the list of topics. */
export async function explainTopic(name: string | undefined, options: OutputOptions, io: Io): Promise<number> {
  const { width } = looksOf(io.stdout, io, options);
  const asJson = options.json === true || options.format === 'json';
  if (name === undefined) {
    const codes = explainCodes().map(({ code, title }) => ({ name: code, title }));
    const all = [...topics().map((topic) => ({ name: topic.name, title: topic.title })), ...codes];
    const text = all.map((topic) => ` ${topic.name.padEnd(24)} ${topic.title}`.trimEnd()).join('\n');
    await writeResult(asJson ? `${JSON.stringify(all, null, 2)}\n` : `${text}\n`, options.output, io);
    return 0;
  }
  const topic = explain(name);
  if (topic === undefined) {
    const suggestion = nearestTopic(name);
    const near = nearestTopics(name);
    throw new VanguardError([
      problem('VM405', { topic: name, near, ...(suggestion === undefined ? {} : { suggestion }) }),
    ]);
  }
  const source = topic.source === undefined ? [] : ['', ...wrap(`Source: ${topic.source}`, width - 2)];
  const lines = [topic.name === topic.title ? topic.title : `${topic.title} (${topic.name})`, ''];
  const body = topic.text.split('\n').flatMap((paragraph) => wrap(paragraph, width - 2));
  const text = `${[...lines, ...body, ...source].map((line) => ` ${line}`.trimEnd()).join('\n')}\n`;
  await writeResult(asJson ? `${JSON.stringify(topic, null, 2)}\n` : text, options.output, io);
  return 0;
}
