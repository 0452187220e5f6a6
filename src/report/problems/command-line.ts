import type { CommandLineFacts } from '../../domain/problems/command-line-facts.js';
import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { shellWord } from '../escape/shell-word.js';
import { list, type ProblemEntry } from './entry.js';

type Entries = {
  readonly [C in (`VM4${string}` | `VM9${string}`) & keyof ProblemFacts]: ProblemEntry<ProblemFacts[C]>;
};

function didYouMean({ suggestion }: { readonly suggestion?: string }): readonly string[] {
  return suggestion === undefined ? [] : [`did you mean ${suggestion}?`];
}

function ofOneDash({ option }: { readonly option: string }): (question: string) => string {
  return (question) => (/^-[^-]{2}/.test(option) ? `${question} one dash takes one letter` : question);
}

function givenTwice({ command, files, holding }: NonNullable<CommandLineFacts['VM404']['joined']>): readonly string[] {
  const people = holding.map((file) => `--population ${shellWord(file)}`).join(' ');
  return [
    `${list(holding, 3)} ${holding.length === 1 ? 'holds' : 'hold'} populations beside the counts; name ${holding.length === 1 ? 'it' : 'them'} a second time:`,
    `vanguard-metrics ${command} ${files.map(shellWord).join(' ')} ${people}`,
  ];
}

/** VM4xx: the command line; VM9xx: faults of the program. */
export const commandLineProblems: Entries = {
  VM401: {
    title: 'an unknown command',
    explanation: 'The first word must be a command. To compare files: vanguard-metrics compare FILE --population FILE.',
    exit: 2,
    headline: ({ command }) => `unknown command "${command}"`,
    notes: ({ known }) => [`commands: ${known.join(', ')}`],
    help: didYouMean,
  },
  VM402: {
    title: 'an unknown option',
    explanation: 'The command does not have this option. Each command lists its own: vanguard-metrics help COMMAND.',
    exit: 2,
    headline: ({ option, takenBy }) =>
      takenBy.length === 0 ? `unknown option ${option}` : `this command has no option ${option}`,
    help: ({ takenBy, ...facts }) =>
      takenBy.length === 0 ? didYouMean(facts).map(ofOneDash(facts)) : [`these have it: ${takenBy.join(', ')}`],
  },
  VM403: {
    title: 'a value that an option does not take',
    explanation: 'The option takes other values: the message says which.',
    exit: 2,
    headline: ({ option, value, must }) => `${option} must ${must}, not "${value}"`,
    help: didYouMean,
  },
  VM404: {
    title: 'something that the command needs is not given',
    explanation: 'The command needs at least this to run.',
    exit: 2,
    headline: ({ what }) => what,
    help: ({ example, populations = [], joined }) => [
      ...populations.map((file) => `${file} looks like populations: give it with --population ${shellWord(file)}`),
      ...(joined === undefined ? [`for example:  ${example}`] : givenTwice(joined)),
    ],
  },
  VM405: {
    title: 'an unknown topic',
    explanation: 'There is no explanation under this name.',
    exit: 2,
    headline: ({ topic }) => `nothing to explain under "${topic}"`,
    notes: ({ near }) => [`nearest: ${near.join(', ')}`],
    help: (facts) => [...didYouMean(facts), 'to list every topic and code:  vanguard-metrics explain'],
  },
  VM406: {
    title: 'a command line that cannot be understood',
    explanation: 'The arguments do not fit the command.',
    exit: 2,
    headline: ({ reason }) => reason,
    help: ({ command }) => [`see:  vanguard-metrics help${command === undefined ? '' : ` ${command}`}`],
  },
  VM407: {
    title: 'an unknown key in the configuration',
    explanation:
      'Every key of vanguard.config.json is an option of compare in camel case, or activity, columns or targets. A key that ' +
      'nobody reads would change nothing without a word, so it is refused. vanguard-metrics schema config has them all.',
    exit: 2,
    headline: ({ key, file }) => `unknown key "${key}" in ${file}`,
    notes: ({ known }) => [`known: ${known.join(', ')}`],
    help: didYouMean,
  },
  VM408: {
    title: 'a configuration that cannot be read',
    explanation: 'The file must be there, and hold one JSON object of options. vanguard-metrics init writes one.',
    exit: 2,
    headline: ({ file, reason }) => `${file} is no configuration: ${reason}`,
    help: () => ['write one from the files:  vanguard-metrics init admissions.csv populations.csv'],
  },
  VM409: {
    title: 'a configuration that is there already',
    explanation: 'init writes a new file and does not change one that somebody wrote.',
    exit: 4,
    headline: ({ file }) => `${file} is there already`,
    help: () => ['replace it:  --force'],
  },
  VM410: {
    title: 'a folder that holds files already',
    explanation: 'demo --keep makes a new folder, or fills an empty one: it writes over nothing.',
    exit: 4,
    headline: ({ folder }) => `${folder} is there already, and is not an empty folder`,
    help: () => ['name another folder:  vanguard-metrics demo --keep vanguard-demo'],
  },
  VM411: {
    title: 'more arguments than the command takes',
    explanation:
      'What stands after the command and is no option is an argument, and the command takes fewer of them. A value with a ' +
      'space in it is written in quotes. demo runs on the example data: compare is for files.',
    exit: 2,
    headline: ({ command, takes, extra }) => `${command} takes ${takes}; left over: ${list(extra)}`,
    help: ({ command, extra }) =>
      command === 'demo'
        ? [`to compare yours:  vanguard-metrics compare ${extra.join(' ')} --population POPULATIONS`]
        : [`see:  vanguard-metrics help ${command}`],
  },
  VM900: {
    title: 'a fault in the program',
    explanation: 'The program met something it was not written for. No output was written.',
    exit: 70,
    headline: ({ message }) => `a fault in vanguard-metrics: ${message}`,
    help: () => ['please report it with the command, the version (vanguard-metrics --version) and the lines above'],
  },
};
