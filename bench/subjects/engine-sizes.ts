import { duckdbOfCsv, ours, runInTurn } from '../large/contender.js';
import { type CostSeries, costChart } from '../large/cost-chart.js';
import { generated } from '../large/inputs.js';
import { machine } from '../machine.js';
import { median } from '../median.js';
import type { Subject } from '../subject.js';

const usualRows = [100_000, 300_000, 1_000_000, 3_000_000, 10_000_000, 30_000_000];
const titles = ['csv engine', 'DuckDB, 2 threads'];

/** What adding up costs against the number of rows, as a table and a picture. */
export const engineSizes: Subject = {
  rounds: 3,
  measure(rounds, sizes = usualRows) {
    const series = titles.map((title): CostSeries & { points: CostSeries['points'][number][] } => ({
      title,
      points: [],
    }));
    for (const rows of sizes) {
      const path = generated('records', rows);
      const runs = runInTurn([ours(path), duckdbOfCsv('records', path)], rounds);
      for (const [at, { points }] of series.entries()) {
        const own = runs[at] ?? [];
        const seconds = median(own.map(({ wallSeconds }) => wallSeconds));
        points.push({ rows, seconds, peakMiB: Math.max(...own.map(({ peakMiB = 0 }) => peakMiB)) });
      }
    }
    return {
      headings: ['rows', ...titles.flatMap((title) => [`${title}, s`, 'ns a row', 'peak MiB'])],
      rows: sizes.map((rows, at) => [
        rows.toLocaleString('en-GB'),
        ...series.flatMap(({ points }) => {
          const { seconds, peakMiB } = points[at] ?? { seconds: Number.NaN, peakMiB: Number.NaN };
          return [seconds.toFixed(2), ((1e9 * seconds) / rows).toFixed(0), peakMiB.toFixed(0)];
        }),
      ]),
      notes: [`Medians of ${rounds} rounds after one to warm up, whole processes with their start.`],
      pictures: { 'engine-sizes.svg': costChart(series, machine()) },
    };
  },
};
