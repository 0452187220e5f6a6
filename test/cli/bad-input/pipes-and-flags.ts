import { compareSmall } from '../small-data.js';
import type { Case } from './case.js';

const seeCompare = /\n +help: see: {2}vanguard-metrics help compare\n/.source;

/** Pipes that cannot be read, flags with a value, and what is to be looked up. */
export const ofPipesAndFlags: readonly Case[] = [
  ...[
    ['compare', '-', '-p', '-'],
    ['compare', 'a.csv', '-', '-', '-p', 'p.csv'],
    ['compare', 'a.csv', '-p', '-', '--cohorts', '-'],
  ].map((args) => ({
    what: `two inputs of one pipe in ${args.join(' ')}`,
    code: 'VM406',
    exit: 2,
    args,
    says: new RegExp(`only one file can be piped in, and - stands for more than one${seeCompare}`),
  })),
  {
    what: 'a flag with a value',
    code: 'VM406',
    exit: 2,
    args: [...compareSmall, '--strict=yes'],
    says: new RegExp(`--strict is a flag and takes no value${seeCompare}`),
  },
  {
    what: 'a flag of other commands with a value',
    code: 'VM402',
    exit: 2,
    args: [...compareSmall, '--demo=yes'],
    says: /no option --demo\n +help: these have it: trend, area/,
  },
  {
    what: 'a mistyped option with a value',
    code: 'VM402',
    exit: 2,
    args: [...compareSmall, '--perod=2017/18'],
    says: /unknown option --perod\n +help: did you mean --period\?/,
  },
  {
    what: 'a query of no dialect',
    code: 'VM406',
    exit: 2,
    args: ['sql', 'admissions'],
    says: /see: {2}vanguard-metrics help sql\n/,
  },
];
