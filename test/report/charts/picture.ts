import { SaxesParser } from 'saxes';
import { textWidth } from '../../../src/report/charts/text/measure.js';

/** An element of a picture, in the coordinates of the whole. */
export interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  readonly dx: number;
  readonly dy: number;
  readonly text: string;
}

/** A line of text with the room that its letters take. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  classes: string[];
  dx: number;
  dy: number;
  text: string;
}

/** Every element of a picture; throws where it is not well-formed. */
export function elementsOf(svg: string): Drawn[] {
  const all: Open[] = [];
  const stack: Open[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = attributes as Record<string, string>;
    const parent = stack.at(-1);
    const [, dx = '0', dy = '0'] = /^translate\(([-\d.]+) ([-\d.]+)\)$/.exec(own.transform ?? '') ?? [];
    const open = {
      name,
      attributes: own,
      classes: [...(parent?.classes ?? []), ...(own.class ?? '').split(' ')],
      dx: (parent?.dx ?? 0) + Number(dx),
      dy: (parent?.dy ?? 0) + Number(dy),
      text: '',
    };
    all.push(open);
    stack.push(open);
  });
  parser.on('text', (text) => {
    const open = stack.at(-1);
    if (open !== undefined) open.text += text;
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.write(svg).close();
  return all;
}

/** The boxes of all text that is drawn, from the widths of the font. */
export function textBoxes(elements: readonly Drawn[]): TextBox[] {
  return elements.filter(({ name }) => name === 'text').map(boxOf);
}

function boxOf({ attributes, text, dx, dy }: Drawn): TextBox {
  const size = Number(attributes['font-size']);
  const width = textWidth(text, size, attributes['font-weight'] === 'bold' ? 'bold' : 'regular');
  const x = Number(attributes.x) + dx;
  const y = Number(attributes.y) + dy;
  const anchor = attributes['text-anchor'] ?? 'start';
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - 0.72 * size, bottom: y + 0.2 * size };
}

/** The pairs of lines of text that touch. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (other) =>
          one.left < other.right - 0.5 &&
          other.left < one.right - 0.5 &&
          one.top < other.bottom - 0.5 &&
          other.top < one.bottom - 0.5,
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
}
