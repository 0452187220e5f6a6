const words: Readonly<Record<string, readonly string[]>> = {
  growth: ['rate', 'per-head'],
  'difference-pp': ['gap', 'gap,-pp', 'pp', 'percentage-points', 'difference'],
  'growth-ratio': ['ratio'],
  'avoided-events': ['avoided'],
  comparator: ['rest', 'rest-of-england', 'comparators'],
  direction: ['slower', 'faster', 'unclear', 'rests-on', 'rest-on', 'vs-rest', 'word'],
  'p-value': ['p'],
  jackknife: ['interval', 'intervals', 'ci', '95%-ci', 'confidence-interval'],
  trend: ['index'],
  'specification-curve': ['sensitivity', 'specification', 'specifications'],
  funnel: ['area', 'areas'],
  'event-study': ['events'],
  detectable: ['detectable-gap'],
  suppression: ['hidden', 'suppressed', '[c]'],
  'hidden-bounds': ['bounds'],
  configuration: ['config', 'vanguard.config.json'],
  'emergency-admissions': ['admissions'],
  'emergency-bed-days': ['bed-days'],
  ehch: ['care-homes', 'care-home', 'care-home-residents'],
};

/** The topic that each other word stands for: those that screens print, and short ones. */
export const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([topic, own]) => own.map((alias) => [alias, topic])),
);
