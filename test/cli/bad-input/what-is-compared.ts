import { activity, cohorts, compareSmall, population } from '../small-data.js';
import type { Case } from './case.js';
import { withLine, withPopulation } from './changed-data.js';

const ofDarlington = {
  'a.csv': 'area_code,period,emergency_admissions\n00C,2014/15,2000\n00C,2015/16,2000\n',
  'p.csv': 'area_code,year,population\n00C,2014,100000\n00C,2015,100000\n',
  'c.csv': 'area_code,cohort\n00C,PILOT\n',
};

/** Data that do not hold what is to be compared. */
export const ofWhatIsCompared: readonly Case[] = [
  {
    what: 'areas without a population',
    code: 'VM240',
    files: { 'p.csv': population.replace(/C3.*\n/g, '') },
    says: /no population for 1 area[\s\S]*C3[\s\S]*--drop C3/,
  },
  {
    what: 'a population of zero',
    code: 'VM241',
    files: withPopulation('C3,2015,121500', 'C3,2015,0'),
    says: /C3 has a population of zero/,
  },
  {
    what: 'a year without a population',
    code: 'VM242',
    files: withPopulation('C3,2015,121500\n', ''),
    says: /no population for 1 area in April 2015/,
  },
  {
    what: 'a baseline year without a population, saying which baseline has one and no other option',
    code: 'VM242',
    files: withPopulation('C3,2014,120000\n', ''),
    says: /no population for 1 area in April 2014 to March 2015[\s\S]*or: {2}--baseline 2015\/16\n$/,
  },
  {
    what: 'years of which none has a population, without an option that would not help',
    code: 'VM242',
    files: withPopulation('C3,2014,120000\nC3,2015,121500', 'C3,2010,120000'),
    says: /help: add the populations of those years \(2014 means 2014\/15\)\n$/,
  },
  {
    what: 'two populations for a year',
    code: 'VM221',
    files: { 'p.csv': `${population}C3,2015,121501\n` },
    says: /two populations for 2015\/16/,
  },
  {
    what: 'a population that is no number',
    code: 'VM216',
    files: withPopulation('121500', 'lots'),
    says: /number of people/,
    at: 'p.csv:11:9',
  },
  {
    what: 'a cohort area that is not in the data',
    code: 'VM243',
    files: { 'c.csv': cohorts.replace('T2,PACS', 'T2,PACS\nT9,PACS') },
    says: /area T9 of cohort PACS is not in the activity/,
  },
  {
    what: 'a cohort with no area left',
    code: 'VM244',
    args: [...compareSmall, '--drop', 'T1,T2'],
    says: /cohort PACS has no area left/,
  },
  {
    what: 'a comparator with no area left',
    code: 'VM245',
    args: [...compareSmall, '--drop', 'C1,C2,C3'],
    says: /no area is left to compare with\n {2}= C1, C2, C3: dropped on request/,
  },
  {
    what: 'a comparator that is screened out',
    code: 'VM245',
    files: { 'a.csv': activity.replace(/C\d,Q2 2014\/15,\d+\n/g, '') },
    args: [...compareSmall, '--screen', 'gaps'],
    says: /C1, C2, C3: has a gap[\s\S]*keep the areas with findings: {2}--screen none/,
  },
  {
    what: 'a comparator of England without counts of residents',
    code: 'VM245',
    files: {
      'a.csv':
        'area_code,period,population_group,admissions\n05C,2014/15,care home residents,10\n05C,2015/16,care home residents,11\n05L,2014/15,all,90\n05L,2015/16,all,91\n',
      'p.csv':
        'area_code,year,population_group,population\n05C,2014,care home residents,100\n05C,2015,care home residents,100\n05L,2014,all,900\n05L,2015,all,900\n',
      'c.csv': 'area_code,cohort\n05C,EHCH\n',
    },
    says: /no area of the rest of England has counts of care-home residents\n {2}= 05L\n/,
  },
  {
    what: 'an area of a cohort with a slip in the activity',
    code: 'VM243',
    files: {
      'a.csv': activity.replaceAll('T1,', '05C,').replaceAll('T2,', '0SL,'),
      'p.csv': population.replaceAll('T1,', '05C,').replaceAll('T2,', '0SL,'),
      'c.csv': 'area_code,cohort\n05C,PACS\n05L,PACS\n',
    },
    says: /the activity has 0SL, which is no area: if it is 05L, correct it there/,
  },
  {
    what: 'an area on two sides',
    code: 'VM247',
    files: { 'c.csv': `${cohorts}T1,REST\n` },
    says: /T1 cannot be PACS and REST/,
    at: 'c.csv:7:1',
  },
  {
    what: 'no baseline',
    code: 'VM250',
    args: [...compareSmall, '--baseline', '2012/13'],
    says: /do not hold the baseline, April 2012 to March 2013[\s\S]*--baseline 2014\/15/,
  },
  {
    what: 'a baseline with a hole',
    code: 'VM251',
    files: withLine(3, ''),
    says: /baseline \(April 2014 to March 2015\) is not complete for 1 area[\s\S]*T1: July to September 2014 \(no row\)[\s\S]*--drop T1/,
  },
  {
    what: 'a window with a hidden count',
    code: 'VM252',
    files: withLine(6, 'T1,Q1 2015/16,*'),
    says: /period \(April 2015 to March 2016\) is not complete[\s\S]*marked \[c\][\s\S]*--suppression hes-2018/,
  },
  {
    what: 'a rule that the counts contradict',
    code: 'VM270',
    files: withLine(6, 'T1,Q1 2015/16,2421'),
    args: [...compareSmall, '--suppression', 'hes-2018'],
    says: /1 count could not be shown under hes-2018[\s\S]*no multiple of 5[\s\S]*--disclosure hes-2018/,
    at: 'a.csv:6:15',
  },
  {
    what: 'zero for a hidden count',
    code: 'VM403',
    exit: 2,
    args: [...compareSmall, '--suppressed', 'zero'],
    says: /a hidden count is never zero/,
  },
  {
    what: 'a period beyond the data',
    code: 'VM256',
    args: [...compareSmall, '--period', '2016/17'],
    says: /do not hold the period, April 2016 to March 2017[\s\S]*--period "Q4 2015\/16"/,
  },
  {
    what: 'a year that was mistyped',
    code: 'VM256',
    files: withLine(9, 'T1,Q4 2018/19,2610'),
    says: /have nothing between March 2016 and January to March 2019, whose year may be mistyped\n/,
  },
  {
    what: 'a metric that is not there',
    code: 'VM254',
    args: [...compareSmall, '--metric', 'bed-days'],
    says: /hold no emergency_bed_days\n {2}= they hold: emergency_admissions\n/,
  },
  {
    what: 'a merged area without any of the others that made it',
    code: 'VM254',
    files: ofDarlington,
    args: [...compareSmall, '--boundaries', '2021-04-01'],
    says: /no area has emergency_admissions on the boundaries of 2021-04-01\n {2}= 16C is not whole in 2014\/15, 2015\/16: 00K, 00M absent\n {2}help: add the rows of the absent areas\n/,
  },
  {
    what: 'a quarter without its like in the baseline',
    code: 'VM255',
    exit: 2,
    args: [...compareSmall, '--window', 'quarter', '--baseline', '2014-05..2015-04', '--period', 'Q1 2015/16'],
    says: /--unmatched-season/,
  },
];
