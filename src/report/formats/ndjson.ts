import type { Format } from '../format.js';
import { flatRows } from '../layout/flat-row.js';
import { inertJson } from '../layout/inert-json.js';

/** One flat JSON object a line for each result; a single empty line when there is none. */
export const ndjson: Format = {
  description: 'one flat JSON object a line for each result',
  extension: 'ndjson',
  render: (analysis) =>
    `${flatRows(analysis)
      .map((row) => inertJson(row))
      .join('\n')}\n`,
};
