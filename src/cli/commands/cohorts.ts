import { type ListedSite, cohorts as lists, VanguardError } from '../../index.js';
import { nearest, problem, sitesTouching } from '../../toolkit.js';
import type { Io } from '../io.js';
import { writeResult } from '../output/output.js';
import { looksOf } from '../output/terminal.js';
import { wrap } from '../output/wrap.js';
import type { OutputOptions } from './compare.js';

/** What `cohorts` is asked for. */
export interface CohortsOptions {
  readonly programme?: string;
  readonly area?: string;
}

/** `cohorts`: the sites of the built-in list, with their areas, extent, confidence and source. */
export async function cohorts(options: OutputOptions & CohortsOptions, io: Io): Promise<number> {
  const wanted = options.programme?.toLowerCase();
  if (wanted !== undefined && !lists.programmes.includes(wanted)) throw unknownProgramme(wanted);
  const { area } = options;
  const sites = area === undefined ? lists.sites(wanted) : sitesTouching(area, lists.sites(wanted ?? 'all'));
  const format = options.json === true ? 'json' : options.format;
  const render = { json, ndjson, csv, md, table: screen }[format];
  await writeResult(render(sites, looksOf(io.stdout, io, options).width), options.output, io);
  return 0;
}

const columns = ['id', 'programme', 'site', 'extent', 'areas', 'confidence', 'note', 'source'] as const;

function cells(site: ListedSite): string[] {
  return columns.map((column) => (column === 'areas' ? site.areas.join(' ') : site[column]));
}

function json(sites: readonly ListedSite[]): string {
  return `${JSON.stringify(sites, null, 2)}\n`;
}

function ndjson(sites: readonly ListedSite[]): string {
  return sites.map((site) => `${JSON.stringify(site)}\n`).join('');
}

function csv(sites: readonly ListedSite[]): string {
  const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [columns, ...sites.map(cells)].map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

function md(sites: readonly ListedSite[]): string {
  const row = (values: readonly string[]): string =>
    `| ${values.map((value) => value.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return [row(columns), row(columns.map(() => '---')), ...sites.map((site) => row(cells(site)))].join('');
}

function screen(sites: readonly ListedSite[], width: number): string {
  if (sites.length === 0) return ' no site touches this area\n';
  return sites
    .map((site) => {
      const head = `${site.id.padEnd(7)} ${site.site}`;
      const areas = site.areas.length === 0 ? 'no areas' : site.areas.join(' ');
      const facts = `${site.programme}, ${site.extent}: ${areas} (${site.confidence})`;
      const rest = [facts, ...(site.note === '' ? [] : [site.note]), `source: ${site.source}`];
      const lines = [
        ...wrap(head, width - 2),
        ...rest.flatMap((text) => wrap(text, width - 10).map((line) => `        ${line}`)),
      ];
      return `${lines.map((line) => ` ${line}`).join('\n')}\n`;
    })
    .join('\n');
}

function unknownProgramme(value: string): VanguardError {
  const suggestion = nearest(value, lists.programmes);
  const facts = { option: '--programme', value, must: `be one of ${lists.programmes.join(', ')}` };
  return new VanguardError([problem('VM403', suggestion === undefined ? facts : { ...facts, suggestion })]);
}
