import type { SiteSeries } from '../../domain/results/picture-data.js';
import { capitalised } from '../wording/capitals.js';
import { cohortName } from '../wording/cohort-name.js';
import { counted, notAvailable, plainText, rateLabel, shortList, signedPercent } from '../wording/words.js';
import type { ChartMaker, ChartTable } from './chart.js';
import { areaText, areaWords, measureWords, nothingMeasured, numbers, restOf, words } from './chart-words.js';
import { blankPicture } from './drawing/blank.js';
import { framed, type Picture, widthOf } from './drawing/frame.js';
import { siteGrid } from './site-grid.js';
import type { SiteMultiplesData } from './site-series.js';

/** A small panel for each area, or site of practices, on one scale, its gaps and steps marked. */
export const siteMultiples: ChartMaker<SiteMultiplesData> = (data, options) =>
  framed(picture(data, widthOf(options), restOf(options)), options);

function picture({ baseline, sites }: SiteMultiplesData, width: number, rest: string): Picture {
  const said = { title: title(sites), subtitle: subtitle(sites, baseline, rest) };
  const measured = sites.filter(({ quarters }) => quarters.some(({ index }) => index !== null));
  if (measured.length === 0) return blankPicture(said, table(sites), `No index: ${nothingMeasured}.`);
  return { ...said, description: description(sites), table: table(sites), ...siteGrid(sites, width) };
}

const missing = ({ quarters }: SiteSeries): number => quarters.filter(({ index }) => index === null).length;

function title(sites: readonly SiteSeries[]): string {
  const [first] = sites;
  if (first === undefined) return capitalised(nothingMeasured);
  const [gaps, steps] = [sites.filter((site) => missing(site) > 0), sites.filter((site) => site.steps.length > 0)];
  const found = [
    ...(gaps.length === 0 ? [] : [`${counted(gaps.length, 'area')} with gaps`]),
    ...(steps.length === 0 ? [] : [`${counted(steps.length, 'area')} with a step in the counts`]),
  ];
  const what = `${measureWords(first)} in ${counted(sites.length, 'area')}`;
  return `${what}: ${found.length === 0 ? 'no gap or step was found' : shortList(found, 2)}`;
}

function subtitle(sites: readonly SiteSeries[], baseline: string, rest: string): string {
  const cohorts = [...new Set(sites.map(({ cohort }) => cohortName(cohort)))];
  return (
    `${shortList(cohorts, 3)}: yearly rate of each quarter, ${plainText(baseline)} = 100. Dotted: the ${rest}. ` +
    'Shade: no data; dashes and triangle: a step'
  );
}

function description(sites: readonly SiteSeries[]): string {
  const said = sites.map((site) => {
    const last = site.quarters.findLast(({ index }) => index !== null)?.index;
    const end = last == null ? notAvailable : signedPercent(last - 100);
    const holes = missing(site) === 0 ? '' : `, ${counted(missing(site), 'quarter')} missing`;
    const steps = site.steps.length === 0 ? '' : `, ${counted(site.steps.length, 'step')}`;
    return `${areaText(areaWords(site))} ${end}${holes}${steps}`;
  });
  return `Last quarter against the baseline. ${shortList(said, 40)}.`;
}

function table(sites: readonly SiteSeries[]): ChartTable {
  const cell = (value: number | null): string => (value === null ? notAvailable : rateLabel(value));
  return {
    columns: [words('Area'), words('Quarter'), numbers('Index'), numbers('Rest'), words('Found')],
    rows: sites.flatMap((site) =>
      site.quarters.map((quarter) => [
        areaText(areaWords(site)),
        plainText(quarter.label),
        cell(quarter.index),
        cell(quarter.comparator_index),
        quarter.index === null ? 'gap' : site.steps.includes(quarter.quarter_end) ? 'step' : '',
      ]),
    ),
  };
}
