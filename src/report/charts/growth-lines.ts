import type { TrendRow } from '../../domain/results/trend-row.js';
import { byMetric } from '../content/by-metric.js';
import { cohortName } from '../wording/cohort-name.js';
import { yearToWords } from '../wording/period-words.js';
import { endsOfTrend } from '../wording/trend-words.js';
import { levelLabel, notAvailable, plainText, rateLabel, shortList, signedPercent } from '../wording/words.js';
import type { ChartMaker, ChartTable } from './chart.js';
import { measureWords, nothingMeasured, numbers, restOf, words } from './chart-words.js';
import { blankPicture } from './drawing/blank.js';
import { axisEnds } from './drawing/domain.js';
import { framed, type Picture, widthOf } from './drawing/frame.js';
import { seriesLook, seriesLooks } from './drawing/series-look.js';
import { type CohortLine, type LinePanel, panelGrid, panelStack } from './growth-panels.js';

/** The index of each cohort and of its comparator by quarter, with bands; the rows of one metric. */
export const growthLines: ChartMaker<readonly TrendRow[]> = (rows, options) =>
  framed(picture(rows, widthOf(options), restOf(options)), options);

function picture(rows: readonly TrendRow[], width: number, rest: string): Picture {
  const lines = cohortLines(rows);
  const measured = rows.filter(({ index }) => index !== null);
  const limits = measured.flatMap(({ lower, upper }) => [lower, upper]);
  const ends = axisEnds({
    values: rows.flatMap(({ index, comparator_index }) => [index, comparator_index]),
    limits,
    reach: bandReach,
    centre: 100,
    least: 4,
  });
  const isCut = limits.some((limit) => limit !== null && (limit < ends[0] || limit > ends[1]));
  const said = { title: title(lines, rest), subtitle: subtitle(rows, rest, isCut) };
  if (measured.length === 0) return blankPicture(said, table(rows), `No index: ${nothingMeasured}.`);
  const panels = panelsOf(lines, rest);
  const isMany = panels.some(({ cohorts }) => cohorts.length > mostInPanel);
  const drawn = isMany ? panelGrid(panels.flatMap(eachAlone), ends, width) : panelStack(panels, ends, width);
  return { ...said, description: description(lines, rest), table: table(rows), ...drawn };
}

// A band wider than this, of two or three areas, would press all lines flat.
const bandReach = 8;

const mostInPanel = seriesLooks.length - 1;

function cohortLines(rows: readonly TrendRow[]): CohortLine[] {
  const cohorts = new Map<string, TrendRow[]>();
  for (const row of byMetric(rows).flatMap((own) => own.rows)) {
    const key = JSON.stringify([row.metric, row.population, row.cohort]);
    cohorts.set(key, [...(cohorts.get(key) ?? []), row]);
  }
  return [...cohorts.values()].map((own, place) => ({ rows: own, look: seriesLook(place) }));
}

// Cohorts share a panel where they are set against the same numbers.
function panelsOf(lines: readonly CohortLine[], rest: string): LinePanel[] {
  const panels = new Map<string, { title: string; rest: string; cohorts: CohortLine[] }>();
  for (const line of lines) {
    const [first] = line.rows;
    if (first === undefined) continue;
    const key = JSON.stringify([first.population, line.rows.map((row) => [row.quarter_end, row.comparator_index])]);
    const panel = panels.get(key) ?? { title: measureWords(first), rest, cohorts: [] };
    panel.cohorts.push(line);
    panels.set(key, panel);
  }
  return [...panels.values()];
}

function eachAlone({ cohorts, rest }: LinePanel): LinePanel[] {
  return cohorts.map(({ rows }) => ({
    title: cohortName(rows[0]?.cohort ?? ''),
    rest,
    cohorts: [{ rows, look: seriesLook(0) }],
  }));
}

function title(lines: readonly CohortLine[], rest: string): string {
  const last = lines.map(({ rows }) => rows.at(-1)).filter((row) => row !== undefined);
  const [first] = last;
  if (first === undefined) return `Growth: ${nothingMeasured}`;
  const since = `${measureWords({ ...first, population: 'all' })} since ${baselineOf(lines)}`;
  if (last.every(({ index }) => index === null)) return `${since}: ${nothingMeasured}`;
  if (last.length > mostInPanel) return `${since}: ${rangeWords(last)}`;
  const growth = (index: number | null | undefined): string =>
    index == null ? notAvailable : signedPercent(index - 100);
  const said = panelsOf(lines, rest).map(({ cohorts }) => {
    const own = cohorts.map(({ rows }) => `${cohortName(rows[0]?.cohort ?? '')} ${growth(rows.at(-1)?.index)}`);
    return `${shortList(own, own.length)} (${rest} ${growth(cohorts[0]?.rows.at(-1)?.comparator_index)})`;
  });
  return `${since}: ${said.join('; ')}`;
}

function rangeWords(last: readonly TrendRow[]): string {
  const measured = last.filter((row) => row.index !== null).sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  const [least, most] = [measured[0], measured.at(-1)];
  if (least === undefined || most === undefined) return nothingMeasured;
  const end = (row: TrendRow): string => `${signedPercent((row.index ?? 100) - 100)} (${cohortName(row.cohort)})`;
  return `${last.length} cohorts from ${end(least)} to ${end(most)}`;
}

function baselineOf(lines: readonly CohortLine[]): string {
  const baseline = lines[0]?.rows.find((row) => row.is_baseline);
  return baseline === undefined ? 'the baseline' : yearToWords(baseline.quarter_end);
}

function subtitle(rows: readonly TrendRow[], rest: string, isCut: boolean): string {
  const [first] = rows;
  if (first === undefined) return '';
  const ends = endsOfTrend(rows.map((row) => row.quarter_end));
  return (
    `Rate of the 12 months to each ${ends}, ${baselineOf(cohortLines(rows))} = 100. Dotted: the ${rest}. ` +
    `Bands: ${levelLabel(first.level)} of the index, each ${ends} alone${isCut ? '; one that meets an edge goes on beyond it' : ''}`
  );
}

function description(lines: readonly CohortLine[], restWords: string): string {
  const said = lines.map(({ rows }) => {
    const [first, last] = [rows[0], rows.at(-1)];
    const at = (row: TrendRow | undefined): string => (row?.index == null ? notAvailable : rateLabel(row.index));
    const rest = last?.comparator_index == null ? notAvailable : rateLabel(last.comparator_index);
    return `${cohortName(first?.cohort ?? '')}: from ${at(first)} to ${at(last)}, the ${restWords} to ${rest}`;
  });
  return `Lines of the index by quarter. ${said.join('. ')}.`;
}

function table(rows: readonly TrendRow[]): ChartTable {
  const cell = (value: number | null): string => (value === null ? notAvailable : rateLabel(value));
  return {
    columns: [words('Cohort'), words('Period'), numbers('Index'), numbers('Lower'), numbers('Upper'), numbers('Rest')],
    rows: cohortLines(rows)
      .flatMap((line) => line.rows)
      .map((row) => [
        cohortName(row.cohort),
        plainText(row.label),
        cell(row.index),
        cell(row.lower),
        cell(row.upper),
        cell(row.comparator_index),
      ]),
  };
}
