import { clamp } from '../../domain/common/clamp.js';
import type { EventResult, EventYear } from '../../domain/results/event-result.js';
import type { IntervalResult } from '../../domain/results/interval-result.js';
import { preTrendVerdict } from '../views/event-notes.js';
import { capitalised, uncapitalised } from '../wording/capitals.js';
import { cohortName } from '../wording/cohort-name.js';
import { percentOfRatio } from '../wording/ratio-percent.js';
import {
  distance,
  intervalLabel,
  levelLabel,
  pLabel,
  plainText,
  shortList,
  signed,
  signedPercent,
} from '../wording/words.js';
import type { ChartMaker, ChartTable } from './chart.js';
import { intervalWords, measureWords, nothingMeasured, numbers, restOf, words } from './chart-words.js';
import { axisHeight, axisLeft, axisWidth, signedTick } from './drawing/axis.js';
import { blankPicture } from './drawing/blank.js';
import { cutsOf, cutWords } from './drawing/cut.js';
import { scaleLinear } from './drawing/d3.js';
import { axisEnds, type LinearScale } from './drawing/domain.js';
import { framed, type Picture, widthOf } from './drawing/frame.js';
import { label, leading, textSize } from './drawing/label.js';
import { arrowhead, box, marker, rule } from './drawing/marks.js';
import { fitted, textWidth, wrapped } from './text/measure.js';

/** The gap of one cohort year by year, with what the test of the years before says. */
export const eventStudy: ChartMaker<EventResult> = (result, options) =>
  framed(picture(result, widthOf(options), restOf(options)), options);

const edge = 12;
const plotHeight = 250;

function picture(result: EventResult, width: number, rest: string): Picture {
  const cut = cutWords(result.years.map(gapOf), endsOf(result));
  const said = { title: title(result, rest), subtitle: `${subtitle(result, rest)}${cut === '' ? '' : `.${cut}`}` };
  if (result.years.length === 0) {
    return blankPicture(said, table(result), capitalised(`not measured: ${plainText(result.not_measured ?? '')}`));
  }
  const verdict = wrapped(verdictOf(result), width - 2 * edge, textSize, 'regular', 6);
  const top = 10 + verdict.length * textSize * leading + 26;
  const lines = verdict.map((line, at) => label(line, edge, 14 + at * textSize * leading));
  const body = [...lines, ...plot(result, top, width)];
  return {
    ...said,
    description: `${description(result)}${cut}`,
    table: table(result),
    body,
    height: top + plotHeight + axisHeight + 14,
  };
}

function endsOf({ years }: EventResult): [number, number] {
  const gaps = years.map(gapOf);
  return axisEnds({
    values: gaps.map(({ value }) => value),
    limits: gaps.flatMap(({ lower, upper }) => [lower, upper]),
    centre: 0,
    least: 4,
  });
}

function plot(result: EventResult, top: number, width: number): string[] {
  const { years } = result;
  const y = scaleLinear(endsOf(result), [top + plotHeight, top]);
  const left = edge + axisWidth(y, signedTick);
  const x = scaleLinear([-0.5, years.length - 0.5], [left, width - edge]);
  const step = x(1) - x(0);
  return [
    ...spans(years, x, top),
    ...axisLeft(y, left, width - edge, signedTick),
    rule(left, y(0), width - edge, y(0), 'ink'),
    ...years.flatMap((year, at) => yearMarks(year, x(at), y, step)),
  ];
}

// The years before the baseline lie on a shade, and each side says what it is.
function spans(years: readonly EventYear[], x: LinearScale, top: number): string[] {
  const before = years.filter((year) => year.is_before).length;
  const baseline = years.findIndex((year) => year.is_baseline);
  const [from = 0, to = 0] = x.range();
  const end = x(before - 0.5);
  const shown = (text: string, start: number, stop: number): string[] =>
    textWidth(text, 12) > stop - start ? [] : [label(text, start, top - 8, { size: 12, colour: 'muted' })];
  return [
    ...(before === 0 ? [] : [box(from, top, end - from, plotHeight, 'shade'), ...shown('before', from, end)]),
    ...(baseline < 0 ? [] : shown('since the baseline', x(baseline + 0.5), to)),
  ];
}

