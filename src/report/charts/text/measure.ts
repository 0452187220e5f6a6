import { advances, unitsPerEm } from './advances.js';

export type Weight = 'regular' | 'bold';

const ellipsis = '…';

const widths: Readonly<Record<Weight, ReadonlyMap<number, number>>> = {
  regular: tableOf('regular'),
  bold: tableOf('bold'),
};

/** Width of a line of text in the unit of its size. A character that the font lacks counts as a full em. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  let units = 0;
  for (const character of text) units += widths[weight].get(character.codePointAt(0) ?? 0) ?? unitsPerEm;
  return (units / unitsPerEm) * size;
}

/** Whether the font that draws pictures has this character. */
export function hasGlyph(character: string): boolean {
  return widths.regular.has(character.codePointAt(0) ?? 0);
}

/** The text, or as much of it as fits the width with an ellipsis. */
export function fitted(text: string, width: number, size: number, weight: Weight = 'regular'): string {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && textWidth(`${characters.join('').trimEnd()}${ellipsis}`, size, weight) > width) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}${ellipsis}`;
}

/** A name with its code: where they do not fit, the name is cut and the code stays whole. */
export function fittedName(name: string, code: string, width: number, size: number): string {
  const after = code === '' ? '' : ` ${code}`;
  const room = width - textWidth(after, size);
  return room < 3 * size ? fitted(`${name}${after}`, width, size) : `${fitted(name, room, size)}${after}`;
}

/** Lines of words that each fit the width; past the most, the last is cut. */
export function wrapped(text: string, width: number, size: number, weight: Weight = 'regular', most = 4): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')];
  return kept.map((line) => fitted(line, width, size, weight));
}

function tableOf(weight: Weight): ReadonlyMap<number, number> {
  return new Map(
    Object.entries(advances[weight]).flatMap(([first, run]) =>
      run.split(' ').map((width, at) => [Number(first) + at, Number(width)] as const),
    ),
  );
}
