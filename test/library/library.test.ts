import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { drawCharts } from '../../src/charts.js';
import {
  areas,
  type CompareOptions,
  cohorts,
  compare,
  type Data,
  events,
  everything,
  type Input,
  readActivity,
  readPopulation,
  readPractices,
  report,
  sensitivity,
  trend,
  VanguardError,
  validate,
} from '../../src/index.js';
import { analysisSchema, parseAnalysis } from '../../src/schema.js';
import { packageFolder, vanguard, withFolder } from '../cli/command.js';
import { activity, cohorts as cohortRows, compareSmall, population, small } from '../cli/small-data.js';

const england = join(packageFolder, 'fixtures', 'england');

/** The demonstration data, called as `demo` calls them. */
async function demonstration(): Promise<Data> {
  const named = (file: string) => [join(england, file), { name: `england/${file}` }] as const;
  return {
    activity: await Promise.all(['activity.csv', 'care-home-activity.csv'].map((file) => readActivity(...named(file)))),
    population: await Promise.all(
      ['population.csv', 'care-home-residents.csv'].map((file) => readPopulation(...named(file))),
    ),
    cohorts: cohorts.builtin('2017'),
    practices: await readPractices(...named('practices.csv')),
  };
}

const smallData = async (input: Input = activity): Promise<Data> => ({
  activity: await readActivity(input, { name: 'a.csv' }),
  population: await readPopulation(population, { name: 'p.csv' }),
  cohorts: await cohorts.read(cohortRows, { name: 'c.csv' }),
});

/** What a command prints as JSON, without the words of its command line. */
async function printed(args: readonly string[], cwd: string = packageFolder): Promise<unknown> {
  const { stdout } = await vanguard([...args, '--json'], { cwd });
  const { command_line: _, ...analysis } = JSON.parse(stdout);
  return analysis;
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('each function returns what its command prints as JSON', { timeout: 120_000 }, async () => {
  const data = await demonstration();
  const options: CompareOptions = { draws: 99, window: 'quarter', period: 'Q2 2017/18' };
  const flags = ['--draws', '99', '--window', 'quarter', '--period', 'Q2 2017/18'];
  const found = compare(data, options);
  expect(asJson(found)).toEqual(await printed(['demo', ...flags]));
  expect(asJson(trend(data, { draws: 0 }))).toEqual(await printed(['trend', '--demo']));
  expect(asJson(await areas(data, { draws: 0 }, { top: 3 }))).toEqual(await printed(['area', '--demo', '--top', '3']));
  expect(analysisSchema.parse(found)).toBeDefined();
  expect(parseAnalysis(JSON.stringify(found))).toEqual(asJson(found));
});

test('studies, a report and charts are those of the command line', { timeout: 120_000 }, async () => {
  await withFolder(small, async (folder) => {
    const data = await smallData();
    const rest = compareSmall.slice(1);
    expect(asJson(await sensitivity(data, { draws: 99 }))).toEqual(
      await printed(['sensitivity', ...rest, '--draws', '99'], folder),
    );
    expect(await thrownBy(() => events(data))).toMatchObject({ code: 'VM257' });
    const whole = await everything(data, { draws: 99 });
    writeFileSync(join(folder, 'saved.json'), JSON.stringify(whole));
    const page = await vanguard(['report', 'saved.json', '--title', 'A title', '-o', '-'], { cwd: folder });
    expect(report(whole, { title: 'A title' })).toBe(page.stdout);
    expect(report([trend(data), compare(data)], { format: 'md' })).toContain('# ');
    expect(drawCharts(whole).map(({ svg }) => svg.slice(0, 4))).toEqual(drawCharts(whole).map(() => '<svg'));
  });
});

test('intervals by region are refused where they would be by area, as on the command line', async () => {
  const data = await demonstration();
  const byRegion: CompareOptions = { draws: 0, cluster: 'region' };
  expect(compare(data, byRegion).results[0]?.difference_pp.method).toBe('jackknife-cluster');
  for (const study of [trend, areas, sensitivity, events, everything]) {
    expect(await thrownBy(() => study(data, byRegion)), study.name).toMatchObject({
      code: 'VM406',
      message: expect.stringContaining('VM406: cluster is for compare'),
    });
  }
});

test('a path, a URL, text, bytes, a stream and rows are one input', async () => {
  const rows = activity
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const [header = [], ...records] = rows;
  const table = records.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at]])));
  const wanted = compare(await smallData(), { draws: 0 }).results;
  await withFolder(small, async (folder) => {
    const path = join(folder, 'a.csv');
    const inputs: readonly Input[] = [
      path,
      pathToFileURL(path),
      new TextEncoder().encode(activity),
      createReadStream(path),
      Readable.from([activity.slice(0, 100), activity.slice(100)]),
      table,
    ];
    for (const input of inputs) expect(compare(await smallData(input), { draws: 0 }).results).toEqual(wanted);
  });
  const names = await Promise.all(
    [Readable.from([activity]), table, activity].map(async (input) => (await readActivity(input)).inputs[0]?.path),
  );
  expect(names).toEqual(['stream', 'rows', 'text']);
});

