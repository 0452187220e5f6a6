import type { AreaCode } from '../areas/area.js';
import type { Period } from '../time/period.js';
import type { FindingFacts } from './finding-facts.js';
import type { Place } from './place.js';

export type { FindingFacts } from './finding-facts.js';

/** The stable code of a finding. */
export type FindingCode = keyof FindingFacts;

/** Whether a finding could change the answer (`warning`) or only says how the input was read (`note`). */
export type Severity = 'warning' | 'note';

/** What a screen may leave out because of a finding: months that are short or absent, or anything else about an area. */
export interface Concern {
  readonly kind: 'gap' | 'other';
  readonly areas: readonly AreaCode[];
  /** The months meant; the whole of the data when absent. */
  readonly spans?: readonly Period[];
}

/** What a gap is, in percentage points, as the counts are and without the areas of a finding. */
export interface Effect {
  readonly metric: string;
  readonly cohort: string;
  readonly differencePp: number;
  readonly withoutPp: number;
}

/** Something worth knowing that does not stop the run. */
export type Finding = {
  readonly [C in FindingCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly facts: FindingFacts[C];
    readonly place?: Place;
    readonly concern?: Concern;
    readonly effects?: readonly Effect[];
    /** How many rows, cells or files it was found in. */
    readonly count: number;
  };
}[FindingCode];

/** The finding of this code with these facts; `count` is 1 unless said. */
export function finding<C extends FindingCode>(
  code: C,
  severity: Severity,
  facts: FindingFacts[C],
  at: { readonly place?: Place; readonly count?: number; readonly concern?: Concern } = {},
): Finding {
  const { place, count = 1, concern } = at;
  const optional = { ...(place === undefined ? {} : { place }), ...(concern === undefined ? {} : { concern }) };
  // The union is over each code with its own facts, which the signature already pairs.
  return { code, severity, facts, count, ...optional } as Finding;
}
