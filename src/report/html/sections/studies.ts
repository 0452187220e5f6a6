import type { Analysis } from '../../../domain/analysis.js';
import type { View, ViewTable } from '../../view.js';
import { area } from '../../views/area.js';
import { events } from '../../views/events.js';
import { sensitivity } from '../../views/sensitivity.js';
import { trend } from '../../views/trend.js';
import { folded, noteList, paragraph } from '../elements.js';
import type { Figures } from '../figures.js';
import type { Html } from '../markup.js';
import type { Section } from '../page.js';
import { tables } from '../table.js';

interface StudySection {
  readonly command: 'trend' | 'area' | 'sensitivity' | 'events';
  readonly id: string;
  readonly heading: string;
  readonly view: View;
  /** Whether its tables are opened on demand, since its pictures say the same. */
  readonly isFolded: boolean;
  /** Whether its pictures come before its tables. */
  readonly picturesFirst: boolean;
}

const studies: readonly StudySection[] = [
  { command: 'trend', id: 'trend', heading: 'Trend by quarter', view: trend, isFolded: true, picturesFirst: true },
  { command: 'area', id: 'sites', heading: 'Sites and their areas', view: area, isFolded: false, picturesFirst: true },
  {
    command: 'events',
    id: 'years',
    heading: 'Before and after the baseline',
    view: events,
    isFolded: false,
    picturesFirst: true,
  },
  {
    command: 'sensitivity',
    id: 'sensitivity',
    heading: 'Other ways of measuring',
    view: sensitivity,
    isFolded: false,
    picturesFirst: false,
  },
];

/** The trend, the sites, the years and the specifications: those that the analysis holds, and why others are missing. */
export function studySections(analysis: Analysis, figures: Figures): Section[] {
  return studies.flatMap((study) => {
    const missing = analysis.parts?.find((part) => part.command === study.command)?.not_measured;
    if (missing) {
      const why = `Not measured: ${missing.message} (${missing.code}).`;
      return [{ id: study.id, heading: study.heading, content: [paragraph(why)] }];
    }
    const content = contentOf(study, analysis, figures);
    return content.length === 0 ? [] : [{ id: study.id, heading: study.heading, content }];
  });
}

function contentOf(
  { command, id, view, isFolded, picturesFirst }: StudySection,
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
