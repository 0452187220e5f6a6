import type { AreaCode } from '../../domain/areas/area.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import type { ProblemFacts } from '../../domain/problems/problem-facts.js';
import { canonicalCode } from '../../geography/area-names.js';
import { isAreaOfEngland, nearestArea } from '../../geography/known-areas.js';
import { siteOfId } from '../../geography/programmes.js';
import { parseAreaKey } from '../../read/cells/area-key.js';

/** Where an area is looked for that somebody names. */
export interface AreasKnown {
  readonly areas: ReadonlySet<AreaCode>;
  /** Whether it may also be any area of England. */
  readonly orOfEngland: boolean;
  /** What a code of any date is called among `areas`; itself when absent. */
  readonly follow?: (code: AreaCode) => AreaCode;
}

/** The area that has this code (NHS or ONS, of any date) or name; `undefined` when none has. */
export function findArea(
  text: string,
  { areas, orOfEngland, follow = canonicalCode }: AreasKnown,
): AreaCode | undefined {
  const parsed = parseAreaKey(text);
  if (parsed === undefined) return undefined;
  const area = follow(parsed);
  return areas.has(area) || (orOfEngland && isAreaOfEngland(area)) ? area : undefined;
}

/** The problem of a name that `findArea` does not find, with what may have been meant. */
export function unknownArea(
  text: string,
  known: AreasKnown,
  asked: Pick<ProblemFacts['VM248'], 'option' | 'areas'> = {},
): Problem {
  return problem('VM248', { area: text, ...asked, ...meantBy(text, known) });
}

/** What a name that `findArea` does not find may have been meant for: the areas of a site, or another spelling. */
export function meantBy(text: string, { areas }: AreasKnown): Pick<ProblemFacts['VM248'], 'site' | 'suggestion'> {
  const site = siteOfId(text);
  if (site !== undefined) return { site };
  const parsed = parseAreaKey(text);
  // An area that the data lack is no slip of another.
  if (parsed !== undefined && isAreaOfEngland(parsed)) return {};
  const suggestion = nearestArea(text, areas);
  return suggestion === undefined ? {} : { suggestion };
}