test('columns may have any name, and cohorts may be named in the program', async () => {
  const renamed = activity.replace('area_code', 'CCG19CDH');
  const data = await smallData();
  const own = {
    ...data,
    activity: await readActivity(renamed, { columns: { area: 'CCG19CDH' } }),
    cohorts: cohorts.of({ PACS: ['T1', 'T2'], REST: ['C1', 'C2', 'C3'] }),
  };
  const found = compare(own, { draws: 0 });
  expect(found.results).toEqual(compare(data, { draws: 0 }).results);
  expect(found.settings.asked).toMatchObject({ read: { columns: { area: 'CCG19CDH' } } });
  const [first, second] = await Promise.all([
    readActivity(renamed, { columns: { area: 'CCG19CDH' } }),
    readActivity('org,period,emergency_bed_days\nT1,2014-04,1\n', { columns: { area: 'org' } }),
  ]);
  const both = compare({ ...own, activity: [first, second] }, { draws: 0, metric: 'emergency_admissions' });
  expect(both.settings.asked).toMatchObject({ read: { columns: [{ area: 'CCG19CDH' }, { area: 'org' }] } });
});

async function thrownBy(run: () => unknown): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('an error says what is wrong, in which file, line and column, and what would work', async () => {
  await withFolder({ 'a.csv': activity.replace('2400', '24O0').replace('1280', '12.5') }, async (folder) => {
    const path = join(folder, 'a.csv');
    const error = await thrownBy(() => readActivity(path));
    expect(error).toBeInstanceOf(VanguardError);
    expect(error).toMatchObject({ code: 'VM210', file: path, line: 2, column: 15, help: expect.any(String) });
    expect(String(error)).toContain(`${path}:2:15: VM210: `);
    expect(error instanceof VanguardError && error.problems.map(({ place }) => place?.line)).toEqual([2, 11]);
    expect(await thrownBy(() => readActivity(`${path}x`))).toMatchObject({ code: 'VM101', file: `${path}x` });
  });
  const data = await smallData();
  expect(await thrownBy(() => compare(data, { baseline: '2009/10' }))).toMatchObject({
    code: expect.stringMatching(/^VM2/),
  });
  expect(await thrownBy(() => report([compare(data), compare(data)]))).toMatchObject({ code: 'VM124' });
  for (const promised of [areas(data), [compare(data), areas(data)]]) {
    const { message } = (await thrownBy(() => report(promised as never))) as TypeError;
    expect(message).toBe('report needs a result, not a promise: await it');
  }
  for (const wrong of [undefined, null, 'page', {}, [1]]) {
    expect(await thrownBy(() => report(wrong as never))).toBeInstanceOf(TypeError);
  }
  expect(await thrownBy(() => parseAnalysis('{', 'saved.json'))).toMatchObject({ code: 'VM120', file: 'saved.json' });
});

test("a caller's mistake is a RangeError or a TypeError that names what was given", async () => {
  const data = await smallData();
  // Callers of JavaScript have no types to stop them.
  const wrong = (options: object) => thrownBy(() => compare(data, options));
  expect(await wrong({ level: 95 })).toEqual(new RangeError('level must be a share between 0 and 1, as 0.95, not 95'));
  for (const options of [{ window: 'year' }, { metric: 'deaths' }, { per: 0 }, { seed: 1.5 }, { periods: 'latest' }]) {
    expect(await wrong(options)).toBeInstanceOf(RangeError);
  }
  expect(await thrownBy(() => readActivity([{ area_code: Number.NaN }]))).toBeInstanceOf(TypeError);
  expect(await thrownBy(() => readActivity(7 as unknown as Input))).toBeInstanceOf(TypeError);
  expect(await thrownBy(() => cohorts.builtin('2016' as '2017'))).toBeInstanceOf(RangeError);
  const summed = await readActivity(activity, { duplicates: 'sum' });
  const first = await readActivity(activity, { duplicates: 'first' });
  expect(await thrownBy(() => compare({ ...data, activity: [summed, first] }))).toBeInstanceOf(RangeError);
});

test('validate returns what its command prints, and throws nothing that it can say', async () => {
  const broken = { ...small, 'a.csv': activity.split('\n').slice(0, -3).join('\n') };
  for (const files of [small, broken]) {
    await withFolder(files, async (folder) => {
      const { stdout } = await vanguard(['validate', ...compareSmall.slice(1), '--json'], { cwd: folder });
      const found = validate(await smallData(files['a.csv']));
      expect(asJson(found)).toEqual(JSON.parse(stdout));
    });
  }
  expect(validate({ activity: await readActivity(activity) }).ok).toBe(true);
});

test('record-level data are added up row by row, as by the command', async () => {
  const header = 'admission_date,discharge_date,admission_method,area_code';
  const rows = ['2014-04-01,2014-04-03,21,T1', '2014-04-02,2014-04-02,21,T1', '2014-04-05,2014-04-06,11,T1'];
  await withFolder({ 'records.csv': `${header}\n${rows.join('\n')}\n` }, async (folder) => {
    const read = await readActivity(join(folder, 'records.csv'), { name: 'records.csv' });
    expect(read.inputs[0]).toMatchObject({ layout: 'records', rows: 3 });
    const counted = read.read.observations.find(({ quantity }) => quantity === 'emergency_admissions');
    expect(counted?.value).toBe(2);
  });
});
