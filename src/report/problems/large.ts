import type { BrokenRule } from '../../domain/problems/file-facts.js';
import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { firstYear, lastYear } from '../../domain/time/parse-period.js';
import { counted } from '../wording/words.js';
import type { ProblemEntry } from './entry.js';

type Code = `VM28${string}` & keyof ProblemFacts;
type Entries = { readonly [C in Code | 'VM131' | 'VM290']: ProblemEntry<BrokenRule> };

/** The words for a rule that rows of a large input break. They never hold what stands in a row. */
function broken(title: string, explanation: string, must: string, help: readonly string[]): ProblemEntry<BrokenRule> {
  return {
    title,
    explanation: `${explanation} What stands in the row is not shown, since a row may be about one person.`,
    exit: 3,
    headline: ({ column }, _count, all) => {
      const rows = new Map(all.map((facts) => [facts.column, facts.rows]));
      const total = [...rows.values()].reduce((sum, one) => sum + one, 0);
      const where = column === '' ? '' : ` in ${[...rows.keys()].map((name) => `"${name}"`).join(', ')}`;
      return `${counted(total, 'row')}${where}: ${must}`;
    },
    help: () => help,
  };
}

/** VM28x, VM290 and VM131: rows of record-level or practice by month data that break a rule. */
export const largeProblems: Entries = {
  VM131: broken(
    'a file that ends in the middle of a row',
    'The last row has too few cells and no line end, so the file was cut short when it was exported or copied.',
    'the file ends in the middle of its last row',
    ['export or copy the file again, and compare its size with the original'],
  ),
  VM280: broken(
    'a date that cannot be understood',
    'Dates are written 2014-04-01, 01/04/2014 or 01APR2014; a financial year 1415 or 2014/15. An admission must have one.',
    `must hold a date of ${firstYear} to ${lastYear}, as 2014-04-01, 01/04/2014 or 01APR2014`,
    [
      'a date in place of none, as 1900-01-01 or 9999-12-31, must be an empty cell',
      'a month/day/year date must be turned round when the file is made, and a year of two digits written in full',
      'a number of days, as spreadsheets keep dates, must be written as a date',
      'a time with a zone (+01:00) may be of another day here: write the date, or the local time without its zone',
    ],
  ),
  VM281: broken(
    'a discharge before its admission',
    'The day of discharge must be the day of admission or later.',
    'the discharge must not be before the admission',
    ['correct the rows, or take them out: no length of stay can be told'],
  ),
  VM282: broken(
    'an admission method that is no code',
    'Methods are codes of two characters (21, 2A, 11). Those that begin with 2 are emergencies.',
    'must hold a code of two characters, as 21 or 2A',
    ['export the code, not its description'],
  ),
  VM283: broken(
    'an area code that cannot be one',
    'The cell holds characters that no code has. A blank one is left out and counted.',
    'must hold an area code',
    [],
  ),
  VM284: broken(
    'a number that is none',
    'The cell must hold a whole number of 0 or more, or a mark in its place (*, [c], [x], .., -).',
    'must hold a whole number, or a mark in its place',
    ['correct the cells at these places'],
  ),
  VM285: broken(
    'a code with no known meaning',
    'Episode status and order, patient class, age, sex, care-home flag and measure have few values each; docs/data.md lists them.',
    'must hold a code that is known',
    ['the codes are in docs/data.md; --map role=column if the column means something else'],
  ),
  VM286: broken(
    'two rows of one spell',
    'Both rows would count as admissions. Often an extract holds every episode of a spell, or one month twice.',
    'the same spell was in an earlier row',
    ['keep the first row of each:  --duplicates first', 'or count every row:  --duplicates sum'],
  ),
  VM287: broken(
    'more distinct values than a code has',
    'A column of codes or days has at most 65,536 distinct values. This one has more, so it holds something else, such as times or free text.',
    'holds over 65,536 distinct values, more than any code or day',
    ['give days without times of day, or say which column is meant:  --map role=column'],
  ),
  VM288: broken(
    'a period that cannot be understood',
    'Periods are written 2014-04, Apr 2014, 2014-04-01 or Q1 2014/15, among others.',
    'must hold a month or quarter',
    ['"Q2 2017" may be two quarters; say which:  --quarters financial | calendar'],
  ),
  VM289: broken(
    'a row with too few or too many cells',
    'Every row must have a cell for each column. A comma inside a cell must stand in quotes.',
    'must have a cell for each column',
    ['a comma or line break inside a cell must stand in quotes', 'if the row is a note, take it out'],
  ),
  VM290: broken(
    'two rows of one practice and period',
    'Both rows would be added up. Often a late revision was added to an old extract. Of files over 64 MB `validate` alone looks.',
    'its practice, period and measure were in an earlier row',
    ['keep the first row of each:  --duplicates first', 'or add up every row:  --duplicates sum'],
  ),
};
