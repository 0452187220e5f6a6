import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { counted } from '../wording/words.js';
import { list, type ProblemEntry } from './entry.js';

type Code = `VM14${string}` & keyof ProblemFacts;
type Entries = { readonly [C in Code]: ProblemEntry<ProblemFacts[C]> };

/** VM14x: tables in files and on servers. They never hold an address, a user or a password. */
export const serverProblems: Entries = {
  VM140: {
    title: 'a file that DuckDB cannot read',
    explanation:
      'DuckDB stopped before the end of the file, so nothing of it is used. What DuckDB says may hold what stands in a row, so only the kind of the error is shown.',
    exit: 3,
    headline: ({ file, reason }) => `DuckDB cannot read ${file}: ${reason}`,
    help: () => ['copy or export the file again; a pattern must match at least one file'],
  },
  VM141: {
    title: 'a table without the columns that are needed',
    explanation:
      'A table is read when its columns are those of record-level data or of counts by practice and month; docs/data.md lists them.',
    exit: 3,
    headline: ({ file, others = 0 }) =>
      others === 0
        ? `${file} has no columns of admissions or of counts by practice`
        : `${file} and ${counted(others, 'more file')} have no columns of admissions or of counts by practice`,
    notes: ({ columns }) => (columns.length === 0 ? [] : [`it has ${list(columns, 12)}`]),
    help: ({ others = 0 }) => [
      ...(others === 0
        ? []
        : ['if they hold counts by area, give each by its name: without quotes the shell does so for folder/*.csv']),
      'say which column is what:  --map area=ccg_of_residence --map admission_method=admimeth',
    ],
  },
  VM142: {
    title: 'the answer to a query that is not as the server gave it',
    explanation:
      'The answer to a query of the sql command has a row that says what was asked. Without that row, or with fewer rows than each row says there are, some of the answer was lost. Each row adds up rows that no other does: one that stands twice, as in pages that overlap, would be added twice.',
    exit: 3,
    headline: ({ file, fault }) => {
      const what = file === '-' ? 'what is piped in' : file;
      if (fault?.kind === 'repeated') return `the answer has a second row of what line ${fault.first} adds up`;
      if (fault?.kind === 'rows') return `${what} has ${counted(fault.has, 'row')} of an answer of ${fault.of}`;
      return `${what} is not the whole answer to a query of the sql command`;
    },
    help: ({ fault }) => [
      'save every row of the answer once as CSV, with its header',
      ...(fault?.kind === 'repeated' ? ['give the answers to several queries as files of their own'] : []),
    ],
  },
  VM143: {
    title: 'a package that is not installed',
    explanation:
      'Engines beside the built-in one use packages that are not installed with this one, since most people do not need them. Without the one that draws PNG files, charts are written as SVG, with a note, and the run goes on.',
    exit: 3,
    headline: ({ name }) => `the package ${name} is needed for this and is not installed`,
    help: ({ name, version }) => [`install it beside vanguard-metrics:  npm install ${name}@${version}`],
  },
  VM144: {
    title: 'a server that cannot be reached or refuses',
    explanation: 'No connection was made. The address, the user and the password are never shown, since logs are kept.',
    exit: 3,
    headline: ({ server, reason }) => `${server}: ${reason}`,
    help: ({ variable }) => [`check what ${variable} holds, and that the server is up`],
  },
  VM145: {
    title: 'a connection that ended before the answer',
    explanation: 'The server or the network ended the connection. A part of an answer is never used.',
    exit: 3,
    headline: ({ server }) => `${server} ended the connection before its answer was whole`,
    notes: ({ reason }) => [reason],
    help: () => ['run it again; nothing was changed on the server'],
  },
  VM146: {
    title: 'a query that took too long',
    explanation: 'The server was told to give up after this time, and nothing runs on there.',
    exit: 3,
    headline: ({ server, seconds }) => `${server} had no answer after ${seconds} seconds`,
    help: () => ['allow more time:  --timeout 3600'],
  },
  VM147: {
    title: 'no such table',
    explanation: 'The server has no table or view of this name, or the user may not read it.',
    exit: 3,
    headline: ({ server, table }) => `${server} has no table ${table} that this user may read`,
    help: () => ['name it with its schema, as it is written there:  compare --engine sql sus.admissions ...'],
  },
  VM148: {
    title: 'a query that the server refuses',
    explanation:
      'The server did not run the query. What it says may hold what stands in a row, so only its code is shown.',
    exit: 3,
    headline: ({ server, reason }) => `${server} refuses the query: ${reason}`,
    help: () => ['look at the query:  vanguard-metrics sql --dialect ... TABLE'],
  },
  VM149: {
    title: 'a part of a distributed table that does not answer',
    explanation: 'The rows of one server are missing, so the sums would be too low. A part of an answer is never used.',
    exit: 3,
    headline: ({ server }) => `${server}: a server that holds a part of the table does not answer`,
    notes: ({ reason }) => [reason],
    help: () => ['run it again when every shard is up'],
  },
};
