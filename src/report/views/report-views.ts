import type { PartCommand } from '../../domain/results/analysis.js';
import type { View } from '../view.js';
import { area } from './area.js';
import { events } from './events.js';
import { sensitivity } from './sensitivity.js';
import { trend } from './trend.js';

/** What a report shows of one command beside the comparisons. */
export interface ReportView {
  readonly command: Exclude<PartCommand, 'compare'>;
  readonly heading: string;
  readonly view: View;
}

/** The parts of a report after the comparisons, in its order. */
export const reportViews: readonly ReportView[] = [
  { command: 'trend', heading: 'Trend by quarter', view: trend },
  { command: 'area', heading: 'Sites and their areas', view: area },
  { command: 'events', heading: 'Before and after the baseline', view: events },
  { command: 'sensitivity', heading: 'Other ways of measuring', view: sensitivity },
];
