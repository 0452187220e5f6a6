import { widest } from './table-lines.js';
import { truncate } from './width.js';

/**
 * The columns of the terminal, `least` or more, from which no two different names are cut to the same text, as
 * "Virtual ward, north" and "Virtual ward, south" would be.
 */
export function toldApartFrom(least: number, names: readonly string[], ellipsis: string): number {
  const different = [...new Set(names)];
  const most = widest(different);
  for (let width = least; width < most; width++) {
    if (new Set(different.map((name) => truncate(name, width, ellipsis))).size === different.length) return width;
  }
  return Math.max(least, most);
}
