/** A table of a page as text. */
export interface PageTable {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** What a reader sees of markup: no tags, no entities, single spaces. */
export function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every table of a page, in order. */
export function tablesOf(page: string): PageTable[] {
  return [...page.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => {
    const cells = (row: string): string[] =>
      [...row.matchAll(/<t[hd][\s\S]*?<\/t[hd]>/g)].map(([cell]) => textOf(cell));
    const rows = [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => cells(row));
    return {
      caption: textOf(/<caption[\s\S]*?<\/caption>/.exec(table)?.[0] ?? ''),
      headings: rows[0] ?? [],
      rows: rows.slice(1),
    };
  });
}

/** The markup of a section of a page, by its id. */
export function sectionOf(page: string, id: string): string {
  return new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(page)?.[0] ?? '';
}
