import type { Subject } from '../subject.js';
import { engineSizes } from './engine-sizes.js';
import { engines } from './engines.js';
import { inference } from './inference.js';
import { report } from './report.js';
import { startUp } from './start-up.js';

/** What is timed; each has its table in docs/performance.md. */
export const subjects = {
  'start-up': startUp,
  inference,
  report,
  engines,
  'engine-sizes': engineSizes,
} as const satisfies Record<string, Subject>;
