/**
 * A page with `content` between `<!-- NAME -->` and the next `<!-- end -->`.
 *
 * @throws Error if the page has no such place
 */
export function keepBlock(page: string, name: string, content: string): string {
  const [before, , after] = partsOf(page, name);
  return `${before}\n\n${content}\n\n${after}`;
}

/**
 * What stands between `<!-- NAME -->` and the next `<!-- end -->`.
 *
 * @throws Error if the page has no such place
 */
export function readBlock(page: string, name: string): string {
  return partsOf(page, name)[1].trim();
}

function partsOf(page: string, name: string): readonly [string, string, string] {
  const start = `<!-- ${name} -->`;
  const from = page.indexOf(start);
  const to = page.indexOf('<!-- end -->', from);
  if (from < 0 || to < 0) throw new Error(`the page must hold a place marked ${start}`);
  return [page.slice(0, from + start.length), page.slice(from + start.length, to), page.slice(to)];
}
