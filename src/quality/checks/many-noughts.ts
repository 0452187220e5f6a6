import { type Finding, finding } from '../../domain/problems/finding.js';
import { formatMonthSpan } from '../../domain/time/period.js';
import type { Check } from '../check.js';
import { deviationsOf } from '../deviations.js';
import { measureName } from '../grid.js';
import type { Deviations } from '../grid-deviations.js';
import type { NoughtPeriod } from '../numbers/noughts.js';
import { runsOfPlaces } from '../numbers/runs.js';
import { unlessMost } from '../unless-most.js';

/** Noughts in over a tenth of the areas that usually count many, in one period or several that follow each other. */
export const manyNoughts: Check = {
  code: 'VM341',
  title: 'periods in which many areas have no event at all',

  inspect(evidence) {
    return deviationsOf(evidence).flatMap((deviations) =>
      runsOfPlaces(deviations.noughts.periods).flatMap((run) => findingOf(deviations, run)),
    );
  },
};

function findingOf({ grid, noughts: { of } }: Deviations, run: readonly NoughtPeriod[]): Finding[] {
  const start = grid.periods[run[0]?.at ?? -1]?.start;
  if (start === undefined) return [];
  const rows = [...new Set(run.flatMap((one) => one.rows))].sort((one, other) => one - other);
  const areas = rows.flatMap((row) => grid.areas[row] ?? []);
  const span = { start, months: run.length * grid.months };
  const facts = { metric: measureName(grid.key), span: formatMonthSpan(span), areas, of };
  const concern = unlessMost(of, { kind: 'gap', areas, spans: [span] });
  return [finding('VM341', 'warning', facts, { count: areas.length, ...concern })];
}
