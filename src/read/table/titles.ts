import type { Table } from './extract.js';

/** The name of a file without its folder, of any system. */
export function fileNameOf(name: string): string {
  return name.split(/[\\/]/).at(-1) ?? '';
}

/** The cells of the rows above the header, in order. */
export function titlesOf({ header, records }: Table): string[] {
  return records.slice(0, header.row).flat();
}
