// "Excluding planned admissions" speaks of what is not counted.
const leftOut = /\b(?:exclud\w*|without|other than|not including)\b.*$/;
const perPeople = /\bper (?:head|capita|person|population|thousand|1k|100k|1[, ]?000|10[, ]?000|100[, ]?000)\b/;
const rate =
  /\b(?:crude |dsr |das?r )?rates?\b|\bper ?cent(?:ages?)?\b|\bpct\b|%|\bproportion\b|\bratio\b|\bstandardised\b|\baverages?\b|\bmean\b/;
const otherKind =
  /(?<!\bnon[ -]?)\belective\b|(?<!un)\bplanned\b|\bday ?cases?\b|\bwaiting list\b|\bre-?admi\w*|\bdelayed\b/;

/** Words as they are compared: lower case, those of column and file names apart, and nothing of what is left out. */
function plainWords(text: string): string {
  const spaced = text.toLowerCase().replaceAll('_', ' ').replace(/\s+/g, ' ');
  return spaced.replace(leftOut, '');
}

/** The words by which a text says that its numbers are per so many people, which may stand apart from what they count. */
export function perPeopleIn(text: string): string | undefined {
  return perPeople.exec(plainWords(text))?.[0];
}

/** The words by which the name of a number says that it is a rate, a share or an average, and no count. */
export function rateWordsIn(text: string): string | undefined {
  return perPeopleIn(text) ?? rate.exec(plainWords(text))?.[0].trim();
}

/** The words by which the name of a count says that it is not of emergency admissions or of their bed days. */
export function otherKindIn(text: string): string | undefined {
  return otherKind.exec(plainWords(text))?.[0];
}
