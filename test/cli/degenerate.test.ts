import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';

/** Quarters of 2013/14 to 2016/17, so that every command has years on both sides of the baseline. */
const quarters = ['2013/14', '2014/15', '2015/16', '2016/17'].flatMap((year) =>
  [1, 2, 3, 4].map((quarter) => `Q${quarter} ${year}`),
);

type Counts = (area: string, at: number) => number;

interface Case {
  readonly cohort: readonly string[];
  readonly rest: readonly string[];
  readonly counts: Counts;
  readonly people?: (area: string, year: number) => number;
}

const sized = (area: string): number => 1000 + 137 * area.charCodeAt(1);
const usual: Counts = (area, at) => sized(area) + 13 * at + ((at * sized(area)) % 31);
const two = ['T1', 'T2'];
const four = ['C1', 'C2', 'C3', 'C4'];

/** What stops methods that do not expect it. */
const cases: Readonly<Record<string, Case>> = {
  'one area in the cohort': { cohort: ['T1'], rest: four, counts: usual },
  'one control': { cohort: two, rest: ['C1'], counts: usual },
  'one of each': { cohort: ['T1'], rest: ['C1'], counts: usual },
  'identical areas': { cohort: two, rest: four, counts: (_, at) => 1000 + 10 * at },
  'nothing ever changes': { cohort: two, rest: four, counts: () => 1000 },
  'all counts of the baseline zero': {
    cohort: two,
    rest: four,
    counts: (area, at) => (at > 3 && at < 8 ? 0 : usual(area, at)),
  },
  'all counts of the period zero': { cohort: two, rest: four, counts: (area, at) => (at > 11 ? 0 : usual(area, at)) },
  'all counts of the year before zero': {
    cohort: two,
    rest: four,
    counts: (area, at) => (at < 4 ? 0 : usual(area, at)),
  },
  'every count zero': { cohort: two, rest: four, counts: () => 0 },
  'an area of the cohort without any': {
    cohort: two,
    rest: four,
    counts: (area, at) => (area === 'T2' ? 0 : usual(area, at)),
  },
  'all events of the cohort in one area and one quarter': {
    cohort: two,
    rest: four,
    counts: (area, at) => (area.startsWith('C') ? usual(area, at) : area === 'T1' && at % 4 === 1 ? 50 : 0),
  },
  'a control that alone has any in a period': {
    cohort: two,
    rest: four,
    counts: (area, at) => (area.startsWith('T') || area === 'C1' || at < 8 ? usual(area, at) : 0),
  },
  'single events': { cohort: two, rest: four, counts: (area, at) => (at + area.charCodeAt(1)) % 2 },
  'a handful of events': {
    cohort: two,
    rest: four,
    counts: (area, at) =>
      area === 'T1' ? (at % 3) * (at > 7 ? 5 : 1) : area === 'T2' ? 4 + (at % 2) : 9 + ((at * 7) % 5),
  },
  'a collinear design': {
    cohort: two,
    rest: two.map((area) => area.replace('T', 'C')),
    counts: (_, at) => 2 ** (at % 3),
  },
  'rates a millionfold apart': {
    cohort: two,
    rest: four,
    counts: (area, at) => usual(area, at) * (area === 'C1' ? 1e6 : 1),
    people: (area) => (area === 'T2' ? 3 : 50_000_000),
  },
};

const commands = {
  compare: ['--draws', '99'],
  'compare --screen gaps': ['--draws', '99', '--screen', 'gaps'],
  trend: [],
  area: [],
  sensitivity: ['--draws', '49'],
  events: ['--draws', '49', '--quarterly', '--synthetic'],
  'events --errors CR2': ['--draws', '0', '--errors', 'CR2'],
  'compare --level': ['--draws', '0', '--level', '0.9999'],
  'trend --level': ['--level', '0.9999'],
  'events --level': ['--draws', '0', '--quarterly', '--level', '0.9999'],
} as const satisfies Record<string, readonly string[]>;

function filesOf({ cohort, rest, counts, people = (area) => 20 * sized(area) }: Case): Record<string, string> {
  const areas = [...cohort, ...rest];
  const activity = areas.flatMap((area) => quarters.map((quarter, at) => `${area},${quarter},${counts(area, at)}`));
  const heads = areas.flatMap((area) =>
    [2013, 2014, 2015, 2016].map((year) => `${area},${year},${people(area, year)}`),
  );
  const sides = [...cohort.map((area) => `${area},PACS`), ...rest.map((area) => `${area},REST`)];
  const lines = (header: string, rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`;
  return {
    'a.csv': lines('area_code,period,emergency_admissions', activity),
    'p.csv': lines('area_code,year,population', heads),
    'c.csv': lines('area_code,cohort', sides),
  };
}

/** Intervals of no width, or with one of their limits alone; those of a baseline are of no width by their nature. */
function brokenIntervals(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null || ('is_baseline' in value && value.is_baseline === true)) return [];
  const { lower, upper } = value as { lower?: number | null; upper?: number | null };
  const isBroken = lower === undefined || lower === null ? typeof upper === 'number' : !((upper ?? lower) > lower);
  return [...(isBroken ? [value] : []), ...Object.values(value).flatMap(brokenIntervals)];
}

let meets: ReturnType<Ajv2020['compile']>;

beforeAll(async () => {
  meets = new Ajv2020({ strict: false }).compile(JSON.parse((await vanguard(['schema'])).stdout));
}, 60_000);

describe.each(Object.entries(cases))('%s', (_, data) => {
  test.each(Object.entries(commands))('%s gives finite answers or a coded refusal', async (name, options) => {
    const [command = ''] = name.split(' ');
    await withFolder(filesOf(data), async (cwd) => {
      const run = (...format: readonly string[]) =>
        vanguard([command, './a.csv', '-p', 'p.csv', '--cohorts', 'c.csv', ...options, ...format], { cwd });
      const json = await run('--json');
      if (json.code !== 0) {
        expect(json.stdout).toBe('');
        expect(json.code, json.stderr).toBe(3);
        expect(JSON.parse(json.stderr).error.code).toMatch(/^VM2\d\d$/);
        return;
      }
      const analysis = JSON.parse(json.stdout);
      meets(analysis);
      expect(brokenIntervals(analysis)).toEqual([]);
      expect(meets.errors ?? []).toEqual([]);
      for (const format of ['table', 'csv', 'md']) {
        const { stdout, stderr } = await run('-f', format);
        expect(stderr).toBe('');
        expect(stdout).not.toMatch(/\bNaN\b|Infinity|∞|undefined|\[object/);
        const hasQuarters = /\bQ1 2016\/17\b/.test(stdout) && command === 'events' && format !== 'csv';
        if (hasQuarters) expect(stdout).not.toContain('By quarter, not available');
      }
    });
  });
});
