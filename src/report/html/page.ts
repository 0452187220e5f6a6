import { createHash } from 'node:crypto';
import { type Html, html, ready } from './markup.js';
import { style } from './style.js';

/** A part of the page with a heading of its own, to which the contents lead. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: readonly Html[];
}

/** What stands around the sections. */
export interface PageWords {
  readonly title: string;
  readonly lead: readonly string[];
  /** What must be seen before anything else: that the counts are made up. */
  readonly warning: string | undefined;
  readonly footer: string;
}

/**
 * A whole HTML document, in one file: it needs no script and asks for nothing, which its policy also forbids. Only the
 * styles that are given, known by their hash, may apply.
 */
export function page(
  { title, lead, warning, footer }: PageWords,
  sections: readonly Section[],
  styles: string,
): string {
  const css = style + styles;
  const policy = `default-src 'none'; style-src 'sha256-${sha256(css)}'; base-uri 'none'; form-action 'none'`;
  const document = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${ready(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${ready(css)}</style>
</head>
<body>
<a class="skip" href="#answer">Skip to the answer</a>
<div class="page">
<header>
<h1>${title}</h1>
${lead.map((line) => html`<p class="lead">${line}</p>\n`)}${warning !== undefined && html`<p class="banner">${warning}</p>\n`}</header>
<div class="columns">
<nav aria-label="Contents"><ol>
${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>\n`)}</ol></nav>
<main>
${sections.map(sectionHtml)}</main>
</div>
<footer><p>${footer}</p></footer>
</div>
</body>
</html>
`;
  return document.markup;
}

function sectionHtml({ id, heading, content }: Section): Html {
  const look = id === 'answer' && html` class="answer"`;
  return html`<section id="${id}" aria-labelledby="${id}-heading"${look}>
<h2 id="${id}-heading">${heading}</h2>
${content}</section>
`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
