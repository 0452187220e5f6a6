import { monthIndex } from '../../src/domain/time/period.js';
import { cleanPanel, nameOf } from './panels.js';

export const rows = cleanPanel({ areas: 40, months: 60, seed: 7, sizes: [4000, 6000], noise: 0.01, season: 0 });
export const baseline = { start: monthIndex(2014, 4), months: 12 };
export const spans = { baseline, window: { start: monthIndex(2016, 4), months: 12 } };
export const area = nameOf(3);
export const metric = 'emergency_admissions';
