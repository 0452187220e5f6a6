// "Rates per 1,000 are in Table 2", "see sheet 2 for rates": of other numbers than those below.
const elsewhere =
  /[^.;:(]*\b(?:are|is) (?:\w+ )?(?:in|on) (?!this\b)[^.;:)]*\b(?:table|sheet|tab|file|page|annex)\b|\bsee\b[^.;:)]*/g;
const counts = /\b(?:numbers?|counts?|numerators?)\b/;
// What is made of a count: "average number", "percentage change in the number", but not "rates and numbers".
const madeOfCounts =
  /(?:\b(?:rates?|averages?|mean|median|proportion|ratio|percentage|pct|change|growth|difference)\b|%)(?:(?! and\b| or\b|[.;:,()&/]).){0,30}\b(?:numbers?|counts?)\b/;
// What a count is made into: "number per 1,000", "number divided by population", "counts as a percentage".
const madeInto =
  /\b(?:numbers?|counts?)\b(?:(?!\brates?\b|[.;:,()]).)*(?:\bper (?:head|capita|person|population|thousand|\d)|\bdivided by\b|\bas an? (?:rate|per|share|proportion|ratio))/;

/** Words in lower case, those of column and file names apart. */
export function lowerWords(text: string): string {
  return text.toLowerCase().replaceAll('_', ' ').replace(/\s+/g, ' ');
}

/** Words, in lower case, without those on what stands in another table or file. */
export function withoutElsewhere(words: string): string {
  return words.replace(elsewhere, '');
}

/** Whether words, in lower case, say that numbers are counts, whatever else they speak of. */
export function namesCounts(words: string): boolean {
  return counts.test(words) && !madeOfCounts.test(words) && !madeInto.test(words);
}
