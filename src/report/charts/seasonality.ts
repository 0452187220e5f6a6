import type { SeasonalCourse } from '../../domain/results/picture-data.js';
import { capitalised } from '../wording/capitals.js';
import { cohortName } from '../wording/cohort-name.js';
import { notAvailable, plainText, shortList, signedPercent } from '../wording/words.js';
import type { ChartMaker, ChartTable } from './chart.js';
import { measureWords, nothingMeasured, numbers, restOf, words } from './chart-words.js';
import { blankPicture } from './drawing/blank.js';
import { framed, type Picture, widthOf } from './drawing/frame.js';
import { seasonPanels } from './season-panels.js';
import { seasonNames } from './seasons.js';

/** The course of each year by quarter, cohort and comparator side by side. */
export const seasonality: ChartMaker<SeasonalCourse> = (data, options) =>
  framed(picture(data, widthOf(options), restOf(options)), options);

function picture(data: SeasonalCourse, width: number, rest: string): Picture {
  const said = { title: title(data, rest), subtitle: subtitle(data) };
  const values = data.years.flatMap((year) => [...year.cohort_percent, ...year.comparator_percent]);
  if (values.every((value) => value === null))
    return blankPicture(said, table(data, rest), `No quarters: ${nothingMeasured}.`);
  return { ...said, description: description(data), table: table(data, rest), ...seasonPanels(data, width, rest) };
}

type Side = 'cohort_percent' | 'comparator_percent';

// The season whose mean over the years is highest, with that mean.
function highest(data: SeasonalCourse, side: Side): { season: string; percent: number } | undefined {
  const means = seasonNames.flatMap((season, at) => {
    const values = data.years.map((year) => year[side][at] ?? null).filter((value) => value !== null);
    return values.length === 0
      ? []
      : [{ season, percent: values.reduce((sum, value) => sum + value, 0) / values.length }];
  });
  return means.sort((first, second) => second.percent - first.percent)[0];
}

function title(data: SeasonalCourse, restWords: string): string {
  const [own, rest] = [highest(data, 'cohort_percent'), highest(data, 'comparator_percent')];
  const name = cohortName(data.cohort);
  if (own === undefined) return `${name}: ${nothingMeasured}`;
  const said = `${name}: highest in ${own.season}, ${signedPercent(own.percent)} on the year's rate`;
  if (rest === undefined) return said;
  const same = own.season === rest.season ? 'as in' : `${rest.season} in`;
  return `${said}; ${same} the ${restWords}, ${signedPercent(rest.percent)}`;
}

function subtitle(data: SeasonalCourse): string {
  const [first, last] = [data.years[0], data.years.at(-1)];
  const span =
    first === undefined || last === undefined ? '' : `, ${plainText(first.label)} to ${plainText(last.label)}`;
  return `${measureWords(data)}: rate of each quarter against its own financial year, per cent${span}`;
}

function description(data: SeasonalCourse): string {
  const said = data.years.map((year) => {
    const cells = year.cohort_percent.map((value, at) => `${seasonNames[at] ?? ''} ${cell(value)}`);
    return `${plainText(year.label)}: ${cells.join(', ')}`;
  });
  return `Lines by quarter, one a year. ${cohortName(data.cohort)}: ${shortList(said, 12)}.`;
}

function cell(value: number | null): string {
  return value === null ? notAvailable : signedPercent(value);
}

function table(data: SeasonalCourse, rest: string): ChartTable {
  return {
    columns: [words('Year'), words('Quarter'), numbers(cohortName(data.cohort)), numbers(capitalised(rest))],
    rows: data.years.flatMap((year) =>
      seasonNames.map((season, at) => [
        plainText(year.label),
        season,
        cell(year.cohort_percent[at] ?? null),
        cell(year.comparator_percent[at] ?? null),
      ]),
    ),
  };
}
