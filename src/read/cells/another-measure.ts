import type { Quantity } from '../../domain/counts/observation.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import type { Place } from '../../domain/problems/place.js';
import { lowerWords } from './count-words.js';

const emergency = /\b(?:emergenc\w*|unplanned|non[ -]?elective|unscheduled|urgent)\b/;
// Places and periods are told by "for" in a title; the name of an indicator tells there what it is of.
const forSome = /\bfor (?!all\b|every|any\b)/;
const some = [
  /(?<!terms and )\bconditions?\b|\b(?:due to|caused by|because of|avoidable|ambulatory|acsc?)\b/,
  /-(?:related|specific|sensitive)\b|\b(?:attributable|not (?:usually |normally )?require)\b/,
  /\b(?:falls?|fractures?|injur(?:y|ies)|self[ -]?harm|poisoning|infections?|asthma|copd|diabetes|epilepsy)\b/,
  /\b(?:alcohol|smoking|drugs?|cancer|stroke|dementia|violence|heart (?:disease|failure)|respiratory)\b/,
  /\b(?:children|infants?|older people|aged|(?:under|over) \d+|gastroenteritis|pneumonia|influenza)\b/,
];

/** Whether a title or the name of a file says that it counts some emergency admissions or bed days alone. */
export function countsSome(text: string): boolean {
  return isSome(lowerWords(text));
}

/** Whether the name of an indicator says that it counts some emergency events alone, or others with them. */
export function isAnotherMeasure(indicator: string): boolean {
  const text = lowerWords(indicator);
  return !emergency.test(text) || forSome.test(text) || isSome(text);
}

function isSome(text: string): boolean {
  return some.some((words) => words.test(text));
}

/** That what is measured under the name of a quantity has this name of its own. */
export function ownName(text: string, metric: Quantity, place: Place): Finding {
  return finding('VM382', 'warning', { text: text.trim(), metric }, { place });
}
