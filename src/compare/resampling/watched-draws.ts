import type { Amount, WatchAmount } from '../../domain/common/progress.js';

/** What is drawn, and how often. */
type Draws = Required<Pick<Amount, 'all' | 'unit'>>;

const tellings = 100;
const mostBetween = 1024;

/** Draws by number, in turn, of which `watch` is told about a hundred times how many are done. */
export function watchedDraws<Rest extends readonly unknown[]>(
  draw: (index: number, ...rest: Rest) => void,
  { all, unit }: Draws,
  watch: WatchAmount,
): (index: number, ...rest: Rest) => void {
  const every = Math.min(mostBetween, Math.ceil(all / tellings));
  return (index, ...rest) => {
    if (index % every === 0) watch({ done: index, all, unit });
    draw(index, ...rest);
  };
}
