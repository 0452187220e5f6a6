import { expect, test } from 'vitest';
import {
  areas,
  cohorts,
  compare,
  type Data,
  events,
  everything,
  readActivity,
  readPopulation,
  readPractices,
  report,
  sensitivity,
  trend,
  VanguardError,
  validate,
} from '../../src/index.js';
import { activity, cohorts as cohortRows, population } from '../cli/small-data.js';

const smallData = async (): Promise<Data> => ({
  activity: await readActivity(activity),
  population: await readPopulation(population),
  cohorts: await cohorts.read(cohortRows),
});

/** What a function does not take; callers of JavaScript have no types to stop them. */
async function thrownBy(run: () => unknown): Promise<Error> {
  try {
    await run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

test.each([
  [{ boundaries: 'rubbish' }, 'boundaries must be a date written YYYY-MM-DD, not "rubbish"'],
  [{ boundaries: '2013-13-45' }, 'boundaries must be a date written YYYY-MM-DD, not "2013-13-45"'],
  [{ boundaries: '2017-02-29' }, 'boundaries must be a date written YYYY-MM-DD, not "2017-02-29"'],
  [{ boundaries: '' }, 'boundaries must be a date written YYYY-MM-DD, not ""'],
  [{ baseline: '' }, 'baseline must be text, not ""'],
  [{ period: 2017 }, 'period must be text, not 2017'],
  [{ metric: ['emergency_admissions', 'deaths'] }, /^metric must be one of .*, or a list of them, not a list of "eme/],
  [{ cohort: 5 }, 'cohort must be text, or a list of them, not 5'],
  [{ level: '0.95' }, 'level must be a share between 0 and 1, as 0.95, not "0.95"'],
  [{ level: Number.NaN }, 'level must be a share between 0 and 1, as 0.95, not NaN'],
  [{ per: '1000' }, 'per must be a number above 0, not "1000"'],
  [{ draws: null }, 'draws must be a whole number, from 0 to 1000000, not null'],
  [{ draws: 1_000_001 }, 'draws must be a whole number, from 0 to 1000000, not 1000001'],
  [{ unmatchedSeason: 'yes' }, 'unmatchedSeason must be true or false, not "yes"'],
  [{ watch: 'me' }, 'watch must be a function, not "me"'],
  [{ drop: 'T1' }, 'drop must be a list, as ["00C"], not "T1"'],
  [{ drop: [1] }, 'drop must be a list, as ["00C"], not a list of 1'],
  [{ excludeAreas: 'T1' }, 'excludeAreas must be a list, as ["00C"], not "T1"'],
  [{ acceptBoundary: {} }, 'acceptBoundary must be a list, as ["00C"], not an empty object'],
  [{ targets: 'PACS=-3' }, 'targets must be an object, as { PACS: -3 } in percentage points, not "PACS=-3"'],
  [{ targets: new Map([['PACS', -3]]) }, /^targets must be an object, .*, not a Map$/],
  [{ targets: { PACS: '-3' } }, 'targets.PACS must be a number, not "-3"'],
  [{ targets: { PACS: Number.NaN } }, 'targets.PACS must be a number, not NaN'],
  [{ targets: { FOO: -3 } }, 'targets must name cohorts of the run (PACS), not "FOO"'],
  [{ suppression: 'hes-2018' }, /^there is no option suppression: choose from metric, cohort, /],
  [{ constructor: 1 }, /^there is no option constructor: /],
] as const)('compare refuses %j', async (options, message) => {
  const data = await smallData();
  const error = await thrownBy(() => compare(data, options as object));
  expect(error).toBeInstanceOf(RangeError);
  expect(error.message).toMatch(typeof message === 'string' ? exactly(message) : message);
});

function exactly(message: string): RegExp {
  return new RegExp(`^${message.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)}$`);
}

test('what is wrong with data is told in the names of options, and not of the command line', async () => {
  const data = await smallData();
  const of = (options: object) => () => compare(data, { draws: 0, ...options });
  const cases = [
    [of({ baseline: '2014/16' }), /^VM403: baseline must be a financial year/, null],
    [of({ period: 'Q2 2017' }), /^VM403: period must be latest, /, null],
    [of({ drop: ['ZZZ'] }), /^VM248: drop must name areas of the data/, /: {2}drop \w+$/],
    [of({ cohort: 'foo' }), /^VM403: cohort must be a cohort of the cohorts file/, null],
    [of({ excludeProgrammes: ['foo'] }), /^VM403: excludeProgrammes must be one of mcp, /, null],
    [
      () => readActivity(activity.replace('area_code', 'Ara')),
      /no column for the area|unknown column/,
      /^(?:(?!--)[\s\S])*$/,
    ],
    [() => readActivity(activity.replace('2400', '"2,400"').replace('1280', '"1 280"')), /VM213/, /: {2}thousands "/],
  ] as const;
  for (const [run, message, help] of cases) {
    const error = await thrownBy(run);
    expect(error).toBeInstanceOf(VanguardError);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('--');
    if (help !== null) expect((error as VanguardError).help).toMatch(help);
  }
});

test('what a caller leaves undefined was not asked for', async () => {
  const data = await smallData();
  const found = compare(
    { ...data, practices: undefined } as unknown as Data,
    { draws: 0, boundaries: undefined, targets: undefined } as object,
  );
  expect(found).toEqual(compare(data, { draws: 0 }));
  expect(compare(data, { draws: 0, targets: { PACS: -3 } }).results[0]).toHaveProperty('target.difference_pp', -3);
});

const reading = [
  [{ colums: {} }, /^there is no option colums: choose from name, note, watch, /],
  [{ supression: 'hes-2018' }, /^there is no option supression: /],
  [{ suppresed: 'drop' }, /^there is no option suppresed: /],
  [{ threads: 0 }, /^there is no option threads: /],
  [{ suppressed: 'zero' }, /^suppressed must be one of midpoint, drop, error, not "zero"$/],
  [{ suppression: 'foo' }, /^suppression must be one of hes-2018, .*, not "foo"$/],
  [{ suppression: 'hes-2018,ons' }, /^suppression must be /],
  [{ disclosure: 'bar' }, /^disclosure must be one of auto, hes-2018, .*, not "bar"$/],
  [{ duplicates: 'x' }, /^duplicates must be one of error, first, last, sum, not "x"$/],
  [{ quarters: 'x' }, /^quarters must be one of financial, calendar, not "x"$/],
  [{ layout: 'nope' }, /^layout must be one of .*tidy.*, not "nope"$/],
  [{ thousands: 'x' }, /^thousands must be one separator of thousands, as ",", not "x"$/],
  [{ thousands: '' }, /^thousands must be /],
  [{ delimiter: 'tab' }, /^delimiter must be one character, as ";", not "tab"$/],
  [{ columns: 'area=x' }, /^columns must be an object, as \{ area: "CCG19CDH" \}, not "area=x"$/],
  [{ columns: { ara: 'x' } }, /^there is no option columns\.ara: choose from .*\barea\b/],
  [{ columns: { area: 1 } }, /^columns\.area must be text, not 1$/],
  [{ keep: { Sex: 1 } }, /^keep\.Sex must be text, not 1$/],
  [{ keep: 'Sex=Persons' }, /^keep must be an object/],
  [{ wideMeasure: 'admissions' }, /^wideMeasure must be one of emergency_admissions, /],
  [{ stays: 'zero-day' }, /^stays must be one of all, zero_day, one_plus_days, not "zero-day"$/],
  [{ standardise: true }, /^standardise must be one of esp2013, not true$/],
  [{ name: 5 }, /^name must be text, not 5$/],
] as const;

test.each(reading)('readActivity and readPopulation refuse %j', async (options, message) => {
  for (const run of [
    () => readActivity(activity, options as object),
    () => readPopulation(population, options as object),
  ]) {
    const error = await thrownBy(run);
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toMatch(message);
  }
});

test.each([
  [{ practices: 'practices.csv' }, 'practices must be what readPractices returns, not "practices.csv"'],
  [{ practices: Promise.resolve() }, 'practices must be what readPractices returns, not a promise: await it'],
  [{ engines: { threads: 0 } }, 'engines.threads must be a whole number, 1 or more, not 0'],
  [{ engines: { engine: 'spark' } }, 'engines.engine must be one of csv, duckdb, sql, not "spark"'],
  [{ engines: { sql: { timeoutSeconds: 0 } } }, 'engines.sql.timeoutSeconds must be a number above 0, not 0'],
  [{ engines: { sql: { adress: 'x' } } }, 'there is no option engines.sql.adress: choose from address, timeoutSeconds'],
] as const)('readActivity refuses %j', async (options, message) => {
  const error = await thrownBy(() => readActivity(activity, options as object));
  expect(error).toEqual(new RangeError(message));
});

test('an address that is no text is not repeated', async () => {
  const address = new URL('postgres://user:word@server/sus');
  const { message } = await thrownBy(() => readActivity(activity, { engines: { sql: { address } } } as object));
  expect(message).toBe('engines.sql.address must be text, not a URL');
});

test('every function refuses an option that it does not have', async () => {
  const data = await smallData();
  const wrong = { x: 1 } as object;
  const found = compare(data, { draws: 0 });
  const runs = [
    ...[compare, trend, areas, sensitivity, events, everything, validate].map((run) => () => run(data, wrong)),
    () => areas(data, {}, wrong),
    () => areas(data, {}, { top: 0 }),
    () => areas(data, {}, { sort: 'size' } as object),
    () => events(data, {}, wrong),
    () => events(data, {}, { errors: 'CR9' } as object),
    () => events(data, {}, { quarterly: 'yes' } as object),
    () => report(found, wrong),
    () => report(found, { format: 'pdf' } as object),
    () => report(found, { title: 1 } as object),
    () => cohorts.read(cohortRows, wrong),
    () => readPractices('practice_code,site\nA81001,PACS1\n', wrong),
    () => cohorts.of({ North: 'T1' } as never),
    () => cohorts.of({ North: [1] } as never),
  ];
  for (const run of runs) expect(await thrownBy(run), String(run)).toBeInstanceOf(RangeError);
  for (const options of [null, 'quarter', Promise.resolve({}), [1]]) {
    for (const run of [() => compare(data, options as object), () => readActivity(activity, options as object)]) {
      const error = await thrownBy(run);
      expect(error).toBeInstanceOf(TypeError);
      expect(error.message).toMatch(/^options must be an object, not /);
    }
  }
});

test('data that are none are refused by the name of the part', async () => {
  const data = await smallData();
  const cases = [
    [undefined, 'data must be an object of activity, population, cohorts, practices, not undefined'],
    [
      Promise.resolve(data),
      'data must be an object of activity, population, cohorts, practices, not a promise: await it',
    ],
    [
      data.activity,
      'data must be an object of activity, population, cohorts, practices, not what readActivity returns',
    ],
    [{}, 'activity must be what readActivity returns, not undefined'],
    [
      { ...data, activity: readActivity(activity) },
      'activity must be what readActivity returns, not a promise: await it',
    ],
    [
      { ...data, activity: [data.activity, readActivity(activity)] },
      'activity must be what readActivity returns, not a promise: await it',
    ],
    [
      { ...data, activity: data.population, population: data.activity },
      'activity must be what readActivity returns, not what readPopulation returns',
    ],
    [{ ...data, activity: 'a.csv' }, 'activity must be what readActivity returns, not "a.csv"'],
    [{ ...data, population: 'p.csv' }, 'population must be what readPopulation returns, not "p.csv"'],
    [
      { ...data, cohorts: cohorts.read(cohortRows) },
      'cohorts must be what cohorts.builtin, cohorts.read or cohorts.of returns, not a promise: await it',
    ],
    [{ ...data, practices: [] }, 'practices must be what readPractices returns, not an empty list'],
  ] as const;
  for (const [given, message] of cases) {
    for (const run of [compare, trend, areas, sensitivity, events, everything, validate]) {
      expect(await thrownBy(() => run(given as never)), run.name).toEqual(new TypeError(message));
    }
  }
  const { activity: alone } = data;
  for (const run of [compare, trend, areas, sensitivity, events, everything]) {
    expect(await thrownBy(() => run({ activity: alone } as never)), run.name).toEqual(
      new TypeError('population must be what readPopulation returns, not undefined'),
    );
  }
  expect(await thrownBy(() => compare({ ...data, cohort: data.cohorts } as Data))).toEqual(
    new RangeError('there is no part of data cohort: choose from activity, population, cohorts, practices'),
  );
});
