import type { AreaSystem } from './area-system.js';

const source = 'NHS England briefing 2017, "Integrating care locally"; codes from the ODS STP mapping and MAR';
const found = { confidence: 'FOUND', source } as const;

/** The eight accountable care systems named in 2017, with their ODS codes of that year. */
export const accountableCareSystems: readonly AreaSystem[] = [
  {
    name: 'Frimley Health including Slough, Surrey Heath and Aldershot',
    areas: ['99M', '10C', '10G', '10T', '11C'],
    note: 'the same areas as STP E54000034; 10G, 10T and 11C became 15D in April 2018, all became D4U1Y in April 2021',
    ...found,
  },
  {
    name: 'South Yorkshire & Bassetlaw',
    areas: ['02P', '02Q', '02X', '03L', '03N'],
    note: 'the same areas as STP E54000009',
    ...found,
  },
  {
    name: 'Nottinghamshire (early focus Greater Nottingham and Rushcliffe)',
    areas: ['04E', '04H', '04K', '04L', '04M', '04N'],
    note: 'the same areas as STP E54000014; Greater Nottingham is 04K, 04L, 04M and 04N',
    ...found,
  },
  {
    name: 'Blackpool & Fylde Coast',
    areas: ['00R', '02M'],
    note: 'part of STP E54000004; the same areas as vanguard MCP03',
    confidenceDetail: 'name FOUND; codes FOUND (IAU)',
    ...found,
  },
  { name: 'Dorset', areas: ['11J'], note: 'the same area as STP E54000041', ...found },
  {
    name: 'Luton, with Milton Keynes and Bedfordshire',
    areas: ['06P', '04F', '06F'],
    note: 'the same areas as STP E54000024',
    ...found,
  },
  {
    name: 'Berkshire West (Reading, Newbury, Wokingham)',
    areas: ['10M', '10N', '10W', '11D'],
    note: 'became 15A in April 2018',
    confidence: 'RECALLED',
    confidenceDetail: 'name FOUND; grouping RECALLED',
    source,
  },
  { name: 'Buckinghamshire', areas: ['10H', '10Y'], note: 'became 14Y in April 2018', ...found },
];

/** The two areas with devolved health powers in 2017, with their ODS codes before April 2017. */
export const devolutionAreas: readonly AreaSystem[] = [
  {
    name: 'Greater Manchester',
    areas: ['00T', '00V', '00W', '00Y', '01D', '01G', '01M', '01N', '01W', '01Y', '02A', '02H'],
    note: 'the same areas as STP E54000007',
    ...found,
  },
  {
    name: 'Surrey Heartlands',
    areas: ['09N', '09Y', '99H'],
    note: 'the same areas as STP E54000035; East Surrey (09L) joined the merged area 92A in April 2020',
    ...found,
  },
];
