import { quantities } from '../../../src/toolkit.js';
import { compareSmall } from '../small-data.js';
import type { Case } from './case.js';

/** Options with a value that they cannot have, and what is said of it. */
const refused: readonly (readonly [string, string, RegExp])[] = [
  ...['2017-02-31', '2017-02-29', '2017-13-01', '2017-2-1', ''].map(
    (day) => ['--boundaries', day, /--boundaries must be a date written YYYY-MM-DD, not/] as const,
  ),
  ...['x', ',,', '', '0'].map(
    (sign) => ['--thousands', sign, /must be one sign that stands between thousands: a comma,/] as const,
  ),
  ...['0', '1.5', '-1', 'x', ''].flatMap((number) =>
    ['--threads', '--width'].map((option) => [option, number, /must be a whole number of 1 or more, not/] as const),
  ),
  ['--timeout', '0', /must be a number above 0, not "0"/],
  ['--per', '-1', /must be a number above 0, not "-1"/],
  ['--draws', '1000001', /--draws must be 1000000 or fewer, not "1000001"/],
  ['--draws', '1.5', /must be a whole number of 0 or more, not "1\.5"/],
  ...['--metric', '--drop', '--exclude-programme', '--accept-boundary', '--cohort'].flatMap((option) =>
    ['', ' '].map((nothing) => [option, nothing, /must name something, not " ?"/] as const),
  ),
  ['--metric', ' , ', /--metric must name something/],
  [
    '--metric',
    'admisions',
    new RegExp(`one of admissions, bed-days, ${quantities.join(', ')}, [^]*mean admissions\\?`),
  ],
];

/** The same, as cases. */
export const ofOptionValues: readonly Case[] = refused.map(([option, value, says]) => ({
  what: `${option} "${value}"`,
  code: 'VM403',
  exit: 2,
  args: [...compareSmall, `${option}=${value}`],
  says,
}));
