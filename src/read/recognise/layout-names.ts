import { dialects } from '../dialects/index.js';
import { populationLayouts } from '../populations/index.js';

/** The names of all layouts of activity and populations, as `--layout` takes them. */
export const layoutNames: readonly string[] = [
  ...new Set([...Object.keys(dialects), ...Object.keys(populationLayouts)]),
];
