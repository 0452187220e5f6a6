import type { Analysis } from '../../../domain/results/analysis.js';
import type { ViewTable } from '../../view.js';
import { type ReportView, reportViews } from '../../views/report-views.js';
import { folded, noteList, paragraph } from '../elements.js';
import type { Figures } from '../figures.js';
import type { Html } from '../markup.js';
import type { Section } from '../page.js';
import { tables } from '../table.js';

/** How a part of the report stands on the page. */
interface Placement {
  readonly id: string;
  /** Whether its tables are opened on demand, since its pictures say the same. */
  readonly isFolded: boolean;
  /** Whether its pictures come before its tables. */
  readonly picturesFirst: boolean;
}

const placements: Readonly<Record<ReportView['command'], Placement>> = {
  trend: { id: 'trend', isFolded: true, picturesFirst: true },
  area: { id: 'sites', isFolded: false, picturesFirst: true },
  events: { id: 'years', isFolded: false, picturesFirst: true },
  sensitivity: { id: 'sensitivity', isFolded: false, picturesFirst: false },
};

/** The trend, the sites, the years and the specifications: those that the analysis holds, and why others are missing. */
export function studySections(analysis: Analysis, figures: Figures): Section[] {
  return reportViews.flatMap((part) => {
    const study = { ...part, ...placements[part.command] };
    const missing = analysis.parts?.find((one) => one.command === study.command)?.not_measured;
    if (missing) {
      const why = `Not measured: ${missing.message} (${missing.code}).`;
      return [{ id: study.id, heading: study.heading, content: [paragraph(why)] }];
    }
    const content = contentOf(study, analysis, figures);
    return content.length === 0 ? [] : [{ id: study.id, heading: study.heading, content }];
  });
}

function contentOf(
  { command, id, view, isFolded, picturesFirst }: ReportView & Placement,
  analysis: Analysis,
  figures: Figures,
): Html[] {
  const all = view.tables(analysis, false).map((table, at) => ({ table, set: tables(`${id}-${at + 1}`, table) }));
  if (all.every(({ set }) => set.length === 0)) return [];
  const shown = isFolded ? all.map(({ table, set }) => fold(table, set)) : all.flatMap(({ set }) => set);
  const notes = noteList(view.notes(analysis, false));
  const pictures = figures.of(command);
  return picturesFirst ? [...pictures, ...shown, notes] : [...shown, notes, ...pictures];
}

function fold({ title }: ViewTable, set: readonly Html[]): Html {
  return folded(`Table: ${title}`, set);
}
