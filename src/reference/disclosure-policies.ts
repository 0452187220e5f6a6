/** A rule under which counts are hidden and rounded before they leave their holder. */
export interface DisclosurePolicy {
  readonly title: string;
  /** The whole numbers that a mark stands for; absent where nothing is hidden. */
  readonly hides?: { readonly lower: number; readonly upper: number };
  /** Counts that are shown are rounded to the nearest multiple of this; 1 where they are exact. */
  readonly roundsTo: number;
  /** Whether 0 is only shown for none at all. */
  readonly zeroIsExact: boolean;
  /** Whether further counts, of any size, are hidden so that no total gives one away. */
  readonly hidesOthers: boolean;
  readonly source: string;
  readonly confidence: 'FOUND' | 'RECALLED';
}

const hesPage =
  'NHS Digital, Disclosure control methodology for Hospital Episode Statistics and Emergency Care Data Set, September 2018: ' +
  'digital.nhs.uk/data-and-information/data-tools-and-services/data-services/hospital-episode-statistics/' +
  'change-to-disclosure-control-methodology-for-hes-and-ecds-from-september-2018';

/** The rules known by name. */
export const disclosurePolicies = {
  'hes-2018': {
    title: 'HES and ECDS outputs from 13 September 2018 (annual ones from 2017/18)',
    hides: { lower: 1, upper: 7 },
    roundsTo: 5,
    zeroIsExact: true,
    hidesOthers: false,
    source: hesPage,
    confidence: 'FOUND',
  },
  'hes-pre-2018': {
    title: 'HES outputs before 13 September 2018',
    hides: { lower: 1, upper: 5 },
    roundsTo: 1,
    zeroIsExact: true,
    hidesOthers: true,
    source: hesPage,
    confidence: 'FOUND',
  },
  ons: {
    title: 'ONS tables of births and deaths: counts of 1 and 2',
    hides: { lower: 1, upper: 2 },
    roundsTo: 1,
    zeroIsExact: true,
    hidesOthers: true,
    source:
      'ONS, Policy on protecting confidentiality in tables of birth and death statistics; nothing is given for fewer than 3 ' +
      'deaths (ONS, FOI/2021/3301). The threshold of tables of counts is recalled, not read.',
    confidence: 'RECALLED',
  },
  'rounded-5': {
    title: 'nothing hidden, every count to the nearest 5',
    roundsTo: 5,
    zeroIsExact: false,
    hidesOthers: false,
    source: 'what a file shows in which counts of 5 stand among multiples of 5',
    confidence: 'FOUND',
  },
  none: {
    title: 'counts as they are',
    roundsTo: 1,
    zeroIsExact: true,
    hidesOthers: false,
    source: 'no rule',
    confidence: 'FOUND',
  },
} as const satisfies Record<string, DisclosurePolicy>;

export type PolicyName = keyof typeof disclosurePolicies;

/** The rule of outputs made now. */
export const presentPolicy = 'hes-2018' satisfies PolicyName;
