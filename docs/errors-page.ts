import { explainCodes } from '../src/toolkit.js';

const families: readonly { readonly start: string; readonly title: string }[] = [
  { start: 'VM1', title: 'VM1xx: files' },
  { start: 'VM2', title: 'VM2xx: contents and comparison' },
  { start: 'VM3', title: 'VM3xx: findings' },
  { start: 'VM4', title: 'VM4xx: the command line' },
  { start: 'VM9', title: 'VM9xx: faults of the program' },
];

/** `docs/errors.md`: every code with what it means, from the table that the messages are made of. */
export function errorsPage(): string {
  const sections = families.flatMap(({ start, title }) => [
    `## ${title}`,
    '',
    ...explainCodes()
      .filter(({ code }) => code.startsWith(start))
      .flatMap(({ code, title: name, explanation, exit }) => [
        `### ${code}: ${name}`,
        '',
        explanation,
        '',
        exit ? `The run stops with exit code ${exit}.` : 'A finding: it is reported and the run goes on.',
        '',
      ]),
  ]);
  return [
    '# Errors and findings',
    '',
    'Made by `npm run docs` from the table that the messages are written from. `vanguard-metrics explain CODE` prints one.',
    'Problems (VM1xx, VM2xx, VM4xx) stop a run; findings (VM3xx) are reported with the result.',
    '',
    '| exit code | meaning |',
    '| --- | --- |',
    '| 0 | done; warnings allowed |',
    '| 1 | the check that was asked for failed: `validate` found a problem, `--strict` met a warning, `--check` a difference |',
    '| 2 | the command line is wrong |',
    '| 3 | the data cannot be read or used |',
    '| 4 | the output cannot be written |',
    '| 70 | a fault in the program |',
    '',
    ...sections,
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
