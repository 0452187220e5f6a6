import { activity, activityLines } from '../small-data.js';
import type { Case } from './case.js';
import { withLine } from './changed-data.js';

const lines = activityLines();

/** Rows and cells that say nothing, or what cannot be. */
export const ofCells: readonly Case[] = [
  {
    what: 'no column for the area',
    code: 'VM201',
    files: { 'a.csv': 'CCG19CDH,period,emergency_admissions\n05C,Q1 2014/15,10\n06N,Q1 2014/15,12\n' },
    says: /no column for the area code[\s\S]*looks right[\s\S]*--map area=CCG19CDH/,
    at: 'a.csv:1:1',
  },
  {
    what: 'no column for the area below a comment',
    code: 'VM201',
    files: { 'a.csv': '# my note, with a comma\nCCG19CDH,period,emergency_admissions\n05C,Q1 2014/15,10\n' },
    says: /CCG19CDH,period[\s\S]*looks right[\s\S]*--map area=CCG19CDH\n/,
    at: 'a.csv:2:1',
  },
  {
    what: 'columns with names of their own below a title',
    code: 'VM201',
    files: { 'a.csv': 'My extract of admissions,,\n\nThe CCG,When,How many\n05C,Q1 2014/15,10\n' },
    says: /The CCG,When[\s\S]*looks right[\s\S]*--map "area=The CCG"\n/,
    at: 'a.csv:3:1',
  },
  {
    what: 'a column whose name a shell would read',
    code: 'VM201',
    files: { 'a.csv': "it's $HOME,When,How many\n05C,Q1 2014/15,10\n" },
    says: /--map 'area=it'\\''s \$HOME'\n/,
    at: 'a.csv:1:1',
  },
  {
    what: 'rows of one cell, of which none is a comment',
    code: 'VM201',
    files: { 'a.csv': '# a note\nadmissions\n10\n' },
    says: / 2 \| admissions\n/,
    at: 'a.csv:2',
  },
  {
    what: 'a separator within a decimal number',
    code: 'VM201',
    files: { 'a.csv': 'Org;When;How many\n05C;Q1 2014/15;1,5\n' },
    says: / 1 \| Org;When/,
    at: 'a.csv:1',
  },
  {
    what: 'data below a title, without the names of columns',
    code: 'VM109',
    files: { 'a.csv': 'My extract of admissions,,\n05C,Q1 2014/15,10\n' },
    says: /it already holds data/,
    at: 'a.csv:2',
  },
  {
    what: 'an unknown column',
    code: 'VM202',
    files: withLine(1, 'area_code,period,emergency_admissions,emergency_bed_day'),
    says: /unknown column "emergency_bed_day"[\s\S]*did you mean emergency_bed_days/,
    at: 'a.csv:1:39',
  },
  { what: 'a ragged row', code: 'VM203', files: withLine(4, 'T1,Q3 2014/15'), says: /2 cells, too few/, at: 'a.csv:4' },
  {
    what: 'counts that are not numbers',
    code: 'VM210',
    files: withLine(2, 'T1,Q1 2014/15,24O0'),
    says: /1 count is not a number[\s\S]*letter O, not zero/,
    at: 'a.csv:2:15',
  },
  {
    what: 'a negative count',
    code: 'VM211',
    files: withLine(2, 'T1,Q1 2014/15,-5'),
    says: /below zero/,
    at: 'a.csv:2:15',
  },
  {
    what: 'a fractional count',
    code: 'VM212',
    files: withLine(2, 'T1,Q1 2014/15,24.5'),
    says: /must be whole/,
    at: 'a.csv:2:15',
  },
  {
    what: 'thousands commas where another cell has a decimal comma',
    code: 'VM213',
    files: { 'a.csv': `${lines.join('\n')}\nT1,Q1 2016/17,"2,400"\nT1,Q2 2016/17,"2,5"\n` },
    says: /separators between thousands[\s\S]*--thousands ","/,
    at: 'a.csv:42:15',
  },
  {
    what: 'an area and period twice',
    code: 'VM220',
    files: { 'a.csv': `${activity}T1,Q1 2014/15,2401\n` },
    says: /area T1 has two rows for Q1 2014\/15, with different counts[\s\S]*--duplicates/,
    at: 'a.csv:42',
  },
  {
    what: 'a month inside a quarter that is also given',
    code: 'VM222',
    files: { 'a.csv': `${activity}T1,2014-05,800\n` },
    says: /area T1 has a count for May 2014 and one for Q1 2014\/15/,
  },
  {
    what: 'an empty area code',
    code: 'VM223',
    files: withLine(2, ',Q1 2014/15,2400'),
    says: /must hold a code/,
    at: 'a.csv:2:1',
  },
  {
    what: 'a period that is none',
    code: 'VM230',
    files: withLine(2, 'T1,Q5 2014/15,2400'),
    says: /cannot be understood/,
    at: 'a.csv:2:4',
  },
  {
    what: 'a financial year of two years',
    code: 'VM230',
    files: withLine(2, 'T1,2014/16,2400'),
    says: /cannot be understood/,
  },
  {
    what: 'an ambiguous quarter',
    code: 'VM231',
    files: withLine(2, 'T1,Q1 2014,2400'),
    says: /two different quarters[\s\S]*April to June 2014[\s\S]*January to March 2014[\s\S]*--quarters/,
    at: 'a.csv:2:4',
  },
];
