import type { AreaCode } from '../../domain/area.js';
import type { Cohort } from '../../domain/cohort.js';
import { formatMonthSpan } from '../../domain/period.js';
import type { PeopleChoice, Specification, Weighting } from '../../domain/sensitivity.js';
import type { ArmsAssigned } from '../../geography/arms.js';
import { comparatorName } from '../../geography/comparator-name.js';
import type { Coverage } from '../../measure/coverage.js';
import { comparatorLabel } from '../../report/words.js';
import { assignSides } from '../assign-sides.js';
import { chooseGroup, type GroupSeries } from '../build-sides.js';
import type { MetricRequest } from '../metric-request.js';
import type { Prepared } from '../prepare.js';
import type { InputsRead } from '../read-inputs.js';
import {
  type ComparatorChoice,
  comparatorChoices,
  isOwnBaseline,
  listedAreas,
  type MonthsChoice,
  monthsChoices,
  ownComparator,
  ownScreen,
  peopleChoices,
  type ScreenChoice,
  screenChoices,
  weightings,
} from './choices.js';
import { type Measured, measure, notMeasured } from './measure-specification.js';
import { publishedIn } from './published-ways.js';
import { type SpecificationArm, specificationArm } from './specification-arm.js';
import { sumsIn } from './specification-sums.js';

/** Every specification of one metric: baseline × window × comparator × cohort × screen × people × weighting. */
export function specificationsOf(request: MetricRequest, prepared: Prepared): Specification[] {
  const comparator = comparatorName(request.arms.comparator);
  return monthsChoices(request.settings, request.pair.window, comparator).flatMap((months, done, { length: all }) => {
    prepared.watch({ doing: 'measuring in other ways', done, all, unit: 'pairs of baseline and window' });
    return ofMonths(months, request, prepared);
  });
}

function ofMonths(months: MonthsChoice, request: MetricRequest, prepared: Prepared): Specification[] {
  const { settings } = request;
  const whyNot = whyNoMonths(months, request.coverage);
  const cohorts = request.arms.cohorts.map((cohort) => ({ cohort, series: chooseGroup(cohort, request) }));
  const groups = new Map(cohorts.map(({ series }) => [series.group, sumsIn(series, months, prepared)]));
  const listed = listedAreas(prepared);
  const name = comparatorName(request.arms.comparator);
  return comparatorChoices(settings, listed, name).flatMap((comparator) => {
    const arms = armsFor(months, comparator, request, prepared.read);
    const rests = new Map<string, SpecificationArm>();
    return cohorts.flatMap(({ cohort, series }) => {
      const sums = groups.get(series.group);
      if (sums === undefined || !cohort.areas.some((area) => series.activity.has(area))) return [];
      const own = arms.cohorts.find((one) => one.name === cohort.name)?.areas ?? [];
      return screenChoices(settings).flatMap((screen) =>
        peopleChoices.flatMap((people) => {
          const inArm = (areas: readonly AreaCode[], who: string): SpecificationArm =>
            specificationArm(
              areas.filter((area) => series.activity.has(area)),
              sums.sums,
              { screen, people, who },
              sums.screened[screen],
            );
          const key = `${series.group}|${screen}|${people}`;
          const rest = rests.get(key) ?? inArm(arms.comparator, `the ${comparatorLabel(name)}`);
          rests.set(key, rest);
          const side = inArm(own, 'the cohort');
          return weightings.map((weighting) =>
            specification(
              {
                cohort,
                series,
                months,
                comparator,
                screen,
                people,
                weighting,
                ownComparator: ownComparator(settings, listed),
              },
              whyNot === undefined ? measured(side, rest, weighting, settings.level) : notMeasured(whyNot),
              request,
            ),
          );
        }),
      );
    });
  });
}

function whyNoMonths({ spans, window }: MonthsChoice, coverage: Coverage): string | undefined {
  if (spans.length === 0) return 'the baseline holds no whole quarter of this season';
  const lacking = [...spans, window].find((span) => !coverage.covers(span));
  return lacking === undefined ? undefined : `the data do not hold ${formatMonthSpan(lacking)}`;
}

interface Way {
  readonly cohort: Cohort;
  readonly series: GroupSeries;
  readonly months: MonthsChoice;
  readonly comparator: ComparatorChoice;
  readonly screen: ScreenChoice;
  readonly people: PeopleChoice;
  readonly weighting: Weighting;
  readonly ownComparator: string;
}

function specification(way: Way, numbers: Measured, { metric, settings }: MetricRequest): Specification {
  const { cohort, series, months, comparator, screen, people, weighting } = way;
  const choices = {
    metric,
    population: series.group,
    cohort: cohort.name,
    baseline: months.baseline,
    period: months.period,
    screen,
    comparator: comparator.name,
    people,
    weighting,
  };
  const own =
    isOwnBaseline(months, settings) &&
    months.period.window === settings.window &&
    screen === ownScreen(settings) &&
    comparator.name === way.ownComparator &&
    people === 'moving-list' &&
    weighting === 'pooled';
  return { ...choices, ...numbers, own, published: publishedIn(choices) };
}

function measured(side: SpecificationArm, rest: SpecificationArm, weighting: Weighting, level: number): Measured {
  if ('notMeasured' in side) return notMeasured(side.notMeasured);
  if ('notMeasured' in rest) return notMeasured(rest.notMeasured);
  return measure(side.arm, rest.arm, weighting, level);
}

// A boundary that moved between other months leaves out other areas, so sides are assigned for each span of months.
function armsFor(
  { years, spans, window }: MonthsChoice,
  { programmes, excludesOwn }: ComparatorChoice,
  request: MetricRequest,
  read: InputsRead,
): ArmsAssigned {
  const [first = window] = spans.length === 0 ? years : spans;
  const pair = { ...request.pair, baseline: first, window };
  const own = { ...request.settings, excludeProgrammes: programmes };
  const settings = excludesOwn ? own : { ...own, excludeAreas: [] };
  const lists = excludesOwn ? read : { ...read, exclude: [] };
  return assignSides({ ...request, pair, settings }, lists, settings).request.arms;
}
