import type { Direction } from '../../domain/results/direction.js';
import { textColumns, type ViewColumn, type ViewTable } from '../view.js';
import { subtitleWith } from '../wording/subtitle.js';
import { longHeading } from './long-heading.js';
import { type Html, html } from './markup.js';

// More columns than this do not fit a sheet of A4.
const mostColumns = 10;
const mostOfWide = 6;

/**
 * A table with its caption, the first column naming the rows; in several tables of the same rows where it has too many
 * columns for a sheet. Nothing when it has no rows.
 */
export function tables(id: string, table: ViewTable): Html[] {
  const texts = textColumns(table);
  if (texts.length < 2 || (texts[0]?.cells.length ?? 0) === 0) return [];
  const groups = columnGroups(texts);
  const subtitle = subtitleWith(table, texts);
  return groups.map((group, at) => {
    const which = groups.length < 2 ? '' : ` (table ${at + 1} of ${groups.length})`;
    return oneTable(`${id}${at === 0 ? '' : `-${at + 1}`}`, `${table.title}${which}`, subtitle, group);
  });
}

function oneTable(id: string, title: string, subtitle: string | undefined, columns: readonly ViewColumn[]): Html {
  const rows = columns[0]?.cells.length ?? 0;
  const headings = columns.map((column) => longHeading(column.heading));
  const isLong = rows > 18;
  return html`<div class="table" role="group" aria-labelledby="${id}-caption" tabindex="0">
<table role="table"${isLong && longTable}>
<caption id="${id}-caption"><span class="caption">${title}</span>${subtitle !== undefined && html` <span class="subtitle">${longSubtitle(subtitle)}</span>`}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column, at) => html`<th role="columnheader" scope="col"${headingLook(column.align, headings[at] ?? '')}>${headings[at]}</th>`)}</tr></thead>
<tbody role="rowgroup">
${Array.from({ length: rows }, (_, row) => rowOf(columns, headings, row))}</tbody>
</table>
</div>
`;
}

// A word that is longer than a column is wide may break anywhere; others stay whole.
function headingLook(align: ViewColumn['align'], heading: string): Html | undefined {
  const breaks = heading.split(' ').some((word) => word.length > longestWord);
  const looks = [...(align === 'right' ? ['n'] : []), ...(breaks ? ['breaks'] : [])];
  return looks.length === 0 ? undefined : html` class="${looks.join(' ')}"`;
}

const longestWord = 14;
const longTable = html` class="long"`;
const numberCell = html` class="n"`;

function rowOf(columns: readonly ViewColumn[], headings: readonly string[], row: number): Html {
  const [first, ...others] = columns;
  if (first === undefined) return html``;
  const cells = others.map((column, at) => {
    const direction = column.directions?.[row];
    const look = column.align === 'right' ? numberCell : direction ? wordCell(direction) : undefined;
    return html`<td role="cell"${look} data-label="${headings[at + 1]}">${column.cells[row]}</td>`;
  });
  return html`<tr role="row"><th role="rowheader" scope="row">${named(first, row)}</th>${cells}</tr>
`;
}

function wordCell(direction: Direction): Html {
  return html` class="${direction}"`;
}

// A name stands once above the rows that share it; a reader of cells needs it in each.
function named({ cells }: ViewColumn, row: number): string {
  for (let at = row; at >= 0; at--) {
    const name = cells[at];
    if (name !== undefined && name !== '') return name;
  }
  return '';
}

/** A table that scrolls on a narrow screen, in fewer bytes than one that is set anew there. */
export function plainTable(id: string, caption: string, columns: readonly ViewColumn[]): Html {
  const rows = columns[0]?.cells.length ?? 0;
  const [first, ...others] = columns;
  if (first === undefined || rows === 0) return html``;
  const cell = (column: ViewColumn, row: number): Html =>
    html`<td${column.align === 'right' && numberCell}>${column.cells[row]}</td>`;
  return html`<div class="plain" role="group" aria-labelledby="${id}-caption" tabindex="0">
<table>
<caption id="${id}-caption">${caption}</caption>
<thead><tr>${columns.map(({ heading, align }) => html`<th scope="col"${headingLook(align, longHeading(heading))}>${longHeading(heading)}</th>`)}</tr></thead>
<tbody>
${Array.from(
  { length: rows },
  (_, row) => html`<tr><th scope="row">${named(first, row)}</th>${others.map((column) => cell(column, row))}</tr>
`,
)}</tbody>
</table>
</div>
`;
}

function columnGroups(columns: readonly ViewColumn[]): (readonly ViewColumn[])[] {
  if (columns.length <= mostColumns) return [columns];
  const labels = columns.findIndex((column) => column.align === 'right');
  const kept = columns.slice(0, Math.max(1, labels));
  const others = columns.slice(kept.length);
  const groups = Math.ceil(others.length / mostOfWide);
  return Array.from({ length: groups }, (_, at) => [...kept, ...others.slice(at * mostOfWide, (at + 1) * mostOfWide)]);
}

function longSubtitle(text: string): string {
  return text.replaceAll(', pp', ', percentage points');
}
