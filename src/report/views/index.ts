import type { Analysis } from '../../domain/results/analysis.js';
import type { View } from '../view.js';
import { area } from './area.js';
import { events } from './events.js';
import { sensitivity } from './sensitivity.js';
import { trend } from './trend.js';

/** The commands whose result is another than that of `compare`. */
const views = { sensitivity, area, trend, events } as const satisfies Record<string, View>;

/** The view of an analysis; `undefined` for one of comparisons. */
export function viewOf({ command }: Analysis): View | undefined {
  const known: Readonly<Record<string, View>> = views;
  return Object.hasOwn(known, command) ? known[command] : undefined;
}
