import type { HiddenJudged } from './hidden-lows.js';
import { type Cells, cellAt, withHolesAt } from './numbers/cells.js';
import type { CourseFit } from './numbers/common-course.js';
import { nearbyMedians } from './numbers/neighbours.js';
import { median } from './numbers/robust-scale.js';
import { isFar, type Shortfall, type ShortfallRow } from './numbers/shortfalls.js';

/** What the rows are judged by. */
interface Known extends Pick<CourseFit, 'own' | 'course'> {
  readonly year: number;
  shortfallRowOf(row: number): ShortfallRow;
  /** The periods that are told as low everywhere. */
  readonly told: ReadonlySet<number>;
}

/** The shortfalls of each row with one for each of its hidden counts that are far too low, in order. */
export function withLows(
  shown: readonly (readonly Shortfall[])[],
  { lows, byPeers }: Pick<HiddenJudged, 'lows' | 'byPeers'>,
  { own, course, year, shortfallRowOf, told }: Known,
): readonly (readonly Shortfall[])[] {
  if (lows.size === 0) return shown;
  return shown.map((short, row) => {
    const hidden = lows.get(row);
    if (hidden === undefined) return short;
    const cells = withHolesAt(own[row] as Cells, short);
    const [near, level] = [nearbyMedians(cells, year), median(cells) ?? Math.log(byPeers.get(row) as number)];
    const found = hidden.flatMap(({ at, most }) => {
      const expected = Math.exp((cellAt(near, at) ?? level) + (course[at] as number));
      const share = 1 - most / expected;
      return !told.has(at) && isFar(shortfallRowOf(row), share, expected) ? [{ at, share, expected, most }] : [];
    });
    return [...short, ...found].sort((one, other) => one.at - other.at);
  });
}
