import type { AreaCode } from '../domain/areas/area.js';
import type { Segment } from '../domain/counts/series.js';

/** What was set aside where an area is given whole and in parts; counts of both are in conflict. */
export type PassedOver = 'counts of the parts' | 'zeros of the parts' | 'zeros of the whole' | 'hidden whole';

/** What the parts of a merged area have for a period. */
export interface PartsGiven {
  readonly given: readonly { readonly codes: readonly AreaCode[]; readonly segment: Segment }[];
  /** Absent unless every part has a number or mark, and of one length. */
  readonly sum?: Segment;
}

/** Which of both is used, and which codes of what were passed over for it. */
export interface Choice {
  readonly used: 'whole' | 'parts';
  readonly passedOver?: { readonly what: PassedOver; readonly parts: readonly AreaCode[] };
}

/**
 * A count beats a 0 or a mark, on either side, since a grid of areas by months has a cell for every area before it was
 * formed and after it closed. Of two counts the whole is used, unless it is hidden and every part is shown.
 */
export function wholeOrParts(whole: Segment | undefined, { given, sum }: PartsGiven): Choice {
  if (whole === undefined) return { used: 'parts' };
  const codesOf = (is: (segment: Segment) => boolean): readonly AreaCode[] =>
    given.flatMap(({ codes, segment }) => (is(segment) ? codes : []));
  const [counted, zeros] = [codesOf(isCount), codesOf(isZero)];
  if (counted.length === 0) {
    const isPassed = zeros.length > 0 && isCount(whole);
    return { used: 'whole', ...(isPassed ? { passedOver: { what: 'zeros of the parts', parts: zeros } } : {}) };
  }
  if (isCount(whole) && (isShown(whole) || sum === undefined || !isShown(sum))) {
    return { used: 'whole', passedOver: { what: 'counts of the parts', parts: counted } };
  }
  const what = isZero(whole) ? 'zeros of the whole' : isCount(whole) ? 'hidden whole' : undefined;
  return { used: 'parts', ...(what === undefined ? {} : { passedOver: { what, parts: counted } }) };
}

// A mark for a number that is hidden stands for events, one for no number does not.
function isCount({ value, bounds }: Segment): boolean {
  if (typeof value === 'string') return value !== '[x]' && value !== '[z]';
  return value > 0 || bounds?.hidden === true;
}

function isZero(segment: Segment): boolean {
  return segment.value === 0 && isShown(segment);
}

function isShown({ value, bounds }: Segment): boolean {
  return typeof value === 'number' && bounds?.hidden !== true;
}
