import { groupBy } from '../domain/common/group-by.js';
import { countsOf, type Grid, type HiddenCell } from './grid.js';
import { known } from './numbers/cells.js';
import { isFarBelow, usualOf } from './numbers/far-below.js';
import { type People, usualByPeers } from './usual-by-peers.js';

/** The hidden counts of a grid as they are judged. */
export interface HiddenJudged {
  /** By row, those far below what is usual for its area at the most that they may be. None of them is by chance. */
  readonly lows: ReadonlyMap<number, readonly HiddenCell[]>;
  /** By row without any shown count, what the rate of the other areas gives it. */
  readonly byPeers: ReadonlyMap<number, number>;
  /** The rows of small counts, of which so many of the lower ones are hidden that the others say little of them. */
  readonly cut: ReadonlySet<number>;
}

/** The share of the counts of a row above which it is cut by those hidden. */
const mostCut = 0.1;
// The rate of no area is so much lower than that of others.
const peersShare = 0.01;

/** Judges the hidden counts of a grid against what their areas show, or where they show none, against their peers. */
export function judgeHidden(grid: Grid, people: People): HiddenJudged {
  const hidden = groupBy(grid.hidden, ({ row }) => row);
  const blank = [...hidden.keys()].filter((row) => known(countsOf(grid, row)) === 0);
  const byPeers = usualByPeers(grid, blank, people);
  const lows = new Map<number, readonly HiddenCell[]>();
  const cut = new Set<number>();
  for (const [row, cells] of hidden) {
    const usual = usualOf(countsOf(grid, row), cells.length);
    const peers = byPeers.get(row) ?? 0;
    const isLow = (most: number): boolean =>
      isFarBelow(most, usual) || (most <= peersShare * peers && isFarBelow(most, peers));
    const low = cells.filter(({ most }) => isLow(most));
    const within = cells.length - low.length;
    if (low.length > 0) lows.set(row, low);
    if (within > mostCut * (within + known(countsOf(grid, row)))) cut.add(row);
  }
  return { lows, byPeers, cut };
}
