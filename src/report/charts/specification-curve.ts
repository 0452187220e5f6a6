import type { SensitivitySummary, Specification } from '../../domain/results/sensitivity.js';
import { cohortName } from '../wording/cohort-name.js';
import {
  counted,
  directionLabel,
  intervalLabel,
  notAvailable,
  plainText,
  shareLabel,
  signed,
} from '../wording/words.js';
import type { ChartMaker, ChartTable } from './chart.js';
import { measureWords, nothingMeasured, numbers, restOf, signedOrNone, words } from './chart-words.js';
import { choicesOf } from './choice-matrix.js';
import { blankPicture } from './drawing/blank.js';
import { cutWords } from './drawing/cut.js';
import { framed, type Picture, widthOf } from './drawing/frame.js';
import { curveMarks, gapEnds } from './specification-marks.js';

/** One cohort on one metric: every way of measuring its gap, and how far these agree. */
export interface SpecificationData {
  readonly summary: SensitivitySummary;
  readonly specifications: readonly Specification[];
}

/** The gaps from the lowest to the highest with their intervals, over the choices that each makes. */
export const specificationCurve: ChartMaker<SpecificationData> = (data, options) =>
  framed(picture(data, widthOf(options), restOf(options)), options);

function picture({ summary, specifications }: SpecificationData, width: number, rest: string): Picture {
  const curve = specifications
    .filter((one) => one.difference_pp !== null)
    .sort((first, second) => (first.difference_pp?.value ?? 0) - (second.difference_pp?.value ?? 0));
  const all = [...curve, ...specifications.filter((one) => one.difference_pp === null)];
  const gaps = curve.flatMap((one) => one.difference_pp ?? []);
  const cut = cutWords(gaps, gapEnds(curve));
  const said = { title: title(summary), subtitle: `${subtitle(summary, rest)}${cut === '' ? '' : `.${cut}`}` };
  if (curve.length === 0) return blankPicture(said, table(all), `No gap: ${nothingMeasured}.`);
  return { ...said, description: `${description(summary)}${cut}`, table: table(all), ...curveMarks(curve, width) };
}

function title(summary: SensitivitySummary): string {
  const name = cohortName(summary.cohort);
  const { own_difference_pp: own, same_sign_share: share } = summary;
  if (summary.measured === 0) return `${name}: ${nothingMeasured}`;
  const ways = counted(summary.measured, 'way');
  if (own === null) return `${name}: the gap in ${ways} of measuring it`;
  const side = own < 0 ? 'below' : 'above';
  return `${name}: the gap is ${side} zero in ${shareLabel(share)} of ${ways} of measuring it`;
}

function subtitle(summary: SensitivitySummary, rest: string): string {
  return (
    `${measureWords(summary)}: gap in growth from the ${rest}, percentage points, lowest to highest; ` +
    'beneath, the choices that each makes. The ways share their data: shares are not probabilities'
  );
}

function description(summary: SensitivitySummary): string {
  const gap = (value: number | null): string => signedOrNone(value);
  return (
    `Gaps of ${cohortName(summary.cohort)} from ${gap(summary.lowest_pp)} to ${gap(summary.highest_pp)} percentage ` +
    `points, median ${gap(summary.median_pp)}; the run's own settings give ${gap(summary.own_difference_pp)} ` +
    `(${directionLabel(summary.own_direction)}). ${shareLabel(summary.same_direction_share)} have the same word.`
  );
}

function table(specifications: readonly Specification[]): ChartTable {
  return {
    columns: [
      ...choicesOf.map(({ kind }) => words(kind)),
      numbers('Gap, pp'),
      numbers('Interval'),
      words('Vs rest'),
      words('Which'),
    ],
    rows: specifications.map((one) => [
      ...choicesOf.map(({ choice }) => plainText(choice(one))),
      one.difference_pp === null ? notAvailable : signed(one.difference_pp.value),
      one.difference_pp === null ? notAvailable : intervalLabel(one.difference_pp),
      directionLabel(one.direction),
      one.own ? 'this run' : '',
    ]),
  };
}
