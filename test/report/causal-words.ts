/** Words that say what made a gap, which no comparison of this kind can. Nouns and verbs that share a form count too. */
export const causalWords = new RegExp(
  `\\b(?:${[
    'caus(?:e|es|ed|ing)',
    '(?<!bias-)reduc(?:e|es|ed|ing)',
    'prevent(?:s|ed|ing)?',
    'avert(?:s|ed|ing)?',
    // "Save as CSV" is an instruction, and an analysis is saved in a file.
    'sav(?:es|ings)|(?:admissions|beds?|days|stays|lives|money|costs?)(?: \\w+)? saved',
    'saved? (?:[\\w,.%£−-]+ ){0,3}(?:admissions|beds?|days|stays|lives|money|costs?)',
    'achiev(?:e|es|ed|ing)',
    'improv(?:e|es|ed|ing)',
    'deliver(?:s|ed|ing)?',
    'driv(?:e|es|en|ing)|drove',
    '(?:lead|leads|led|leading) to',
    'result(?:s|ed|ing)? in',
    'bring(?:s|ing)? about|brought about',
    'due to|owing to|thanks to|because of|attribut(?:ed|able) to',
    'impact(?:s|ed|ing)?',
    'affect(?:s|ed|ing)?',
    'influenc(?:e|es|ed|ing)',
    'slow(?:s|ed|ing)',
    'curb(?:s|ed|ing)?',
    'boost(?:s|ed|ing)?',
    'succeed(?:s|ed|ing)?',
  ].join('|')})\\b`,
  'i',
);

/** The one sentence that may hold such a word, since it says that there is none. */
export const caution = /A gap is not proof of\s+cause/g;
