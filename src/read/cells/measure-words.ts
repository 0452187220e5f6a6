import { lowerWords, namesCounts, withoutElsewhere } from './count-words.js';

// "Excluding planned admissions" speaks of what is not counted.
const leftOut = /\b(?:exclud\w*|excl|without|other than|(?:not|n't) includ\w*)\b.*$/;
const perPeople = /\bper (?:head|capita|person|population|thousand|1k|100k|1[, ]?000|10[, ]?000|100[, ]?000)\b/;
// "12% of records" is of no number below, PCT was a kind of area, and areas and boundaries are standardised too.
const rate = new RegExp(
  [
    /(?<!\b(?:no|not|than) )\b(?:crude |dsr |das?r )?rates?\b/,
    /(?<!\d\s?)(?:\bper ?cent(?:ages?)?\b|%)/,
    /(?<!\b(?:by|per|each) )\bpct(?= change| of\b| points?|\.\w+$|$)/,
    /\bproportion\b|\bratio\b|\baverages?\b|\bmean\b/,
    /\bstandardi[sz]ed\b(?!\W{1,2}(?:geograph|boundar|areas?\b|codes?\b|names?\b|format|layout|template))/,
  ]
    .map(({ source }) => source)
    .join('|'),
);
const otherKind =
  /(?<!\b(?:no|not|non)[ -]?)(?<!un)\b(?:elective|planned|day ?cases?|waiting list|re-?admi\w*)\b|\bdelayed\b(?=.*\b(?:days?|discharge|transfer))|\bdays delayed\b/;

/** Words as they are compared, and nothing of what is left out. */
function plainWords(text: string): string {
  return withoutElsewhere(lowerWords(text).replace(leftOut, ''));
}

/** The words by which a text says that its numbers are per so many people, which may stand apart from what they count. */
export function perPeopleIn(text: string): string | undefined {
  const words = plainWords(text);
  return namesCounts(words) ? undefined : perPeople.exec(words)?.[0];
}

/**
 * The words by which the name of a number says that it is a rate, a share or an average, and no count. None where it names
 * counts as well: "numbers and rates".
 */
export function rateWordsIn(text: string): string | undefined {
  const words = plainWords(text);
  return namesCounts(words) ? undefined : (perPeople.exec(words)?.[0] ?? rate.exec(words)?.[0].trim());
}

/** The words by which the name of a count says that it is not of emergency admissions or of their bed days. */
export function otherKindIn(text: string): string | undefined {
  return otherKind.exec(plainWords(text))?.[0];
}
