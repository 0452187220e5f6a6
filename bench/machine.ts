import { availableParallelism, cpus } from 'node:os';
import { isRPresent, rVersion } from './run-r.js';

/** What the numbers were measured on, in a sentence. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const r = isRPresent() ? `, ${rVersion()}` : '';
  return `${availableParallelism()} cores of ${model}, shared with other work; Node ${process.version}${r}.`;
}
