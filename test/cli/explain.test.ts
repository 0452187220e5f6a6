import { expect, test } from 'vitest';
import { aliases } from '../../src/explain/aliases.js';
import { explain, nearestTopics, topics } from '../../src/toolkit.js';
import { vanguard } from './command.js';

test.each([
  ['gap', 'difference-pp'],
  ['pp', 'difference-pp'],
  ['slower', 'direction'],
  ['Faster', 'direction'],
  ['unclear', 'direction'],
  ['rests on', 'direction'],
  ['rest_of_england', 'comparator'],
  ['95% CI', 'jackknife'],
  ['bed days', 'emergency-bed-days'],
  ['care homes', 'ehch'],
])('the word %s of a screen is explained as %s, in quotes or without', async (word, topic) => {
  const { code, stdout } = await vanguard(['explain', word]);
  expect([code, stdout]).toEqual([0, (await vanguard(['explain', topic])).stdout]);
  expect((await vanguard(['explain', ...word.split(' ')])).stdout).toBe(stdout);
});

test.each([
  ['mcp', 'multispecialty community provider'],
  ['PACS', 'primary and acute care system'],
  ['ehch', 'enhanced health in care homes'],
  ['uec', 'urgent and emergency care'],
  ['ics', 'first integrated care systems'],
])('the programme %s has its name in full', async (word, name) => {
  expect((await vanguard(['explain', word])).stdout).toContain(`${word.toUpperCase()}: ${name}`);
});

test('no two topics have one name, and every other word stands for one of them', () => {
  const names = topics().map((topic) => topic.name);
  expect(new Set(names).size).toBe(names.length);
  for (const [alias, topic] of aliases) {
    expect(names).toContain(topic);
    expect(names).not.toContain(alias);
    expect(explain(alias)?.name).toBe(topic);
  }
});

test('of a word that is not known the nearest are those spelled like it or that speak of it', () => {
  expect(nearestTopics('jacknife')[0]).toBe('jackknife');
  expect(nearestTopics('VM23')).toEqual(['VM230', 'VM231', 'VM232']);
  for (const name of nearestTopics('hospital')) expect(explain(name)?.text).toMatch(/hospital/i);
  expect(nearestTopics('')).toHaveLength(3);
});
