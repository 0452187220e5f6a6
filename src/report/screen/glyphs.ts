/** The signs of a screen that are not letters. */
interface Glyphs {
  readonly rule: string;
  readonly ellipsis: string;
  readonly ok: string;
  readonly warning: string;
  readonly forest: ForestGlyphs;
}

/** The parts of a forest bar. */
interface ForestGlyphs {
  readonly zero: string;
  readonly line: string;
  readonly left: string;
  readonly right: string;
  readonly point: string;
  /** A point without an interval. */
  readonly bare: string;
  readonly crossing: string;
  /** An end that lies outside the scale. */
  readonly beyondLeft: string;
  readonly beyondRight: string;
}

const unicode: Glyphs = {
  rule: '─',
  ellipsis: '…',
  ok: '✓',
  warning: '!',
  forest: {
    zero: '│',
    line: '─',
    left: '╶',
    right: '╴',
    point: '●',
    bare: '○',
    crossing: '┼',
    beyondLeft: '‹',
    beyondRight: '›',
  },
};

const plain: Glyphs = {
  rule: '-',
  ellipsis: '...',
  ok: 'ok',
  warning: '!',
  forest: {
    zero: '|',
    line: '-',
    left: '(',
    right: ')',
    point: 'o',
    bare: 'x',
    crossing: '+',
    beyondLeft: '<',
    beyondRight: '>',
  },
};

/** The signs to use: the second set has ASCII only. */
export function glyphsFor(ascii: boolean): Glyphs {
  return ascii ? plain : unicode;
}
