import { plainText } from '../wording/words.js';

/** Markup that is safe to put in a page as it is. */
export interface Html {
  readonly markup: string;
}

/** What a template takes: markup, text (which is escaped), lists of either, or nothing. */
export type HtmlPart = Html | string | number | false | undefined | readonly HtmlPart[];

/** Markup with values in it; text among them is made harmless and escaped, so that a page shows it as text. */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlPart[]): Html {
  return { markup: literals.map((literal, at) => literal + markupOf(values[at])).join('') };
}

/** Markup made elsewhere by this program, which escapes its own text. */
export function ready(markup: string): Html {
  return { markup };
}

/** The text of markup, without its tags. */
export function textOf({ markup }: Html): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function markupOf(part: HtmlPart): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(harmless(part));
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(markupOf).join('');
}

// What most text is made of needs no second look.
const ordinary = /^[ -~−≈▼▲]*$/;

// Text between other parts keeps the spaces at its ends.
function harmless(text: string): string {
  if (ordinary.test(text)) return text;
  const [, before = '', within = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${before && ' '}${plainText(within)}${after && ' '}`;
}

function escaped(text: string): string {
  if (!/[&<>"']/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
