import type { AreaCode } from '../domain/areas/area.js';
import type { Observed } from '../domain/counts/count-columns.js';
import type { ControlTotal } from '../domain/counts/observation.js';
import type { Activity, Populations } from '../domain/counts/series.js';
import type { Finding, FindingCode } from '../domain/problems/finding.js';
import type { Period } from '../domain/time/period.js';

/** What a check may look at: the rows as read, and the series on the boundaries in use. */
export interface Evidence extends Observed {
  readonly totals: readonly ControlTotal[];
  readonly activity: Activity;
  /** Areas that are on a side of the comparison. */
  readonly compared: ReadonlySet<AreaCode>;
  /** Without them, what is wrong with populations or rates is not looked for. */
  readonly populations?: Populations;
  /** Cohorts by their names, where the reader's stand in place of the built-in sites. */
  readonly ownCohorts?: ReadonlyMap<string, readonly AreaCode[]>;
  /** What is compared with what. Without them nothing is said of the baseline. */
  readonly spans?: { readonly baseline: Period; readonly window: Period };
}

/** One way in which data of this kind go wrong. */
export interface Check {
  readonly code: FindingCode;
  readonly title: string;
  inspect(evidence: Evidence): Finding[];
}
