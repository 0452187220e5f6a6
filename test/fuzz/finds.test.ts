import { expect, test } from 'vitest';
import { vanguard, withFolder } from '../cli/command.js';
import { activity, cohorts, compareSmall, population, small } from '../cli/small-data.js';
import { brokenPromise } from './promises.js';

/** What the fuzz run has found, each as the smallest input that shows it. */
interface Find {
  readonly what: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly args?: readonly string[];
}

const finds: readonly Find[] = [
  {
    what: 'the name of a method of objects in place of a count of people',
    files: { 'p.csv': population.replace('121500', 'toString') },
  },
  {
    what: 'the name of a method of objects in place of a count',
    files: { 'a.csv': activity.replace('2400', 'constructor') },
  },
  {
    what: 'an invisible character in the name of a column, shown with its row',
    files: { 'a.csv': activity.replace('period', 'zero\u200bwidth') },
  },
  { what: 'separators of lines in a header', files: { 'c.csv': cohorts.replaceAll('\n', '\u2028') } },
  {
    what: 'a mark that turns text in the name of a missing file, in JSON',
    files: {},
    args: ['validate', '\u202e', '--json'],
  },
  {
    what: 'a soft hyphen in a footnote, in JSON',
    files: {
      'a.csv': Buffer.from(
        ',Period:,May 2014,\nYear,Period,Org Code,Org Name,Total Non-elective G&A Admissions (FFCEs)\n' +
          '2014-15,MAY,05C,DUDLEY,10\n,,,Note\u00ad\n',
      ),
    },
    args: ['validate', 'a.csv', '--json'],
  },
  {
    what: 'a file that starts as gzip does, and is none',
    files: { 'a.csv': Uint8Array.of(0x1f, 0x8b, 0x2c, 0x41, 0x42, 0x43) },
  },
  {
    what: 'a mark that turns text in a condition that is met',
    files: {},
    args: [...compareSmall, '--fail-if', 'PACS.admissions.areas\u202e > 0'],
  },
];

test.each(finds)('$what', async ({ files, args = compareSmall }) => {
  await withFolder({ ...small, ...files }, async (folder) => {
    expect(brokenPromise(await vanguard(args, { cwd: folder }), args)).toBeUndefined();
    const checked = ['validate', 'a.csv', '-p', 'p.csv', '--json'];
    expect(brokenPromise(await vanguard(checked, { cwd: folder }), checked)).toBeUndefined();
  });
});
