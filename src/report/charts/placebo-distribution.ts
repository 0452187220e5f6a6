import { clamp } from '../../domain/common/clamp.js';
import type { Placebos } from '../../domain/results/picture-data.js';
import { uncapitalised } from '../wording/capitals.js';
import { cohortName } from '../wording/cohort-name.js';
import { count, counted, intervalLabel, pLabel, signed } from '../wording/words.js';
import type { ChartMaker, ChartTable } from './chart.js';
import { measureWords, nothingMeasured, numbers, restOf, words } from './chart-words.js';
import { axisBelow, axisHeight, axisLeft, axisWidth, signedTick, valueTicks } from './drawing/axis.js';
import { blankPicture } from './drawing/blank.js';
import { scaleLinear } from './drawing/d3.js';
import type { LinearScale } from './drawing/domain.js';
import { framed, type Picture, widthOf } from './drawing/frame.js';
import { label, textSize } from './drawing/label.js';
import { box, rule } from './drawing/marks.js';
import { textWidth } from './text/measure.js';

/** How far the gap observed lies from those of cohorts for which nothing was done. */
export const placeboDistribution: ChartMaker<Placebos> = (data, options) =>
  framed(picture(data, widthOf(options), restOf(options)), options);

const edge = 12;
const top = 46;
const plotHeight = 220;

function picture(data: Placebos, width: number, rest: string): Picture {
  const said = { title: title(data), subtitle: subtitle(data, rest) };
  if (data.draws === 0 || data.bins.length === 0)
    return blankPicture(said, table(data), `No mock cohorts: ${nothingMeasured}.`);
  return {
    ...said,
    description: description(data),
    table: table(data),
    body: plot(data, width),
    height: top + plotHeight + axisHeight + 6,
  };
}

function plot(data: Placebos, width: number): string[] {
  const { bins, difference_pp: observed } = data;
  const tallest = Math.max(1, ...bins.map((bin) => bin.count));
  const y = scaleLinear([0, tallest], [top + plotHeight, top]).nice(4);
  const left = edge + axisWidth(y, count, 4);
  const ends = [observed, 0, ...bins.flatMap(({ lower, upper }) => [lower, upper])];
  const x = scaleLinear([Math.min(...ends), Math.max(...ends)], [left + 6, width - edge - 6]).nice(8);
  const bottom = top + plotHeight;
  return [
    ...axisLeft(y, left, width - edge, count, 4),
    label('mock cohorts', edge, top - 30, { size: 12, colour: 'muted' }),
    ...bars(bins, observed, x, y),
    ...axisBelow(valueTicks(x, signedTick), top, bottom, true),
    rule(x(0), bottom, x(0), top, 'ink', { dash: '2 3' }),
    rule(left, bottom, width - edge, bottom, 'ink'),
    ...observedMark(data, x, left, width),
  ];
}

// A bin that lies wholly as far out as the gap observed is dark; one that does in part is cut there.
function bars(bins: readonly Placebos['bins'][number][], observed: number, x: LinearScale, y: LinearScale): string[] {
  const far = Math.abs(observed);
  return bins.flatMap(({ lower, upper, count: number }) => {
    if (number === 0) return [];
    const cuts = [lower, ...[-far, far].filter((cut) => cut > lower && cut < upper), upper];
    return cuts.slice(1).map((to, at) => {
      const from = cuts[at] ?? to;
      const isFar = Math.abs((from + to) / 2) >= far;
      const gap = to === upper ? Math.min(1, 0.2 * (x(to) - x(from))) : 0;
      return box(
        x(from),
        y(number),
        Math.max(2, x(to) - x(from) - gap),
        y(0) - y(number),
        isFar ? 'comparator' : 'pale',
      );
    });
  });
}

function observedMark(data: Placebos, x: LinearScale, left: number, width: number): string[] {
  const at = x(data.difference_pp);
  const text = `${cohortName(data.cohort)} ${signed(data.difference_pp)}`;
  const half = textWidth(text, textSize, 'bold') / 2;
  return [
    rule(at, top - 8, at, top + plotHeight, 'series1', { width: 2.5 }),
    label(text, clamp(at, left + half, width - edge - half), top - 14, {
      weight: 'bold',
      colour: 'text1',
      anchor: 'middle',
    }),
  ];
}

// Readers quote the title, so its number is that of the test and not the count.
function title(data: Placebos): string {
  const name = cohortName(data.cohort);
  if (data.draws === 0) return `${name}: ${nothingMeasured}`;
  const gap = `the gap of ${signed(data.difference_pp)} percentage points`;
  if (data.p_value === null) return `${name}: ${gap} beside ${counted(data.draws, 'mock cohort')}`;
  return `${name}: randomisation p ${pLabel(data.p_value)} for ${gap}`;
}

function subtitle(data: Placebos, rest: string): string {
  return (
    `Gap in growth of ${uncapitalised(measureWords(data))}, percentage points, of cohorts of ${counted(data.areas, 'area')} ` +
    `drawn at random from the ${rest}.${countWords(data)}`
  );
}

function countWords(data: Placebos): string {
  if (data.draws === 0) return '';
  const plain = ` Dark: at least as far from zero, ${count(data.as_far)} of ${count(data.draws)}`;
  if (data.p_value === null) return `${plain}.`;
  return `${plain}, which is not the test: p sets each gap against its own spread.`;
}

function description(data: Placebos): string {
  const [first, last] = [data.bins[0], data.bins.at(-1)];
  const range = intervalLabel({ lower: first?.lower ?? null, upper: last?.upper ?? null });
  return (
    `Histogram of ${counted(data.draws, 'mock cohort')} from ${range} percentage points. ${title(data)}.` +
    countWords(data)
  );
}

function table({ bins, difference_pp }: Placebos): ChartTable {
  return {
    columns: [numbers('From, pp'), numbers('To, pp'), numbers('Mock cohorts'), words('Observed')],
    rows: bins.map(({ lower, upper, count: number }) => [
      signed(lower),
      signed(upper),
      count(number),
      difference_pp >= lower && difference_pp < upper ? signed(difference_pp) : '',
    ]),
  };
}
