import type { Analysis, PartCommand } from '../../domain/results/analysis.js';
import type { Chart } from '../charts/chart.js';
import { chartsOf, type ReportChart } from '../charts-of.js';
import type { ViewColumn } from '../view.js';
import { counted } from '../wording/words.js';
import { folded } from './elements.js';
import { type Html, html, ready } from './markup.js';
import { plainTable } from './table.js';

/** The pictures of a report, by the part that they belong to. */
export interface Figures {
  of(part: PartCommand): readonly Html[];
}

// For a screen or sheet of the usual width, and for one of a telephone.
const widths = { wide: 760, narrow: 320 };

// More pictures than this in one part are not looked at, and make a page that is slow to open.
const mostFigures = 24;

// A picture of more bytes than this is drawn once, and scrolls on a narrow screen.
const mostDrawnTwice = 80_000;

// A table of more rows than this is for a machine to read.
const mostRows = 80;

/** The charts of an analysis as figures, each drawn for wide and for narrow screens, with its numbers. */
export function figuresOf(analysis: Analysis): Figures {
  const charts = chartsOf(analysis);
  const source = sourceOf(analysis);
  return {
    of: (part) => {
      const own = charts.filter((chart) => chart.part === part);
      const shown = own.slice(0, mostFigures).map((chart) => figure(chart, source, analysis.synthetic));
      return own.length > mostFigures ? [...shown, moreFigures(own.length - mostFigures)] : shown;
    },
  };
}

function moreFigures(more: number): Html {
  return html`<p>${counted(more, 'more picture')}, of other cohorts, not shown here: --charts-dir writes them all.</p>\n`;
}

/** Where the numbers come from, in the words beneath a picture. */
export function sourceOf({ inputs, tool }: Analysis): string {
  const paths = inputs.slice(0, 3).map(({ path }) => path);
  const more = inputs.length > 3 ? ` and ${inputs.length - 3} more` : '';
  return `${paths.join(', ')}${more}; ${tool.name} ${tool.version}`;
}

function figure(chart: ReportChart, source: string, synthetic: boolean): Html {
  const { name, note } = chart;
  const options = { source, synthetic };
  const wide = chart.draw({ ...options, id: `chart-${name}`, width: widths.wide });
  const drawings =
    wide.svg.length > mostDrawnTwice
      ? scrolling(wide, name)
      : bothWidths(wide, chart.draw({ ...options, id: `chart-${name}-narrow`, width: widths.narrow }));
  return html`<figure id="figure-${name}" aria-labelledby="figure-${name}-title">
<figcaption><span class="title" id="figure-${name}-title">${wide.title}</span> <span class="subtitle">${wide.subtitle}</span></figcaption>
${drawings}
<p class="source">${note !== undefined && `${note} `}Source: ${source}</p>
${numbersOf(wide, name)}</figure>
`;
}

function bothWidths(wide: Chart, narrow: Chart): Html {
  return html`<div class="wide">${ready(wide.svg)}</div>
<div class="narrow">${ready(narrow.svg)}</div>`;
}

function scrolling({ svg }: Chart, name: string): Html {
  return html`<p class="hint">Wider than this screen: scroll the picture sideways.</p>
<div class="broad" role="group" aria-labelledby="figure-${name}-title" tabindex="0">${ready(svg)}</div>`;
}

function numbersOf({ table, title }: Chart, name: string): Html {
  if (table.rows.length > mostRows) {
    return html`<p class="source">The ${counted(table.rows.length, 'row')} behind this picture are in the saved analysis (--json, or csv).</p>`;
  }
  const columns = table.columns.map(({ heading, align }, at): ViewColumn => {
    return { heading, align, cells: table.rows.map((row) => row[at] ?? '') };
  });
  const caption = `The numbers of the picture: ${title}`;
  return folded('The numbers of this picture', [plainTable(`figure-${name}-table`, caption, columns)]);
}
