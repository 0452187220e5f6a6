import type { DisclosureResult } from '../domain/disclosure-result.js';
import { type Finding, finding } from '../domain/finding.js';
import { formatMonthSpan, type MonthIndex } from '../domain/period.js';
import type { Problem } from '../domain/problem.js';
import type { Settings } from '../domain/settings.js';
import { coverageOf } from '../measure/coverage.js';
import { checks } from '../quality/checks/index.js';
import type { InputRead } from '../read/input-read.js';
import { placeAreas } from './place-areas.js';
import { type Inputs, readInputs } from './read-inputs.js';

/** What files hold, and everything that is wrong or odd about them, without a comparison. */
export interface Validation {
  readonly inputs: readonly InputRead[];
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  /** What each metric and population group covers. */
  readonly coverage: readonly {
    readonly metric: string;
    readonly population: string;
    readonly areas: number;
    readonly span: string;
  }[];
  readonly boundaries: string;
  /** Absent where every count is exact. */
  readonly disclosure?: DisclosureResult;
}

/** Reads and checks the inputs of a comparison. */
export function validateInputs(inputs: Inputs, settings: Settings): Validation {
  const read = readInputs(inputs, settings.read);
  const placed = placeAreas(read, settings);
  const everywhere = new Set([...placed.activity.values()].flatMap((series) => [...series.keys()]));
  const evidence = {
    observations: read.observations,
    totals: read.totals,
    activity: placed.activity,
    compared: everywhere,
  };
  const populated = new Set([...placed.populations.values()].flatMap((series) => [...series.keys()]));
  const unpopulated = [...everywhere].filter((area) => !populated.has(area)).sort();
  const lacking =
    populated.size === 0 || unpopulated.length === 0
      ? []
      : [finding('VM310', 'warning', { areas: unpopulated, why: 'no population' }, { count: unpopulated.length })];
  return {
    inputs: read.inputs,
    problems: [...read.problems, ...placed.problems],
    findings: [
      ...read.findings,
      ...placed.findings,
      ...lacking,
      ...Object.values(checks).flatMap((check) => check.inspect(evidence)),
    ],
    coverage: [...placed.activity].map(([key, series]) => {
      const [metric = '', population = ''] = key.split('|');
      const coverage = coverageOf(series.values());
      const months = coverage === undefined ? 0 : coverage.last - coverage.first + 1;
      const span = formatMonthSpan({ start: coverage?.first ?? (0 as MonthIndex), months });
      return { metric, population, areas: series.size, span };
    }),
    boundaries: placed.geography.boundaries.date,
    ...(read.disclosure === undefined ? {} : { disclosure: read.disclosure }),
  };
}
