import type { AreaCode } from '../domain/areas/area.js';
import { foundOnce } from '../domain/common/found-once.js';
import type { Quantity } from '../domain/counts/observation.js';
import type { PopulationGroup } from '../domain/counts/population-group.js';
import { type AreaSeries, seriesOf } from '../domain/counts/series.js';
import { type FinancialYear, financialYearOf, lastMonthOf, type Period } from '../domain/time/period.js';
import type { Evidence } from './check.js';
import { measureName, type Rows, rowsByLength } from './grid.js';
import type { Cells } from './numbers/cells.js';
import { reachOfRounding } from './numbers/rounding-reach.js';
import { sumsByGroup } from './numbers/sums-by-group.js';

/** The events of one financial year against the people, area by area. */
export interface YearOfRates {
  readonly year: FinancialYear;
  readonly areas: readonly AreaCode[];
  readonly events: Cells;
  readonly people: Cells;
  /** How far the events of a year may lie from what is shown of them; 0 where counts are exact. */
  readonly slack: number;
}

/** What is known of the rates of one measure. */
interface RatesOfMeasure {
  readonly metric: string;
  readonly years: readonly YearOfRates[];
}

/** The rates of the areas compared in the financial years for which all events and a population are known. */
export const yearlyRates = foundOnce((evidence: Evidence): readonly RatesOfMeasure[] => {
  const { activity, populations, compared } = evidence;
  if (populations === undefined) return [];
  return [...activity].map(([key, series]) => {
    const [, group = 'all'] = key.split('|') as [Quantity, PopulationGroup];
    const [events, people] = [yearsOf(series), peopleByYear(seriesOf(populations, group))];
    const areas = [...series.keys()].filter((area) => compared.has(area));
    const rows = { areas, events: rowsAmong(areas, events), people: rowsAmong(areas, people) };
    const years = Array.from({ length: events.length }, (_, at) => (events.first + at) as FinancialYear);
    return { metric: measureName(key), years: years.map((year) => ratesOf(year, rows, events, people)) };
  });
});

/** Areas with the row of each in the events and in the people; -1 for one without. */
interface AreaRows {
  readonly areas: readonly AreaCode[];
  readonly events: Int32Array;
  readonly people: Int32Array;
}

function rowsAmong(areas: readonly AreaCode[], { rowOf }: Years): Int32Array {
  return Int32Array.from(areas, (area) => rowOf.get(area) ?? -1);
}

/** What is known of each area in the years from a first one on: a row of `length` numbers for each. */
interface Years {
  readonly first: FinancialYear;
  readonly length: number;
  readonly rowOf: ReadonlyMap<AreaCode, number>;
  readonly sums: Cells;
  /** The sum of the numbers, each as often as it holds for a span of `unit` months, and of how many spans. */
  readonly weighted: Cells;
  readonly spans: Cells;
  readonly unit: number;
  /** How far the sum of a year may lie from what is shown of it, by rounding. */
  readonly slack: number;
}

function ratesOf(year: FinancialYear, rows: AreaRows, events: Years, people: Years): YearOfRates {
  const [of, within] = [year - events.first, year - people.first];
  const areas: AreaCode[] = [];
  const rates = { events: new Float64Array(rows.areas.length), people: new Float64Array(rows.areas.length) };
  const isKnown = within >= 0 && within < people.length;
  for (let row = 0; isKnown && row < rows.areas.length; row++) {
    const living = (rows.people[row] as number) * people.length + within;
    const at = (rows.events[row] as number) * events.length + of;
    // An area without people is before the first row.
    if ((events.spans[at] as number) * events.unit !== 12 || !((people.weighted[living] ?? 0) > 0)) continue;
    rates.events[areas.length] = events.sums[at] as number;
    // A count of people holds for each of its months, so longer counts weigh more in the mean.
    rates.people[areas.length] = (people.weighted[living] as number) / (people.spans[living] as number);
    areas.push(rows.areas[row] as AreaCode);
  }
  const { length } = areas;
  const { slack } = events;
  return { year, areas, events: rates.events.subarray(0, length), people: rates.people.subarray(0, length), slack };
}

// The same people are set against events of several kinds.
const peopleByYear = foundOnce(yearsOf);

/** What the periods that lie within each financial year add up to. */
function yearsOf(series: AreaSeries): Years {
  const rows = rowsByLength(series);
  const first = Math.min(...rows.map(({ periods }) => financialYearOf(startOf(periods[0])))) as FinancialYear;
  const last = Math.max(...rows.map(({ periods }) => financialYearOf(startOf(periods.at(-1)))));
  const length = Math.max(0, 1 + last - first);
  const rowOf = new Map([...series.keys()].map((area, row) => [area, row]));
  const slack = Math.max(0, ...rows.map(({ rounding, months }) => (12 / months) * reachOfRounding(rounding)));
  const [only] = rows;
  if (only !== undefined && rows.length === 1 && only.areas.length === rowOf.size) {
    const { sums, known } = sumsOf(only, first, length);
    return { first, length, rowOf, sums, weighted: sums, spans: known, unit: only.months, slack };
  }
  const empty = (): Cells => new Float64Array(rowOf.size * length);
  const years = { first, length, rowOf, sums: empty(), weighted: empty(), spans: empty(), unit: 1, slack };
  for (const one of rows) addYears(one, years);
  return years;
}

function sumsOf({ periods, counts }: Rows, first: FinancialYear, length: number) {
  const groupOf = Float64Array.from(periods, (period) =>
    liesInYear(period) ? financialYearOf(period.start) - first : -1,
  );
  return sumsByGroup(counts, groupOf, length);
}

function addYears(rows: Rows, years: Years): void {
  const { areas, months } = rows;
  const { first, length, rowOf } = years;
  const { sums, known } = sumsOf(rows, first, length);
  for (let from = 0, row = 0; row < areas.length; row++) {
    let to = (rowOf.get(areas[row] as AreaCode) as number) * length;
    for (let group = 0; group < length; group++, from++, to++) {
      const sum = sums[from] as number;
      years.sums[to] = (years.sums[to] as number) + sum;
      years.weighted[to] = (years.weighted[to] as number) + sum * months;
      years.spans[to] = (years.spans[to] as number) + (known[from] as number) * months;
    }
  }
}

const startOf = (period: Period | undefined): Period['start'] => period?.start ?? (0 as Period['start']);

function liesInYear(period: Period): boolean {
  return financialYearOf(period.start) === financialYearOf(lastMonthOf(period));
}