function yearMarks(year: EventYear, x: number, y: LinearScale, step: number): string[] {
  const gap = gapOf(year);
  const [bottom = 0, top = 0] = y.range();
  const at = (value: number): number => clamp(y(value), top, bottom);
  const name = fitted(plainText(year.label), step - 6, 12);
  const below = label(name, x, bottom + 18, { size: 12, colour: 'muted', anchor: 'middle' });
  if (year.is_baseline) {
    const text = fitted('baseline', step - 10, 12);
    return [
      below,
      marker('square', x, y(0), 5, 'ink', true),
      label(text, x, y(0) - 12, { size: 12, anchor: 'middle', halo: true }),
    ];
  }
  const value = signedPercent(gap.value);
  const isRoom = textWidth(value, textSize, 'bold') + 10 <= step / 2;
  return [
    below,
    ...(gap.lower === null || gap.upper === null
      ? []
      : [
          rule(x, at(gap.lower), x, at(gap.upper), 'series1', { width: 2 }),
          ...cutsOf(gap, y).map((cut) => arrowhead(x, cut.at, cut.towards, 'series1')),
        ]),
    marker('circle', x, at(gap.value), 5, 'series1', year.is_before),
    ...(isRoom ? [label(value, x + 10, at(gap.value) + 4.5, { weight: 'bold', colour: 'text1', halo: true })] : []),
  ];
}

function gapOf({ growth_ratio }: EventYear): IntervalResult {
  return percentOfRatio(growth_ratio);
}

function title(result: EventResult, rest: string): string {
  const name = cohortName(result.cohort);
  const last = result.years.findLast((year) => !year.is_baseline && !year.is_before);
  if (last === undefined) return `${name}: ${nothingMeasured}`;
  const gap = gapOf(last);
  const measure = `${name}, ${plainText(last.label)}: ${uncapitalised(measureWords(result))}`;
  return `${measure} ${awayWords(gap.value)} what growth as in the ${rest} would give (${intervalWords(gap)})`;
}

function awayWords(percent: number): string {
  const size = distance(percent);
  if (size.startsWith('under')) return 'within 0.1% of';
  return `${size}% ${percent < 0 ? 'below' : 'above'}`;
}

function subtitle(result: EventResult, rest: string): string {
  const level = levelLabel(result.years[0]?.growth_ratio.level ?? 0.95);
  return (
    `Gap in growth since ${plainText(result.baseline.label)} from the ${rest}, per cent, by year; ` +
    `bars: ${level} intervals, each year alone. Hollow points: years before the baseline`
  );
}

function verdictOf({ pre_trend, no_pre_trend }: EventResult): string {
  if (pre_trend === null)
    return `Years before: not tested${no_pre_trend === null ? '' : `, ${plainText(no_pre_trend)}`}.`;
  const relabelled = pre_trend.p_permutation === null ? '' : `, relabelled ${pLabel(pre_trend.p_permutation)}`;
  const joint = pre_trend.p_value === null ? '' : `p ${pLabel(pre_trend.p_value)}${relabelled}, `;
  const tests = `${joint}year before ${pLabel(pre_trend.year_p_value)}`;
  return `Years before: ${preTrendVerdict(pre_trend)} (${tests}).`;
}

function description(result: EventResult): string {
  const years = result.years.filter((year) => !year.is_baseline);
  const said = years.map(
    (year) => `${plainText(year.label)} ${signedPercent(gapOf(year).value)} (${intervalWords(gapOf(year))})`,
  );
  return `${shortList(said, said.length)}. ${verdictOf(result)}`;
}

function table({ years }: EventResult): ChartTable {
  return {
    columns: [words('Year'), numbers('Gap, %'), numbers('Interval'), numbers('p')],
    rows: years.map((year) => {
      const gap = gapOf(year);
      return year.is_baseline
        ? [plainText(year.label), signed(gap.value), 'baseline', '']
        : [plainText(year.label), signed(gap.value), intervalLabel(gap), pLabel(year.p_value)];
    }),
  };
}
