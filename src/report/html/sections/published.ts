import type { Analysis } from '../../../domain/results/analysis.js';
import { noneComparable, notComparableNotes, publishedRows } from '../../content/published.js';
import { noteList } from '../elements.js';
import { html } from '../markup.js';
import type { Section } from '../page.js';
import { tables } from '../table.js';

/** The published figures beside ours, where they were asked for. */
export function publishedSection({ published_checks: checks = [] }: Analysis): Section[] {
  if (checks.length === 0) return [];
  const rows = publishedRows(checks);
  const column = (heading: string, name: keyof (typeof rows)[number], align: 'left' | 'right' = 'left') => ({
    heading,
    align,
    cells: rows.map((row) => row[name]),
  });
  const columns = [
    column('Figure', 'id'),
    column('Cohort', 'cohort'),
    column('Measure', 'measure'),
    column('Published', 'published', 'right'),
    column('Ours', 'ours', 'right'),
    column('Verdict', 'verdict'),
  ];
  const table = tables('published', { title: 'Published figures and ours', columns });
  return [
    {
      id: 'published-figures',
      heading: 'Beside the published figures',
      content: [
        ...noneComparable(checks).map((text) => html`<p>${text}</p>\n`),
        ...table,
        noteList(notComparableNotes(checks)),
      ],
    },
  ];
}
