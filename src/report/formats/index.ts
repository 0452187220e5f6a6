import type { Format } from '../format.js';
import { csv } from './csv.js';
import { json } from './json.js';
import { md } from './md.js';
import { ndjson } from './ndjson.js';
import { table } from './table.js';

/** The formats that an analysis can be written in, the default first. */
export const formats = { table, json, ndjson, csv, md } as const satisfies Record<string, Format>;
