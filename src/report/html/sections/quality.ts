import type { Analysis, QualityIssue } from '../../../domain/results/analysis.js';
import { qualityWords } from '../../content/quality.js';
import { findingEntries } from '../../problems/findings.js';
import { areaLabel } from '../../wording/area-words.js';
import { cohortName } from '../../wording/cohort-name.js';
import { metricWords, shortList, signed } from '../../wording/words.js';
import { folded, noteList, paragraph } from '../elements.js';
import type { Html } from '../markup.js';
import type { Section } from '../page.js';
import { tables } from '../table.js';

/** Everything that was found in the data, what each kind means, and the areas that stand on neither side. */
export function qualitySection(analysis: Analysis): Section[] {
  const { issues } = analysis.quality;
  const content = [
    paragraph(`${qualityWords(analysis, 0).headline}.`),
    ...(issues.length === 0 ? [] : [...findingTables(issues), kindsOf(issues)]),
    ...leftOut(analysis),
  ];
  return [{ id: 'quality', heading: 'Quality of the data', content }];
}

function findingTables(issues: readonly QualityIssue[]): Html[] {
  const effects = issues.some((issue) => effectOf(issue) !== '');
  const column = (heading: string, cell: (issue: QualityIssue) => string) => ({
    heading,
    align: 'left' as const,
    cells: issues.map(cell),
  });
  return tables('findings', {
    title: 'Every finding, those that could change the answer first',
    columns: [
      column('Finding', ({ code }) => code),
      column('Kind', ({ severity }) => (severity === 'warning' ? 'could change the answer' : 'how the input was read')),
      column('What was found', ({ message }) => message),
      column('Where', placeOf),
      ...(effects ? [column('The gap with and without those areas, percentage points', effectOf)] : []),
    ],
  });
}

function placeOf({ file, line }: QualityIssue): string {
  if (file === null) return 'the data as a whole';
  return line === null ? file : `${file}, line ${line}`;
}

function effectOf({ effects = [] }: QualityIssue): string {
  return effects
    .filter((one) => Math.abs(one.without_pp - one.difference_pp) >= 0.1)
    .map(
      ({ cohort, metric, difference_pp, without_pp }) =>
        `${cohortName(cohort)}, ${metricWords(metric).short.toLowerCase()}: ${signed(difference_pp)} with, ${signed(without_pp)} without`,
    )
    .join('; ');
}

function kindsOf(issues: readonly QualityIssue[]): Html {
  const known = new Map(Object.entries(findingEntries));
  const codes = [...new Set(issues.map(({ code }) => code))].sort();
  const notes = codes.flatMap((code) => {
    const entry = known.get(code);
    return entry === undefined ? [] : [`${code}, ${entry.title}: ${entry.explanation}`];
  });
  return folded('What these findings mean', [noteList(notes)]);
}

function leftOut({ results }: Analysis): Html[] {
  const reasons = new Map<string, Set<string>>();
  for (const { area, why } of results.flatMap((result) => result.left_out_areas)) {
    reasons.set(why, (reasons.get(why) ?? new Set()).add(area));
  }
  const rows = [...reasons];
  return tables('left-out', {
    title: 'Areas on neither side of a comparison',
    columns: [
      { heading: 'Why', align: 'left', cells: rows.map(([why]) => why) },
      { heading: 'Number', align: 'right', cells: rows.map(([, areas]) => String(areas.size)) },
      {
        heading: 'Areas',
        align: 'left',
        cells: rows.map(([, areas]) =>
          shortList(
            [...areas].sort().map((area) => areaLabel(area)),
            300,
          ),
        ),
      },
    ],
  });
}
