import { inertJson } from '../escape/json.js';
import type { Format } from '../format.js';

/** The whole analysis as one JSON object, in full precision. */
export const json: Format = {
  description: 'the whole analysis as one JSON object, in full precision',
  extension: 'json',
  render: (analysis) => `${inertJson(analysis, 2)}\n`,
};
