import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { shellWord } from '../escape/shell-word.js';
import { counted } from '../wording/words.js';
import type { ProblemEntry } from './entry.js';
import { savedAsCsv } from './saved-as-csv.js';

type Files = Exclude<`VM1${string}` & keyof ProblemFacts, `VM12${string}` | 'VM131' | `VM14${string}` | 'VM150'>;
type Entries = { readonly [C in Files]: ProblemEntry<ProblemFacts[C]> };

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / (1024 * 1024))} MB`;
}

/** VM1xx: files that cannot be opened, or are not CSV text. */
export const fileProblems: Entries = {
  VM101: {
    title: 'no such file',
    explanation:
      'The file named on the command line is not there. Paths are taken from the folder you run the command in.',
    exit: 3,
    headline: ({ file }) => `no such file: ${file}`,
    notes: ({ folder }) => (folder === undefined ? [] : [`looked in ${folder}`]),
    help: ({ suggestion }) => (suggestion === undefined ? [] : [`did you mean ${suggestion}?`]),
  },
  VM102: {
    title: 'a folder where a file must be',
    explanation: 'The name is that of a folder. Give the files in it: a shell fills in folder/*.csv.',
    exit: 3,
    headline: ({ file }) => `${file} is a folder, not a file`,
    help: ({ file }) => [`give the files in it:  ${shellWord(file.replace(/[\\/]$/, ''))}/*.csv`],
  },
  VM103: {
    title: 'not a CSV file: a workbook, an archive or another format',
    explanation:
      'Its first bytes are of another format (Excel, zip, PDF). Make it CSV; gzip and Parquet are read, but as activity alone.',
    exit: 3,
    headline: ({ file, kind }) => `${file} is ${kind}, not a CSV file`,
    notes: ({ signature }) => [`it starts with the bytes ${signature}`],
    help: ({ file, kind }) => savedAsCsv(file, kind),
  },
  VM104: {
    title: 'an empty file',
    explanation: 'The file has no content, or only blank lines. An export that failed often leaves one.',
    exit: 3,
    headline: ({ file }) => `${file === '-' ? 'what was piped in' : file} is empty`,
    help: ({ file }) => [
      file === '-'
        ? 'run what stands before the pipe alone, and see what it prints'
        : 'export it again, and check that the export finished',
    ],
  },
  VM105: {
    title: 'a binary file',
    explanation: 'The file holds bytes that no text file holds. It is damaged, or is not a CSV file.',
    exit: 3,
    headline: ({ file }) => `${file} is not a text file`,
    notes: ({ why }) => [why],
    help: () => ['export the table as CSV, UTF-8'],
  },
  VM106: {
    title: 'a damaged UTF-16 file',
    explanation:
      'The file is text in UTF-16 ("Unicode text" in Excel), which is read; but some of its bytes are no text in UTF-16, ' +
      'as when a file was cut off or changed by hand.',
    exit: 3,
    headline: ({ file }) => `${file} is UTF-16 text with bytes that are no text`,
    help: () => ['export it again; in Excel: File, Save As, "CSV UTF-8 (comma delimited)"'],
  },
  VM107: {
    title: 'columns that could be separated in two ways',
    explanation:
      'Commas, semicolons, tabs and bars are tried, and the header is understood with two of them. Say which with --delimiter.',
    exit: 3,
    headline: ({ delimiters }) => `the columns could be separated by ${delimiters.join(' or by ')}`,
    help: () => ['say which:  --delimiter ","  or  ";"  or  "|"  or  tab'],
  },
  VM108: {
    title: 'a file that cannot be read',
    explanation: 'The operating system refused to open or read the file.',
    exit: 3,
    headline: ({ file, reason }) => `${file} cannot be read: ${reason}`,
    help: () => ['check who may read it, and that it is an ordinary file'],
  },
  VM109: {
    title: 'no header row',
    explanation:
      'The first row must name the columns. Here it already holds data, which are not shown: they may be of one person.',
    exit: 3,
    headline: () => 'the first row must name the columns; it already holds data',
    help: () => [
      'add a first row:  area_code,period,emergency_admissions,emergency_bed_days',
      'or to one admission a row, in its own order:  admission_date,discharge_date,admission_method,area_code,…',
    ],
  },
  VM110: {
    title: 'a column name that stands twice',
    explanation: 'Two columns have the same name (capitals, spaces and punctuation aside), so either could be meant.',
    exit: 3,
    headline: ({ column }) => `two columns are called "${column}"`,
    label: () => 'the second',
    help: () => ['rename or remove one of them'],
  },
  VM111: {
    title: 'broken CSV',
    explanation: 'The quotes in the file do not match up, so its cells cannot be told apart.',
    exit: 3,
    headline: ({ reason }) => `the file is not well-formed CSV: ${reason}`,
    help: () => ['a quote inside a quoted cell must be doubled: "the ""old"" code"'],
  },
  VM112: {
    title: 'nothing piped in',
    explanation: 'A file name of - reads what is piped in, and nothing is: the keyboard is connected.',
    exit: 2,
    headline: () => '- reads what is piped in, but nothing is piped in',
    help: () => ['pipe a file in:  vanguard-metrics compare - --population populations.csv < admissions.csv'],
  },
  VM113: {
    title: 'a file larger than can be read',
    explanation:
      'Files are read whole, and one this large would not fit into the memory that there is. Add counts up to areas and ' +
      'periods first, or split the file: several files of activity can be given.',
    exit: 3,
    headline: ({ file, limitBytes }) =>
      `${file} is larger than ${megabytes(limitBytes)}, the most that can be read here`,
    help: () => ['add counts up to areas and periods first, or give several smaller files'],
  },
  VM114: {
    title: 'a file that changed while it was read',
    explanation:
      'Something wrote to the file, or put another in its place, while it was being read, so what was read may be half ' +
      'of each. Wait until the export or the copy has finished.',
    exit: 3,
    headline: ({ file, how }) => `${file} changed while it was read: ${how}`,
    help: () => ['wait until whatever writes it has finished, and run again'],
  },
  VM115: {
    title: 'a line longer than any table has',
    explanation:
      'A line (or a row with line breaks inside quotes) goes on for more than a megabyte. The file is not a table, its ' +
      'line breaks are lost, or a quote is never closed.',
    exit: 3,
    headline: ({ file, limitBytes }) => `${file} has a row longer than ${megabytes(limitBytes)}`,
    help: () => ['export the table as CSV with one row a line; look for a quote that is not closed'],
  },
  VM116: {
    title: 'more columns than any table has',
    explanation:
      'A row has more columns than a spreadsheet can hold. The file is not a table, or its line breaks are lost.',
    exit: 3,
    headline: ({ columns, limit }) => `a row has ${counted(columns, 'column')}; a table may have ${limit}`,
    help: () => ['export the table with one row a line'],
  },
  VM117: {
    title: 'more areas than any geography has',
    explanation:
      'The column of area codes holds more different codes than there are small areas in England. It may be a column of ' +
      'records or people, which must never be put into this tool.',
    exit: 3,
    headline: ({ limit }) => `there are more than ${limit} different area codes`,
    help: () => ['give one row for each area and period, and say which column is the area:  --map area=COLUMN'],
  },
  VM118: {
    title: 'a file with a header and no rows',
    explanation:
      'The columns are named and nothing follows. An export that failed or a filter that left nothing often makes such a file.',
    exit: 3,
    headline: ({ file }) => `${file} has a header and no rows`,
    help: () => ['export it again, and check that its filter leaves something'],
  },
  VM130: {
    title: 'a compressed file that is damaged or cut short',
    explanation:
      'The file could not be unpacked to its end. Nothing of it is used, since the rows behind the damage are not known.',
    exit: 3,
    headline: ({ file, packing }) =>
      `${file} cannot be unpacked to its end: the ${packing} data are damaged or cut short`,
    notes: ({ reason }) => [reason],
    help: ({ file }) => [`test it:  gzip -t ${shellWord(file)}`, 'copy or export it again'],
  },
  VM132: {
    title: 'a thread that ended before it was done',
    explanation:
      'Large files are read by several threads, and one ended before its part was read, often for want of memory. Nothing is used of what the others read.',
    exit: 70,
    headline: ({ file }) => `a thread that was reading ${file} ended before it was done`,
    notes: ({ reason }) => [reason],
    help: () => ['run it again with one thread:  --threads 1'],
  },
  VM133: {
    title: 'a compression that this Node does not know',
    explanation: 'Files packed by zstd can be read by Node 22.15 and later.',
    exit: 3,
    headline: ({ file, packing }) => `${file} is packed by ${packing}, which this version of Node cannot unpack`,
    help: ({ file, packing }) => [`unpack it beside this one:  ${packing} -dk ${shellWord(file)}`],
  },
};
