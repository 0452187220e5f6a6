import type { Deviations } from './grid-deviations.js';
import { isShortOfBothSides, type Shortfall } from './numbers/shortfalls.js';
import { stepsIn } from './steps.js';

// Half of the neighbours of the last periods before a step up are on its high side, and of the first after one down.
const reach = 2;

/**
 * The deviations with those shortfalls marked that lie beside a step and are as high as the year on its low side: they
 * are below neighbours of which half are on the high side, and may be right.
 */
export function markedBesideSteps(deviations: Deviations): Deviations {
  const { grid, shortfalls } = deviations;
  if (shortfalls.every(({ length }) => length === 0)) return deviations;
  const steps = stepsIn(deviations);
  const marked = shortfalls.map((short, row) => {
    const places = steps.filter(({ area }) => area === grid.areas[row]).map(({ from }) => grid.periods.indexOf(from));
    const isBeside = ({ at, most }: Shortfall): boolean =>
      most === undefined && places.some((step) => at >= step - reach && at < step + reach);
    const own = deviations.shortfallRowOf(row);
    return short.map((one) =>
      isBeside(one) && !isShortOfBothSides(own, short, one) ? { ...one, besideStep: true } : one,
    );
  });
  const isMarked = marked.flat().some(({ besideStep }) => besideStep === true);
  return isMarked ? { ...deviations, shortfalls: marked } : deviations;
}
