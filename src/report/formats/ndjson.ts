import { inertJson } from '../escape/json.js';
import { flatTable } from '../flat/flat-table.js';
import type { Format } from '../format.js';

/** One flat JSON object a line for each result; a single empty line when there is none. */
export const ndjson: Format = {
  description: 'one flat JSON object a line for each result',
  extension: 'ndjson',
  render: (analysis) =>
    `${flatTable(analysis)
      .rows.map((row) => inertJson(row))
      .join('\n')}\n`,
};
