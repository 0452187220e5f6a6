// AssemblyScript. Logs of counts.

import { cell, put } from './memory';

/** The logs of counts, of which none is taken to be under half an event. */
export function logs(counts: usize, cells: i32, to: usize): void {
  for (let at = 0; at < cells; at++) {
    const count = cell(counts, at);
    put(to, at, isNaN(count) ? NaN : Math.log(count < 0.5 ? 0.5 : count));
  }
}
