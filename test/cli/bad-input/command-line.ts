import { compareSmall } from '../small-data.js';
import type { Case } from './case.js';

/** Commands and options that cannot be. */
export const ofTheCommandLine: readonly Case[] = [
  { what: 'an unknown command', code: 'VM401', exit: 2, args: ['compere'], says: /did you mean compare/ },
  { what: 'a file without a command', code: 'VM401', exit: 2, args: ['a.csv'], says: /did you mean compare a\.csv/ },
  {
    what: 'an unknown option',
    code: 'VM402',
    exit: 2,
    args: [...compareSmall, '--periods', 'x'],
    says: /did you mean --period/,
  },
  {
    what: 'an option of other commands',
    code: 'VM402',
    exit: 2,
    args: [...compareSmall, '--demo'],
    says: /no option --demo\n +help: these have it: trend, area/,
  },
  {
    what: 'a level in per cent',
    code: 'VM403',
    exit: 2,
    args: [...compareSmall, '--level', '95'],
    says: /0\.95 for 95%/,
  },
  {
    what: 'an unknown window',
    code: 'VM403',
    exit: 2,
    args: [...compareSmall, '--window', 'month'],
    says: /rolling-year/,
  },
  {
    what: 'a baseline of two years',
    code: 'VM403',
    exit: 2,
    args: [...compareSmall, '--baseline', '2014/16'],
    says: /twelve months/,
  },
  { what: 'no population file', code: 'VM404', exit: 2, args: ['compare', 'a.csv'], says: /file of populations/ },
  {
    what: 'no activity file',
    code: 'VM404',
    exit: 2,
    args: ['compare', '--population', 'p.csv'],
    says: /at least one file/,
  },
  { what: 'an unknown topic', code: 'VM405', exit: 2, args: ['explain', 'jacknife'], says: /did you mean jackknife/ },
  {
    what: 'nothing piped in',
    code: 'VM112',
    exit: 2,
    args: ['compare', '-', '--population', 'p.csv'],
    says: /nothing is piped in/,
  },
  {
    what: 'an output in no folder',
    code: 'VM150',
    exit: 4,
    args: [...compareSmall, '-o', 'nowhere/out.json'],
    says: /cannot write nowhere\/out\.json[\s\S]*folder does not exist/,
  },
  {
    what: 'an output that is a folder',
    code: 'VM150',
    exit: 4,
    args: [...compareSmall, '-o', 'folder'],
    says: /it is a folder/,
  },
];
  {
    what: 'a topic like no other',
    code: 'VM405',
    exit: 2,
    args: ['explain', 'hospital'],
    says: /= nearest: (?:[\w-]+, ){2}[\w-]+\n +help: to list every topic and code: {2}vanguard-metrics explain\n/,
  },
