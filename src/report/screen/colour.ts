import { Chalk } from 'chalk';
import type { Direction } from '../../domain/results/analysis.js';
import type { RenderOptions } from '../format.js';

/** The few colours of a screen; each says again what a word beside it says. */
export interface Palette {
  direction(text: string, direction: Direction | null): string;
  good(text: string): string;
  faint(text: string): string;
}

/** Colours for a level of support; at 0 every text comes back as it was. */
export function paletteFor(level: RenderOptions['colour']): Palette {
  const chalk = new Chalk({ level });
  return {
    direction: (text, direction) => {
      if (direction === 'slower') return chalk.cyan(text);
      return direction === 'faster' ? chalk.yellow(text) : text;
    },
    good: (text) => chalk.green(text),
    faint: (text) => chalk.dim(text),
  };
}
