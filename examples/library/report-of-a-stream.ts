// Makes a full report of an extract that arrives as a stream, with cohorts of your own and problems said in words.
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { cohorts, everything, readActivity, readPopulation, report, VanguardError } from 'vanguard-metrics';

const extract = createReadStream('admissions.csv.gz').pipe(createGunzip());
try {
  const activity = await readActivity(extract, { name: 'admissions.csv.gz' });
  const population = await readPopulation('populations.csv');
  const own = cohorts.of({ 'Early starters': ['05C', '00P', '01W'], 'Late starters': ['02T', '04N'] }, 'two waves');
  const result = await everything({ activity, population, cohorts: own }, { period: '2017/18', draws: 999 });
  await writeFile('report.html', report(result, { title: 'Two waves' }));
  for (const issue of result.quality.issues) console.log(issue.code, issue.severity);
  console.log(result.results.map((row) => row.sentence).join('\n'));
} catch (error) {
  if (!(error instanceof VanguardError)) throw error;
  console.error(`${error.message}\n${error.help ?? ''}`);
  for (const { code, place } of error.problems) console.error(code, place?.file, place?.line, place?.column);
  process.exitCode = 1;
}
