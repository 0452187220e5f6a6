import type { Confidence } from './confidence.js';

/** Areas that became one area, whole, on one day. Counts and populations of the old areas add up to the new one. */
export interface AreaMerge {
  /** The first day of the new area, YYYY-MM-DD. */
  readonly date: string;
  /** ODS code of the new area. */
  readonly into: string;
  readonly intoName: string;
  readonly intoOns?: string;
  /** ODS codes of the old areas, which end the day before. */
  readonly from: readonly string[];
  /** How sure it is that these areas, and no others, make the new one. */
  readonly confidence: Confidence;
  readonly confidenceDetail?: string;
  readonly source: string;
}

/** A change of an area that kept its ODS code, so the code alone does not show it. */
export interface BoundaryMove {
  /** The first day of the changed area, YYYY-MM-DD. */
  readonly date: string;
  readonly code: string;
  readonly nameBefore: string;
  readonly nameAfter: string;
  readonly onsBefore?: string;
  readonly onsAfter?: string;
  /** Whether the source lists only a new ONS code; false when people or practices moved. */
  readonly onsCodeOnly: boolean;
  readonly confidence: Confidence;
  readonly confidenceDetail?: string;
  readonly note: string;
  readonly source: string;
}

/** A day on which the whole set of areas began or ended. */
export interface AreaSystemDate {
  readonly date: string;
  readonly before: string;
  readonly after: string;
  readonly confidence: Confidence;
  readonly source: string;
}

/** How many areas England had from a day on. */
export interface AreaCount {
  readonly from: string;
  readonly areas: number;
  readonly confidence: Confidence;
  readonly source: string;
}

const mar = 'MAR (monthly activity return) CCG files: last month of the old codes, first month of the new';
const onsNote = 'ONS geoportal note to the LSOA to CCG to local authority lookup, April 2018';
const marAndOns = `${mar}; ${onsNote}`;
const marAndHsj = `${mar}; HSJ 7023930`;
const nhsDigitalLookup = 'GitHub NHSDigital/mental-health-monthly-statistics, 94.1.Cache_output_CCG_fix_Apr_2020.py';
const publicNotebook =
  'CCG lookup in a public NHS notebook (old code, code of 2021, ONS code); analytichealth.co.uk also states 38 into 9';

