import type { Finding } from '../../domain/problems/finding.js';
import type { Place } from '../../domain/problems/place.js';
import type { Problem } from '../../domain/problems/problem.js';
import { describeFinding, describeProblems, headlineWith } from './describe.js';
import { plain } from './screen.js';

/**
 * Problems and findings as workflow commands of GitHub Actions, which shows them beside the line of the file:
 * `::error file=a.csv,line=2,col=15,title=VM210::…`. Every problem is an error, a finding a warning or notice.
 *
 * Reference: docs.github.com, Workflow commands for GitHub Actions
 */
export function githubAnnotations(problems: readonly Problem[], findings: readonly Finding[]): string {
  const errors = problems.flatMap((problem) =>
    describeProblems([problem]).map(({ code, headline, places, help }) => {
      const label = places[0]?.label ?? '';
      const message = [headlineWith(headline, label), ...help].join('\n');
      return annotation('error', code, message, problem.place);
    }),
  );
  const others = findings.map((finding) =>
    annotation(
      finding.severity === 'warning' ? 'warning' : 'notice',
      finding.code,
      describeFinding(finding),
      finding.place,
    ),
  );
  return [...errors, ...others].map((line) => `${line}\n`).join('');
}

function annotation(
  level: 'error' | 'warning' | 'notice',
  code: string,
  message: string,
  place: Place | undefined,
): string {
  const end = place?.column === undefined || place.length === undefined ? undefined : place.column + place.length - 1;
  const properties = [
    ...(place === undefined ? [] : [`file=${property(place.file)}`]),
    ...(place?.line === undefined ? [] : [`line=${place.line}`]),
    ...(place?.column === undefined ? [] : [`col=${place.column}`]),
    ...(end === undefined ? [] : [`endColumn=${end}`]),
    `title=${property(code)}`,
  ];
  return `::${level} ${properties.join(',')}::${data(message)}`;
}

// A line break or percent sign would end the command or start an escape.
function data(text: string): string {
  return text
    .split('\n')
    .map((line) => plain(line).replaceAll('%', '%25'))
    .join('%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
