import { csvEngine } from './csv/csv.js';

/** The ways to add up a large input. */
export const engines = { csv: csvEngine } as const;
