import { type Html, html } from './markup.js';

/** A paragraph. */
export function paragraph(text: string): Html {
  return html`<p>${text}</p>\n`;
}

/** Notes beneath a table, those that say the same once; nothing where there are none. */
export function noteList(notes: readonly string[]): Html {
  const distinct = [...new Set(notes)];
  if (distinct.length === 0) return html``;
  return html`<ul class="notes">${distinct.map((note) => html`<li>${note}</li>\n`)}</ul>\n`;
}

/** Something that opens when it is asked for, and is open in print. */
export function folded(summary: string, content: readonly Html[]): Html {
  if (content.length === 0) return html``;
  return html`<details><summary>${summary}</summary>\n${content}</details>\n`;
}
