import { eventStudy } from '../../src/compare/event-study/event-study.js';
import { readHistory } from './read-panel.js';
import type { Task } from './task.js';

/** The sum of the errors of one event study by year, clustered by area. */
export const clusteredErrors: Task = {
  prepare(folder) {
    const history = readHistory(folder, 'PACS', 'admissions');
    const terms = [0, 2, 3, 4].map((year) => ({
      label: String(year),
      periods: [0, 1, 2, 3].map((quarter) => 4 * year + quarter),
    }));
    return () => {
      const study = eventStudy(history, terms, { level: 0.95, covariance: 'CR1' });
      return 'none' in study ? Number.NaN : study.terms.reduce((sum, { error }) => sum + error, 0);
    };
  },
};
