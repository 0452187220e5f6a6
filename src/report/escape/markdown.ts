/** Text that Markdown shows as it is: no markup, no HTML, no cell ends, no mentions. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~#!]/g, '\\$&')
    .replaceAll('://', '&#58;//')
    .replaceAll('@', '@<!-- -->');
}

/** A column of a Markdown table; its cells are Markdown already. */
export interface MarkdownColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
  readonly cells: readonly string[];
}

/** The lines of a Markdown table. */
export function markdownTable(columns: readonly MarkdownColumn[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = columns[0]?.cells.length ?? 0;
  return [
    line(columns.map((column) => column.heading)),
    line(columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
    ...Array.from({ length: rows }, (_, row) => line(columns.map((column) => column.cells[row] ?? ''))),
  ];
}
