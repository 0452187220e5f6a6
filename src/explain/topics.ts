import { disclosureTopics } from '../disclosure/topics.js';
import { comparisonTopics } from './comparison-topics.js';
import { inputTopics } from './input-topics.js';
import { programmeTopics } from './programme-topics.js';
import { registryTopics } from './registry-topics.js';
import { robustnessTopics } from './robustness-topics.js';
import { studyTopics } from './study-topics.js';
import type { Topic } from './topic.js';

/** Everything that can be explained, besides the codes. */
export function topics(): readonly Topic[] {
  return [
    ...comparisonTopics,
    ...inputTopics,
    ...studyTopics,
    ...robustnessTopics,
    ...disclosureTopics,
    ...registryTopics,
    ...programmeTopics,
  ];
}
