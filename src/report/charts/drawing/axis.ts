import { signed } from '../../wording/words.js';
import { textWidth } from '../text/measure.js';
import type { LinearScale } from './domain.js';
import { label } from './label.js';
import { rule } from './marks.js';

/** A place on an axis with its text. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

const tickSize = 12;
const apart = 10;

/** As many round values as leave room between their texts. */
export function valueTicks(scale: LinearScale, text: (value: number) => string, most = 8): Tick[] {
  for (let number = most; number > 1; number--) {
    const ticks = scale.ticks(number).map((value) => ({ at: scale(value), text: text(value) }));
    if (ticks.length <= most + 1 && fits(ticks)) return ticks;
  }
  return [];
}

/** Every so many of the places, the last one always, so that their texts leave room between them. */
export function placeTicks(ticks: readonly Tick[]): Tick[] {
  for (let stride = 1; stride <= ticks.length; stride++) {
    const kept = ticks.filter((_, at) => (ticks.length - 1 - at) % stride === 0);
    if (fits(kept)) return kept;
  }
  return ticks.slice(-1);
}

/** Lines up a picture at the ticks with their texts beneath. */
export function axisBelow(ticks: readonly Tick[], top: number, bottom: number, isBare = false): string[] {
  return ticks.flatMap(({ at, text }) => [
    isBare ? rule(at, bottom, at, bottom + 4, 'muted') : rule(at, top, at, bottom, 'grid'),
    label(text, at, bottom + tickSize + 6, { size: tickSize, colour: 'muted', anchor: 'middle' }),
  ]);
}

/** Height of the texts beneath. */
export const axisHeight = tickSize + 10;

/** Lines across a picture at round values, with their texts to the left. */
export function axisLeft(
  scale: LinearScale,
  from: number,
  to: number,
  text: (value: number) => string,
  most = 6,
): string[] {
  return scale
    .ticks(most)
    .flatMap((value) => [
      rule(from, scale(value), to, scale(value), 'grid'),
      label(text(value), from - 6, scale(value) + 4, { size: tickSize, colour: 'muted', anchor: 'end' }),
    ]);
}

/** Width that the texts to the left need. */
export function axisWidth(scale: LinearScale, text: (value: number) => string, most = 6): number {
  return 8 + Math.max(0, ...scale.ticks(most).map((value) => textWidth(text(value), tickSize)));
}

/** A difference at a tick: −2, 0, +2.5. */
export function signedTick(value: number): string {
  return value === 0 ? '0' : signed(value).replace(/\.0$/, '');
}

/** A size at a tick: 100, 102.5. */
export function plainTick(value: number): string {
  return signed(value).slice(1).replace(/\.0$/, '');
}

function fits(ticks: readonly Tick[]): boolean {
  const boxes = [...ticks]
    .sort((first, second) => first.at - second.at)
    .map(({ at, text }) => ({ at, half: textWidth(text, tickSize) / 2 }));
  return boxes.every(({ at, half }, place) => {
    const before = boxes[place - 1];
    return before === undefined || at - half >= before.at + before.half + apart;
  });
}
