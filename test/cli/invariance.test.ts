import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/domain/results/analysis.js';
import { defaultSettings } from '../../src/index.js';
import * as api from '../../src/toolkit.js';
import { numbersIn } from '../compare/designs.js';

/** One area: its people and its events in each quarter of 2013/14 to 2015/16. */
interface Area {
  readonly code: string;
  readonly cohort: 'PACS' | 'REST';
  readonly people: number;
  readonly events: readonly number[];
}

const quarters = ['2013/14', '2014/15', '2015/16'].flatMap((year) => [1, 2, 3, 4].map((one) => `Q${one} ${year}`));

const area = fc.record({
  people: fc.integer({ min: 20_000, max: 400_000 }),
  rates: fc.array(fc.integer({ min: 18, max: 40 }), { minLength: 12, maxLength: 12 }),
});

const data: fc.Arbitrary<readonly Area[]> = fc
  .tuple(fc.array(area, { minLength: 2, maxLength: 4 }), fc.array(area, { minLength: 4, maxLength: 6 }))
  .map(([cohort, rest]) =>
    [...cohort, ...rest].map(({ people, rates }, at) => ({
      code: `${at < cohort.length ? 'T' : 'C'}${at}`,
      cohort: at < cohort.length ? 'PACS' : 'REST',
      people,
      events: rates.map((rate) => Math.round((people * rate) / 1000) + at),
    })),
  );

type Lines = Readonly<Record<'activity' | 'population' | 'cohorts', readonly string[]>>;

function linesOf(areas: readonly Area[]): Lines {
  return {
    activity: areas.flatMap(({ code, events }) => events.map((count, at) => `${code},${quarters[at]},${count}`)),
    population: areas.flatMap(({ code, people }) => [2013, 2014, 2015].map((year) => `${code},${year},${people}`)),
    cohorts: areas.map(({ code, cohort }) => `${code},${cohort}`),
  };
}

const headers = {
  activity: 'area_code,period,emergency_admissions',
  population: 'area_code,year,population',
  cohorts: 'area_code,cohort',
};

/** The inputs of a run, the activity in as many files as there are parts of it. */
function inputsOf(lines: Lines, parts: readonly (readonly string[])[] = [lines.activity]): api.Inputs {
  const file = (name: string, header: string, rows: readonly string[]) =>
    api.source(name, new TextEncoder().encode(`${header}\n${rows.join('\n')}\n`));
  return {
    activity: parts.map((part, at) => file(`a${at}.csv`, headers.activity, part)),
    population: [file('p.csv', headers.population, lines.population)],
    cohorts: file('c.csv', headers.cohorts, lines.cohorts),
  };
}

const settings = { ...defaultSettings, draws: 49 };

/** Each command by what it measured, without what it says of its files. */
const commands: Readonly<Record<string, (inputs: api.Inputs) => Promise<unknown>>> = {
  compare: async (inputs) => api.analyse(inputs, settings).results,
  trend: async (inputs) => (await api.analyseTrend(inputs, settings)).trend,
  area: async (inputs) => (await api.analyseAreas(inputs, settings)).areas,
  sensitivity: async (inputs) => measured(await api.analyseSensitivity(inputs, { ...settings, draws: 0 })),
  events: async (inputs) => (await api.analyseEvents(inputs, settings)).events,
};

function measured({ sensitivity, robustness }: Analysis): unknown {
  return { sensitivity, robustness };
}

const runs = { numRuns: 6 };

describe.each(Object.entries(commands))('%s', (_, measure) => {
  test('gives the same whatever the order of rows and areas and the number and order of files', async () => {
    await fc.assert(
      fc.asyncProperty(data, fc.infiniteStream(fc.nat()), async (areas, random) => {
        const lines = linesOf(areas);
        const shuffled = (rows: readonly string[]): string[] =>
          rows
            .map((row) => ({ row, key: random.next().value ?? 0 }))
            .sort((first, second) => first.key - second.key)
            .map(({ row }) => row);
        const rows = shuffled(lines.activity);
        const other = {
          activity: rows,
          population: shuffled(lines.population),
          cohorts: shuffled(lines.cohorts),
        };
        const parts = [rows.slice(0, 9), rows.slice(9, 30), rows.slice(30)];
        expect(await measure(inputsOf(other, parts))).toEqual(await measure(inputsOf(lines)));
      }),
      runs,
    );
  });

  test('gives the same growth in another unit of people', async () => {
    await fc.assert(
      fc.asyncProperty(data, async (areas) => {
        const halves = areas.map((one) => ({ ...one, people: 2 * one.people }));
        const [first, second] = [await measure(inputsOf(linesOf(areas))), await measure(inputsOf(linesOf(halves)))];
        const [own, other] = [gapsIn(first), gapsIn(second)];
        expect(own.length).toBeGreaterThan(0);
        for (const [at, gap] of own.entries()) expect(Math.abs(gap - (other[at] ?? Number.NaN))).toBeLessThan(1e-7);
      }),
      runs,
    );
  });
});

const scaleFree = /^(?:difference_pp|growth_percent|growth_ratio|index|log_ratio|direction|z)$/;

/** Every number that no unit of people may change. */
function gapsIn(found: unknown): number[] {
  if (typeof found !== 'object' || found === null) return [];
  return Object.entries(found).flatMap(([name, value]) => (scaleFree.test(name) ? numbersIn(value) : gapsIn(value)));
}

test('splitting an area in two changes no pooled growth, gap or ratio', () => {
  fc.assert(
    fc.property(data, fc.integer({ min: 1, max: 9 }), (areas, tenths) => {
      const [first, ...others] = areas;
      if (first === undefined) return;
      const share = (value: number): number => Math.floor((value * tenths) / 10);
      const part = { ...first, code: 'T90', people: share(first.people), events: first.events.map(share) };
      const rest = {
        ...first,
        code: 'T91',
        people: first.people - part.people,
        events: first.events.map((count) => count - share(count)),
      };
      const [whole] = api.analyse(inputsOf(linesOf(areas)), { ...settings, draws: 0 }).results;
      const [split] = api.analyse(inputsOf(linesOf([part, rest, ...others])), { ...settings, draws: 0 }).results;
      for (const name of ['growth_percent', 'comparator_growth_percent', 'difference_pp', 'growth_ratio'] as const) {
        expect(split?.[name].value).toBeCloseTo(whole?.[name].value ?? Number.NaN, 9);
      }
    }),
  );
});

test('swapping the arms turns the gap round and the ratio upside down', () => {
  fc.assert(
    fc.property(data, (areas) => {
      const swapped = areas.map((one) => ({ ...one, cohort: one.cohort === 'REST' ? 'PACS' : 'REST' }) as const);
      const [there] = api.analyse(inputsOf(linesOf(areas)), { ...settings, draws: 0 }).results;
      const [back] = api.analyse(inputsOf(linesOf(swapped)), { ...settings, draws: 0 }).results;
      expect(back?.difference_pp.value).toBeCloseTo(-(there?.difference_pp.value ?? Number.NaN), 9);
      expect((back?.growth_ratio.value ?? 0) * (there?.growth_ratio.value ?? 0)).toBeCloseTo(1, 12);
    }),
  );
});