/** Every merge of areas from 2015 to 2021, by date and then by new code. */
export const areaMerges: readonly AreaMerge[] = [
  // April 2015
  {
    date: '2015-04-01',
    into: '13T',
    intoName: 'NHS Newcastle Gateshead CCG',
    intoOns: 'E38000212',
    from: ['00F', '00G', '00H'],
    confidence: 'FOUND',
    source: mar,
  },

  // April 2017
  {
    date: '2017-04-01',
    into: '14L',
    intoName: 'NHS Manchester CCG',
    intoOns: 'E38000217',
    from: ['00W', '01M', '01N'],
    confidence: 'FOUND',
    source: mar,
  },

  // April 2018
  {
    date: '2018-04-01',
    into: '14Y',
    intoName: 'NHS Buckinghamshire CCG',
    intoOns: 'E38000223',
    from: ['10H', '10Y'],
    confidence: 'FOUND',
    source: marAndOns,
  },
  {
    date: '2018-04-01',
    into: '15A',
    intoName: 'NHS Berkshire West CCG',
    intoOns: 'E38000221',
    from: ['10M', '10N', '10W', '11D'],
    confidence: 'RECALLED',
    confidenceDetail: 'codes and date FOUND; grouping RECALLED, and it matches the STP mapping',
    source: marAndOns,
  },
  {
    date: '2018-04-01',
    into: '15C',
    intoName: 'NHS Bristol, North Somerset and South Gloucestershire CCG',
    intoOns: 'E38000222',
    from: ['11H', '11T', '12A'],
    confidence: 'FOUND',
    source: `${mar}; ODS STP mapping, E54000039`,
  },
  {
    date: '2018-04-01',
    into: '15D',
    intoName: 'NHS East Berkshire CCG',
    intoOns: 'E38000224',
    from: ['10G', '10T', '11C'],
    confidence: 'RECALLED',
    confidenceDetail: 'codes and date FOUND; grouping RECALLED',
    source: marAndOns,
  },
  {
    date: '2018-04-01',
    into: '15E',
    intoName: 'NHS Birmingham and Solihull CCG',
    intoOns: 'E38000220',
    from: ['04X', '05P', '13P'],
    confidence: 'FOUND',
    source: marAndOns,
  },
  {
    date: '2018-04-01',
    into: '15F',
    intoName: 'NHS Leeds CCG',
    intoOns: 'E38000225',
    from: ['02V', '03C', '03G'],
    confidence: 'FOUND',
    source: marAndOns,
  },

  // April 2019
  {
    date: '2019-04-01',
    into: '15M',
    intoName: 'NHS Derby and Derbyshire CCG',
    intoOns: 'E38000229',
    from: ['03X', '03Y', '04J', '04R'],
    confidence: 'FOUND',
    source: marAndHsj,
  },
  {
    date: '2019-04-01',
    into: '15N',
    intoName: 'NHS Devon CCG',
    intoOns: 'E38000230',
    from: ['99P', '99Q'],
    confidence: 'FOUND',
    source: marAndHsj,
  },

  // April 2020
  {
    date: '2020-04-01',
    into: '16C',
    intoName: 'NHS Tees Valley CCG',
    intoOns: 'E38000247',
    from: ['00C', '00K', '00M'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '18C',
    intoName: 'NHS Herefordshire and Worcestershire CCG',
    intoOns: 'E38000236',
    from: ['05F', '05J', '05T', '06D'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '26A',
    intoName: 'NHS Norfolk and Waveney CCG',
    intoOns: 'E38000239',
    from: ['06M', '06V', '06W', '06Y', '07J'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '27D',
    intoName: 'NHS Cheshire CCG',
    intoOns: 'E38000233',
    from: ['01C', '01R', '02D', '02F'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '36J',
    intoName: 'NHS Bradford District and Craven CCG',
    intoOns: 'E38000232',
    from: ['02N', '02R', '02W'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '36L',
    intoName: 'NHS South West London CCG',
    intoOns: 'E38000245',
    from: ['07V', '08J', '08P', '08R', '08T', '08X'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '42D',
    intoName: 'NHS North Yorkshire CCG',
    intoOns: 'E38000241',
    from: ['03D', '03E', '03M'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '52R',
    intoName: 'NHS Nottingham and Nottinghamshire CCG',
    intoOns: 'E38000243',
    from: ['04E', '04H', '04K', '04L', '04M', '04N'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '70F',
    intoName: 'NHS West Sussex CCG',
    intoOns: 'E38000248',
    from: ['09G', '09H', '09X'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '71E',
    intoName: 'NHS Lincolnshire CCG',
    intoOns: 'E38000238',
    from: ['03T', '04D', '04Q', '99D'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '72Q',
    intoName: 'NHS South East London CCG',
    intoOns: 'E38000244',
    from: ['07N', '07Q', '08A', '08K', '08L', '08Q'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '78H',
    intoName: 'NHS Northamptonshire CCG',
    intoOns: 'E38000242',
    from: ['03V', '04G'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '84H',
    intoName: 'NHS County Durham CCG',
    intoOns: 'E38000234',
    from: ['00D', '00J'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '91Q',
    intoName: 'NHS Kent and Medway CCG',
    intoOns: 'E38000237',
    from: ['09C', '09E', '09J', '09W', '10A', '10D', '10E', '99J'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '92A',
    intoName: 'NHS Surrey Heartlands CCG',
    intoOns: 'E38000246',
    from: ['09L', '09N', '09Y', '99H'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '92G',
    intoName: 'NHS Bath and North East Somerset, Swindon and Wiltshire CCG',
    intoOns: 'E38000231',
    from: ['11E', '12D', '99N'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '93C',
    intoName: 'NHS North Central London CCG',
    intoOns: 'E38000240',
    from: ['07M', '07R', '07X', '08D', '08H'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },
  {
    date: '2020-04-01',
    into: '97R',
    intoName: 'NHS East Sussex CCG',
    intoOns: 'E38000235',
    from: ['09F', '09P', '99K'],
    confidence: 'FOUND',
    source: nhsDigitalLookup,
  },

  // April 2021
  {
    date: '2021-04-01',
    into: 'A3A8R',
    intoName: 'NHS North East London CCG',
    intoOns: 'E38000255',
    from: ['07L', '07T', '08F', '08M', '08N', '08V', '08W'],
    confidence: 'FOUND',
    source: publicNotebook,
  },
  {
    date: '2021-04-01',
    into: 'B2M3M',
    intoName: 'NHS Coventry and Warwickshire CCG',
    intoOns: 'E38000251',
    from: ['05A', '05H', '05R'],
    confidence: 'FOUND',
    source: publicNotebook,
  },
  {
    date: '2021-04-01',
    into: 'D2P2L',
    intoName: 'NHS Black Country and West Birmingham CCG',
    intoOns: 'E38000250',
    from: ['05C', '05L', '05Y', '06A'],
    confidence: 'FOUND',
    source: publicNotebook,
  },
  {
    date: '2021-04-01',
    into: 'D4U1Y',
    intoName: 'NHS Frimley CCG',
    intoOns: 'E38000252',
    from: ['10C', '15D', '99M'],
    confidence: 'FOUND',
    source: publicNotebook,
  },
  {
    date: '2021-04-01',
    into: 'D9Y0V',
    intoName: 'NHS Hampshire, Southampton and Isle of Wight CCG',
    intoOns: 'E38000253',
    from: ['10J', '10K', '10L', '10V', '10X', '11A'],
    confidence: 'FOUND',
    source: publicNotebook,
  },
  {
    date: '2021-04-01',
    into: 'M1J4Y',
    intoName: 'NHS Bedfordshire, Luton and Milton Keynes CCG',
    intoOns: 'E38000249',
    from: ['04F', '06F', '06P'],
    confidence: 'FOUND',
    source: publicNotebook,
  },
  {
    date: '2021-04-01',
    into: 'M2L0M',
    intoName: 'NHS Shropshire, Telford and Wrekin CCG',
    intoOns: 'E38000257',
    from: ['05N', '05X'],
    confidence: 'FOUND',
    source: publicNotebook,
  },
  {
    date: '2021-04-01',
    into: 'W2U3Z',
    intoName: 'NHS North West London CCG',
    intoOns: 'E38000256',
    from: ['07P', '07W', '07Y', '08C', '08E', '08G', '08Y', '09A'],
    confidence: 'FOUND',
    source: publicNotebook,
  },
  {
    date: '2021-04-01',
    into: 'X2C4Y',
    intoName: 'NHS Kirklees CCG',
    intoOns: 'E38000254',
    from: ['03A', '03J'],
    confidence: 'FOUND',
    source: publicNotebook,
  },
];

/**
 * Every change of an area under an unchanged ODS code, by date and then by code. A table of merges misses these.
 */
export const boundaryMoves: readonly BoundaryMove[] = [
  {
    date: '2017-04-01',
    code: '01H',
    nameBefore: 'NHS Cumbria CCG',
    nameAfter: 'NHS North Cumbria CCG',
    onsBefore: 'E38000041',
    onsAfter: 'E38000215',
    onsCodeOnly: false,
    confidence: 'FOUND',
    note:
      'South Cumbria practices left for 01K: registered list 522,121 to 323,146; ' +
      'non-elective admissions 60,889 (2016/17) to 40,495 (2017/18)',
    source: 'MAR and GP registered lists; the pair of ONS codes in a public repository',
  },
  {
    date: '2017-04-01',
    code: '01K',
    nameBefore: 'NHS Lancashire North CCG',
    nameAfter: 'NHS Morecambe Bay CCG',
    onsBefore: 'E38000093',
    onsAfter: 'E38000216',
    onsCodeOnly: false,
    confidence: 'FOUND',
    confidenceDetail: 'reuse of the code and the jump FOUND; E38000216 RECALLED',
    note:
      'South Cumbria practices came from 01H: registered list 159,297 (October 2016) to 360,784 (April 2017); ' +
      'non-elective admissions 17,403 to 39,631. MAR also prints North Lancashire and, from December 2015, ' +
      'Morecambe Bay, sixteen months before the change',
    source: 'MAR and GP registered lists',
  },
  {
    date: '2018-04-01',
    code: '01E',
    nameBefore: 'NHS Greater Preston CCG',
    nameAfter: 'NHS Greater Preston CCG',
    onsBefore: 'E38000065',
    onsAfter: 'E38000227',
    onsCodeOnly: true,
    confidence: 'FOUND',
    note: 'new ONS code under the same ODS code and name',
    source: onsNote,
  },
  {
    date: '2018-04-01',
    code: '01K',
    nameBefore: 'NHS Morecambe Bay CCG',
    nameAfter: 'NHS Morecambe Bay CCG',
    onsBefore: 'E38000216',
    onsAfter: 'E38000228',
    onsCodeOnly: true,
    confidence: 'FOUND',
    confidenceDetail: 'new ONS code FOUND; old ONS code RECALLED',
    note: 'listed as a new ONS code only, yet its list changed: 361,529 (October 2017) to 345,853 (April 2018)',
    source: onsNote,
  },
  {
    date: '2018-04-01',
    code: '02M',
    nameBefore: 'NHS Fylde and Wyre CCG',
    nameAfter: 'NHS Fylde and Wyre CCG',
    onsBefore: 'E38000060',
    onsAfter: 'E38000226',
    onsCodeOnly: true,
    confidence: 'FOUND',
    note: 'new ONS code under the same ODS code and name',
    source: onsNote,
  },
];

/** The days on which clinical commissioning groups (CCGs), the areas of this period, began and ended. */
export const areaSystemDates = {
  created: {
    date: '2013-04-01',
    before: '151 primary care trusts (codes such as 5xx)',
    after: '211 clinical commissioning groups',
    confidence: 'FOUND',
    source: 'MAR: 151 primary care trust rows in the files of 2012/13; 211 CCG codes from April 2013',
  },
  abolished: {
    date: '2022-07-01',
    before: '106 clinical commissioning groups',
    after: '42 integrated care boards; the 106 ODS codes live on as sub-ICB locations',
    confidence: 'RECALLED',
    source: 'Health and Care Act 2022',
  },
} as const satisfies Record<string, AreaSystemDate>;

const counted = { confidence: 'FOUND', source: 'MAR' } as const;
const countedElsewhere = 'mentalhealthwatch.rcpsych.ac.uk/terminology';

/** The number of areas in England from each day on which it changed, by date. */
export const areaCounts: readonly AreaCount[] = [
  { from: '2013-04-01', areas: 211, ...counted },
  { from: '2015-04-01', areas: 209, ...counted },
  { from: '2017-04-01', areas: 207, ...counted },
  { from: '2018-04-01', areas: 195, ...counted },
  { from: '2019-04-01', areas: 191, confidence: 'FOUND', source: 'MAR; HSJ 7023930' },
  { from: '2020-04-01', areas: 135, confidence: 'FOUND', source: `${countedElsewhere}; 191 less 74 plus 18` },
  { from: '2021-04-01', areas: 106, confidence: 'FOUND', source: `${countedElsewhere}; 135 less 38 plus 9` },
];
