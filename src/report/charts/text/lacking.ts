import { hasGlyph } from './measure.js';

/** The letters of a picture that its font lacks, each once, in the order in which they are drawn; `svg` is well formed. */
export function lettersLacking(svg: string): string[] {
  const drawn = [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map(([, inner = '']) => textOf(inner));
  return [...new Set(drawn.join(''))].filter((letter) => /\S/.test(letter) && !hasGlyph(letter));
}

function textOf(markup: string): string {
  return markup.replace(/<[^>]*>/g, '').replace(/&[a-z]+;|&#\w+;/gi, '');
}
