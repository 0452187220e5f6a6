import type { AreaCode } from '../domain/areas/area.js';
import { nearest } from '../domain/common/spelling.js';
import { type Problem, problem } from '../domain/problems/problem.js';
import { isAreaOfEngland } from './known-areas.js';

// A near code is looked for among all areas, which is for a few slips and not for a wrong file.
const mostSuggestions = 20;

/**
 * A problem for each area of a cohort that the activity lacks, with a code of it that may have been meant.
 * `unnamed` are the areas of the activity that no list names: one that is named is not another that is spelt wrongly.
 */
export function absentAreas(
  cohort: string,
  absent: readonly AreaCode[],
  unnamed: ReadonlySet<AreaCode>,
): readonly Problem[] {
  const strange = absent.length === 0 ? [] : [...unnamed].filter((area) => !isAreaOfEngland(area));
  return absent.map((area, at) => {
    if (at >= mostSuggestions) return problem('VM243', { cohort, area });
    // Of a code that is right in the list, only one in the data that nobody knows can be a slip.
    const isKnown = isAreaOfEngland(area);
    const near = nearest(area, isKnown ? strange : unnamed);
    if (near === undefined) return problem('VM243', { cohort, area });
    return problem('VM243', { cohort, area, ...(isKnown ? { slip: near } : { suggestion: near }) });
  });
}
