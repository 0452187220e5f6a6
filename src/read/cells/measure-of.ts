import type { Quantity } from '../../domain/counts/observation.js';
import type { ReadOptions } from '../../domain/settings.js';
import type { Table } from '../table/extract.js';

/** The quantity that words mean; "bed days" is looked for first, since "bed days of emergency admissions" is that. */
export function quantityInWords(words: string): Quantity | undefined {
  const text = words.toLowerCase();
  if (/bed[ _-]?days?/.test(text)) return 'emergency_bed_days';
  return /admissions?/.test(text) ? 'emergency_admissions' : undefined;
}

/** What a file counts that has no column to say so: as asked, or as its name says, or the rows above its header. */
export function measureOf(table: Table, options: ReadOptions): Quantity | undefined {
  if (options.wideMeasure !== undefined) return options.wideMeasure;
  const name = table.name.split(/[\\/]/).at(-1) ?? '';
  const titles = table.records.slice(0, table.header.row).flat();
  return quantityInWords(name) ?? titles.map(quantityInWords).find((quantity) => quantity !== undefined);
}
