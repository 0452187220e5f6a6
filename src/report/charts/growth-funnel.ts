import type { AreaResult } from '../../domain/results/area-result.js';
import { capitalised } from '../wording/capitals.js';
import { baselineWords, windowWords } from '../wording/period-words.js';
import { count, counted, intervalLabel, notAvailable, shortList, signed } from '../wording/words.js';
import type { ChartMaker, ChartTable } from './chart.js';
import { areaText, areaWords, measureWords, nothingMeasured, numbers, restOf, words } from './chart-words.js';
import { blankPicture } from './drawing/blank.js';
import { framed, type Picture, widthOf } from './drawing/frame.js';
import { type FunnelPlace, funnelMarks } from './funnel-marks.js';

/** The growth of each area by its size, with the limits that hold most areas; one metric, population and comparator. */
export const growthFunnel: ChartMaker<readonly AreaResult[]> = (areas, options) =>
  framed(picture(areas, widthOf(options), restOf(options)), options);

function picture(areas: readonly AreaResult[], width: number, rest: string): Picture {
  const placed = areas.flatMap(placeOf).sort((first, second) => first.gap - second.gap);
  const said = { title: title(areas, placed), subtitle: subtitle(areas, rest) };
  const [first] = areas;
  if (first === undefined || placed.length === 0) {
    return blankPicture(said, table(areas, placed), `No growth: ${nothingMeasured}.`);
  }
  const limits = { betweenAreasSd: first.between_areas_sd, comparatorGrowthPercent: first.comparator_growth_percent };
  return {
    ...said,
    description: description(placed),
    table: table(areas, placed),
    ...funnelMarks(placed, limits, width),
  };
}

// Twice the harmonic sum of both years' events: an area's limits depend on its counts by this number alone.
function placeOf(area: AreaResult): FunnelPlace[] {
  const { growth_ratio, events, events_baseline, verdict, comparator_growth_percent } = area;
  // A count that may not be shown has no place either.
  if (growth_ratio === null || verdict === null || !events || !events_baseline) return [];
  const size = 2 / (1 / events + 1 / events_baseline);
  return [{ ...areaWords(area), size, gap: (100 + comparator_growth_percent) * (growth_ratio - 1), verdict, area }];
}

const far = ({ verdict }: FunnelPlace): boolean => verdict.endsWith('99.8');
const outside = ({ verdict }: FunnelPlace): boolean => verdict !== 'usual';

function title(areas: readonly AreaResult[], placed: readonly FunnelPlace[]): string {
  const [first] = areas;
  if (first === undefined || placed.length === 0) return capitalised(nothingMeasured);
  const measure = measureWords(first);
  const beyond = placed.filter(far);
  const all = counted(placed.length, 'area');
  if (beyond.length === 0) {
    const near = placed.filter(outside).length;
    return `${measure}: no area of ${all} beyond the 99.8% limits, ${count(near)} beyond the 95% limits`;
  }
  const names = shortList(beyond.map(areaText), 3);
  return `${measure}: ${count(beyond.length)} of ${all} beyond the 99.8% limits (${names})`;
}

function subtitle(areas: readonly AreaResult[], rest: string): string {
  const [first] = areas;
  if (first === undefined) return '';
  return (
    `Gap in growth from the ${rest}, percentage points, ${windowWords(first.period)}, since ` +
    `${baselineWords(first.baseline)}, by events a year. Limits hold 95% and 99.8% of areas that move as usual, ` +
    'their spread beyond counts included; triangles lie beyond 95%, diamonds beyond 99.8%'
  );
}

function description(placed: readonly FunnelPlace[]): string {
  const [far95, far998] = [placed.filter(outside), placed.filter(far)];
  const names =
    far998.length === 0
      ? ''
      : `: ${shortList(
          far998.map((one) => `${areaText(one)} ${signed(one.gap)}`),
          12,
        )}`;
  return (
    `Funnel of ${counted(placed.length, 'area')}: ${count(far95.length)} beyond the 95% limits, of which ` +
    `${count(far998.length)} beyond 99.8%${names}. Of 100 areas like all others, 5 are beyond 95%.`
  );
}

function table(areas: readonly AreaResult[], placed: readonly FunnelPlace[]): ChartTable {
  const unplaced = areas.filter((area) => !placed.some((place) => place.area === area));
  return {
    columns: [words('Area'), numbers('Events a year'), numbers('Gap, pp'), numbers('95% limits'), words('Place')],
    rows: [
      ...placed.map((place) => [
        areaText(place),
        count(place.size),
        signed(place.gap),
        limitsOf(place.area),
        verdictWords(place),
      ]),
      ...unplaced.map((area) => [areaText(areaWords(area)), notAvailable, notAvailable, notAvailable, notAvailable]),
    ],
  };
}

function limitsOf({ limits_95, comparator_growth_percent }: AreaResult): string {
  if (limits_95 === null) return notAvailable;
  const gap = (ratio: number): number => (100 + comparator_growth_percent) * (ratio - 1);
  return intervalLabel({ lower: gap(limits_95.lower), upper: gap(limits_95.upper) });
}

function verdictWords({ verdict }: FunnelPlace): string {
  return verdict === 'usual' ? 'usual' : `${verdict.replace('-', ', beyond ')}%`;
}
