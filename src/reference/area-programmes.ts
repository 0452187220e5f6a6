import { accountableCareSystems, devolutionAreas } from './accountable-care-systems.js';
import type { AreaSystem } from './area-system.js';
import { stps } from './stps.js';

/** A programme other than the vanguards whose areas may be left out of a comparator, or be a cohort. */
export interface AreaProgramme {
  readonly key: 'acs' | 'devolution' | 'ics' | 'stp';
  readonly title: string;
  readonly systems: readonly AreaSystem[];
}

const icsSource =
  'accountable care systems and devolution areas of 2017; the ODS workbook marks QE1, QF7 and QOP as wave 1';

const lancashireAndSouthCumbria: AreaSystem = {
  name: 'Lancashire and South Cumbria',
  areas: ['00Q', '00R', '00X', '01A', '01E', '01K', '02G', '02M'],
  note:
    'grew from Blackpool & Fylde Coast (00R, 02M) to STP E54000004; ' +
    '01H is left out, its south having moved to 01K in April 2017',
  confidence: 'RECALLED',
  confidenceDetail: 'wave 1 FOUND (ODS workbook, QE1); areas taken from the STP',
  source: icsSource,
};

const markedWaveOne: readonly string[] = ['South Yorkshire & Bassetlaw', 'Greater Manchester'];

/** The first ten integrated care systems, of 2018. */
const firstIntegratedCareSystems: readonly AreaSystem[] = [...accountableCareSystems, ...devolutionAreas].map(
  (system): AreaSystem =>
    system.name === 'Blackpool & Fylde Coast'
      ? lancashireAndSouthCumbria
      : {
          name: system.name,
          areas: system.areas,
          confidence: 'RECALLED',
          ...(markedWaveOne.includes(system.name) ? { confidenceDetail: 'wave 1 FOUND (ODS workbook)' } : {}),
          source: icsSource,
        },
);

/** The other programmes that ran beside the vanguards. Their areas overlap with vanguard sites and with each other. */
export const areaProgrammes: readonly AreaProgramme[] = [
  { key: 'acs', title: 'Accountable care systems', systems: accountableCareSystems },
  { key: 'devolution', title: 'Devolution areas', systems: devolutionAreas },
  { key: 'ics', title: 'First integrated care systems', systems: firstIntegratedCareSystems },
  { key: 'stp', title: 'Sustainability and transformation partnerships', systems: stps },
];
