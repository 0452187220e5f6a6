// Draws how bed days grew in two boards of another country's programme, from rows made in the program itself (synthetic).
import { writeFile } from 'node:fs/promises';
import { cohorts, readActivity, readPopulation, trend } from 'vanguard-metrics';
import { drawCharts } from 'vanguard-metrics/charts';
import { addMonths, formatPeriod, monthIndex } from 'vanguard-metrics/periods';

const quarters = Array.from({ length: 16 }, (_, at) => ({ start: addMonths(monthIndex(2014, 4), 3 * at), months: 3 }));
const boards = ['N01', 'N02', 'N03', 'N04', 'N05', 'N06'];
const note = 'Synthetic: made up by an example';

const bedDays = boards.flatMap((board, place) =>
  quarters.map((quarter, at) => ({
    area_code: board,
    period: formatPeriod(quarter),
    emergency_bed_days: 40_000 + 1_000 * place + (place < 2 ? 100 : 300) * at + 500 * (at % 4),
  })),
);
const populations = boards.flatMap((board) =>
  [2014, 2015, 2016, 2017].map((year) => ({ area_code: board, year, population: 250_000 })),
);

const result = trend({
  activity: await readActivity(bedDays, { note }),
  population: await readPopulation(populations, { note }),
  cohorts: cohorts.of({ 'New model': ['N01', 'N02'] }, 'boards'),
});
for (const { name, title, svg } of drawCharts(result)) {
  await writeFile(`${name}.svg`, svg);
  console.log(`${name}.svg: ${title}`);
}
