import type { AreaCode } from '../../domain/areas/area.js';
import type { Cohort } from '../../domain/areas/cohort.js';
import type { PeopleChoice, Specification, Weighting } from '../../domain/results/sensitivity.js';
import type { Settings } from '../../domain/settings.js';
import { formatMonthSpan } from '../../domain/time/period.js';
import type { ArmsAssigned } from '../../geography/arms.js';
import { comparatorName } from '../../geography/comparator-name.js';
import type { Coverage } from '../../measure/coverage.js';
import { comparatorLabel } from '../../report/wording/words.js';
import type { InputsRead } from '../inputs/read-inputs.js';
import type { MetricRequest } from '../metrics/metric-request.js';
import type { Prepared } from '../prepare.js';
import { assignSides } from '../sides/assign-sides.js';
import { chooseGroup, type GroupSeries } from '../sides/build-sides.js';
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
import { type SpecificationSums, sumsIn } from './specification-sums.js';

/** Every specification of one metric: baseline × window × comparator × cohort × screen × people × weighting. */
export function specificationsOf(request: MetricRequest, prepared: Prepared): Specification[] {
  const comparator = comparatorName(request.arms.comparator);
  return monthsChoices(request.settings, request.pair.window, comparator).flatMap((months, done, { length: all }) => {
    prepared.watch({ doing: 'measuring in other ways', done, all, unit: 'pairs of baseline and window' });
    return ofMonths(months, request, prepared);
  });
}

function ofMonths(months: MonthsChoice, request: MetricRequest, prepared: Prepared): Specification[] {
  const cohorts = cohortsIn(months, request, prepared);
  const listed = listedAreas(prepared);
  const { settings, coverage } = request;
  const field = { months, whyNot: whyNoMonths(months, coverage), ownComparator: ownComparator(settings, listed) };
  return comparatorChoices(settings, listed, comparatorName(request.arms.comparator)).flatMap((comparator) => {
    const arms = armsFor(months, comparator, request, prepared.read);
    return ofComparator({ ...field, comparator, arms }, cohorts, request);
  });
}

/** A cohort with the sums of every area of its population group. */
interface CohortSums {
  readonly cohort: Cohort;
  readonly series: GroupSeries;
  readonly sums: SpecificationSums;
}

/** The cohorts that have activity. */
function cohortsIn(months: MonthsChoice, request: MetricRequest, prepared: Prepared): CohortSums[] {
  const sums = new Map<string, SpecificationSums>();
  return request.arms.cohorts.flatMap((cohort) => {
    const series = chooseGroup(cohort, request);
    if (!cohort.areas.some((area) => series.activity.has(area))) return [];
    const own = sums.get(series.group) ?? sumsIn(series, months, prepared);
    sums.set(series.group, own);
    return [{ cohort, series, sums: own }];
  });
}

/** What the specifications of one pair of months and one comparator share. */
interface Field {
  readonly months: MonthsChoice;
  /** Why nothing can be measured over these months, if so. */
  readonly whyNot: string | undefined;
  readonly ownComparator: string;
  readonly comparator: ComparatorChoice;
  readonly arms: ArmsAssigned;
}

function ofComparator(field: Field, cohorts: readonly CohortSums[], request: MetricRequest): Specification[] {
  const { arms, whyNot } = field;
  const { settings } = request;
  const whose = `the ${comparatorLabel(comparatorName(request.arms.comparator))}`;
  const rests = new Map<string, SpecificationArm>();
  return cohorts.flatMap((one) => {
    const { cohort, series } = one;
    const own = arms.cohorts.find(({ name }) => name === cohort.name)?.areas ?? [];
    return armChoices(settings).flatMap((choice) => {
      const key = `${series.group}|${choice.screen}|${choice.people}`;
      const rest = rests.get(key) ?? armOf(arms.comparator, one, choice, whose);
      rests.set(key, rest);
      const side = armOf(own, one, choice, 'the cohort');
      return weightings.map((weighting) => {
        const numbers = whyNot === undefined ? measured(side, rest, weighting, settings.level) : notMeasured(whyNot);
        return specification({ ...field, ...choice, cohort, series, weighting }, numbers, request);
      });
    });
  });
}

/** How an arm is made of its areas. */
interface ArmChoice {
  readonly screen: ScreenChoice;
  readonly people: PeopleChoice;
}

function armChoices(settings: Settings): ArmChoice[] {
  return screenChoices(settings).flatMap((screen) => peopleChoices.map((people) => ({ screen, people })));
}

function armOf(areas: readonly AreaCode[], of: CohortSums, choice: ArmChoice, who: string): SpecificationArm {
  const active = areas.filter((area) => of.series.activity.has(area));
  return specificationArm(active, of.sums.sums, { ...choice, who }, of.sums.screened[choice.screen]);
}

function whyNoMonths({ spans, window }: MonthsChoice, coverage: Coverage): string | undefined {
  if (spans.length === 0) return 'the baseline holds no whole quarter of this season';
  const lacking = [...spans, window].find((span) => !coverage.covers(span));
  return lacking === undefined ? undefined : `the data do not hold ${formatMonthSpan(lacking)}`;
}

interface Way extends Field, ArmChoice {
  readonly cohort: Cohort;
  readonly series: GroupSeries;
  readonly weighting: Weighting;
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
