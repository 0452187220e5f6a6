import { fitEventStudy } from '../../src/compare/event-study/fit.js';
import { eventModel } from '../../src/compare/event-study/model.js';
import { practiceHistory } from '../practices.js';
import type { Task } from './task.js';

/** The last effect of one Poisson event study of 7,500 practices and 60 months, by year. */
export const practiceFit: Task = {
  prepare() {
    const terms = [0, 2, 3, 4].map((year) => ({
      label: String(year),
      periods: Array.from({ length: 12 }, (_, month) => 12 * year + month),
    }));
    const model = eventModel(practiceHistory(), terms);
    return () => fitEventStudy(model).termEffects.at(-1) ?? Number.NaN;
  },
};
