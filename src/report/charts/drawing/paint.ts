import type { Attributes } from './element.js';

interface Colours {
  readonly light: string;
  readonly dark: string;
}

/**
 * Colours by what they are for. Series: the Analysis Function's palette, whose turquoise and orange are too pale for
 * text and have a darker text colour; each pair has 3:1 (marks) or 4.5:1 (text) on its background.
 */
const colours = {
  background: { light: '#ffffff', dark: '#1d1f21' },
  ink: { light: '#0b0c0c', dark: '#f3f2f1' },
  muted: { light: '#505a5f', dark: '#b1b4b6' },
  grid: { light: '#d8dcde', dark: '#43494d' },
  pale: { light: '#87929a', dark: '#7d878d' },
  shade: { light: '#eef0f1', dark: '#2c3033' },
  comparator: { light: '#3d3d3d', dark: '#c8cacc' },
  series1: { light: '#12436d', dark: '#6bace6' },
  series2: { light: '#28a197', dark: '#46c2b6' },
  series3: { light: '#801650', dark: '#e07fb4' },
  series4: { light: '#f46a25', dark: '#f7915c' },
  text1: { light: '#12436d', dark: '#6bace6' },
  text2: { light: '#0f6b64', dark: '#46c2b6' },
  text3: { light: '#801650', dark: '#e07fb4' },
  text4: { light: '#a83c06', dark: '#f7915c' },
} as const satisfies Readonly<Record<string, Colours>>;

export type Colour = keyof typeof colours;

/** Attributes of a filled or stroked mark: the light colour itself, and the class by which a page may change it. */
export function paint({ fill, stroke }: { readonly fill?: Colour; readonly stroke?: Colour }): Attributes {
  const classes = [fill && `vm-fill-${fill}`, stroke && `vm-stroke-${stroke}`].filter((name) => name !== undefined);
  return {
    ...(classes.length === 0 ? {} : { class: classes.join(' ') }),
    fill: fill === undefined ? 'none' : colours[fill].light,
    ...(stroke === undefined ? {} : { stroke: colours[stroke].light }),
  };
}

function rules(scheme: keyof Colours): string {
  return Object.entries(colours)
    .map(([name, colour]) => `.vm-fill-${name}{fill:${colour[scheme]}}.vm-stroke-${name}{stroke:${colour[scheme]}}`)
    .join('');
}

/** Styles of every chart, for a page or a picture of its own: the colours of a dark screen. Paper stays light. */
export const chartStyles = `@media screen and (prefers-color-scheme:dark){${rules('dark')}}`;

/** What a page that is dark must have behind the charts. */
export const darkBackground: string = colours.background.dark;

/** Fonts of one set of widths (Arial's), so that labels keep the room that was measured for them. */
export const fontFamily = "Arial, Arimo, 'Liberation Sans', Helvetica, sans-serif";
