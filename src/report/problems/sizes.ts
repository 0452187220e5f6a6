import { count } from '../wording/words.js';
import { percent } from './entry.js';

/** A change by a share, in whole per cent. */
export function upOrDown(change: number): string {
  return `${change < 0 ? 'down' : 'up'} ${percent(change)}`;
}

/** A number without its decimals, with commas between thousands. */
export function whole(value: number): string {
  return count(Math.round(value));
}
