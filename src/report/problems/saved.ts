import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { counted } from '../wording/words.js';
import { list, type ProblemEntry } from './entry.js';

type Entries = { readonly [C in `VM12${string}` & keyof ProblemFacts]: ProblemEntry<ProblemFacts[C]> };

const saveAgain = 'save it again:  vanguard-metrics compare ... --json -o analysis.json';

/** VM12x: saved analyses that cannot be read, or cannot stand in one report. */
export const savedProblems: Entries = {
  VM120: {
    title: 'a saved analysis that is not JSON',
    explanation:
      'The file does not hold whole JSON: it was cut short, or is something else. A report reads what --json wrote.',
    exit: 3,
    headline: ({ file }) => `${file} is not JSON, or was cut short`,
    help: () => [saveAgain],
  },
  VM121: {
    title: 'JSON that is not a saved analysis',
    explanation:
      'The JSON does not say that it is an analysis of vanguard-metrics (its field "schema"). A report reads what compare, ' +
      'trend, area, sensitivity, events or report wrote with --json; not ndjson, nor what validate or cohorts wrote.',
    exit: 3,
    headline: ({ file }) => `${file} is JSON, but not a saved analysis`,
    notes: ({ wanted, found }) => [
      `its field "schema" must be ${wanted}`,
      found === undefined ? 'it has none' : `it is ${found}`,
    ],
    help: () => [saveAgain],
  },
  VM122: {
    title: 'an analysis saved by a newer version',
    explanation:
      'The analysis was saved by a later vanguard-metrics and may hold what this one does not know, which a report would ' +
      'then leave out. Use that version, or save the analysis again with this one.',
    exit: 3,
    headline: ({ file, version, known }) => `${file} has version ${version} of the schema; this program knows ${known}`,
    help: () => ['use the vanguard-metrics that saved it', saveAgain],
  },
  VM123: {
    title: 'a saved analysis with something missing or changed',
    explanation:
      'The analysis is not as the schema has it: it was edited by hand, or saved by a version with a fault. Nothing is ' +
      'guessed. vanguard-metrics schema prints the schema.',
    exit: 3,
    headline: ({ file, where }) => `${file} is not a whole analysis${where === '' ? '' : `: look at ${where}`}`,
    notes: ({ reason, more }) => [reason, ...(more === 0 ? [] : [`and ${counted(more, 'other fault')}`])],
    help: () => [saveAgain],
  },
  VM124: {
    title: 'two saved analyses of the same command',
    explanation: 'A report holds the result of each command once. Give one of the two files.',
    exit: 2,
    headline: ({ command, first, second }) => `${first} and ${second} both hold a result of ${command}`,
    help: () => ['give one of them'],
  },
  VM125: {
    title: 'saved analyses that do not belong together',
    explanation:
      'One report is about one reading of the same inputs: the SHA-256 of each input, the settings and the version must be ' +
      'the same in all the analyses that it joins.',
    exit: 3,
    headline: ({ first, second }) => `${first} and ${second} cannot stand in one report`,
    notes: ({ differs }) => [`they differ in: ${list(differs)}`],
    help: () => ['save them again from the same files with the same options, or report each alone'],
  },
};
