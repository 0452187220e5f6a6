import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { studentTUpperQuantile } from '../../src/stats/distributions/student-t.js';
import {
  activityOf,
  byHand,
  files,
  growthByHand,
  type Limits,
  type Made,
  population,
  populationOf,
  reference,
  standardise,
  varianceByHand,
} from './age-bands.js';
import { vanguard, withFolder } from './command.js';

test('rates and Dobson limits of an area are those of PHEindicatormethods', async () => {
  await withFolder(files, async (cwd) => {
    const { stdout } = await vanguard(['area', './a.csv', 'T1', ...standardise, '--json'], { cwd });
    const analysis = JSON.parse(stdout);
    const meets = new Ajv2020({ strict: false }).compile(JSON.parse((await vanguard(['schema'])).stdout));
    expect(meets(analysis), JSON.stringify(meets.errors?.[0])).toBe(true);
    const { standardised } = analysis.areas[0];
    const [lower, upper] = reference.dobson;
    for (const [found, expected] of [
      [standardised.rate_baseline, reference.dsr],
      [standardised.rate_baseline_lower, lower],
      [standardised.rate_baseline_upper, upper],
    ]) {
      expect(found / (1000 * expected)).toBeCloseTo(1, 12);
    }
    expect(standardised.no_rate).toBeNull();
  });
});

test('growth, gap and interval are those of rates added up and areas left out by hand', async () => {
  await withFolder(files, async (cwd) => {
    const { stdout } = await vanguard(['compare', 'a.csv', ...standardise, '--json'], { cwd });
    const { standardised } = JSON.parse(stdout).results[0];
    const [own, other] = [
      [0, 1, 2],
      [3, 4, 5, 6],
    ];
    const gap = 100 * (growthByHand(own) - growthByHand(other));
    const error = 100 * Math.sqrt(varianceByHand(own) + varianceByHand(other));
    const half = studentTUpperQuantile(0.025, 2) * error;
    expect(standardised).toMatchObject({ areas: 3, comparator_areas: 4, no_interval: null, left_out_areas: [] });
    expect(standardised.rate.value).toBeCloseTo(1000 * byHand(own, 2015), 9);
    expect(standardised.growth_percent.value).toBeCloseTo(100 * growthByHand(own), 9);
    const meets = new Ajv2020({ strict: false }).compile(JSON.parse((await vanguard(['schema'])).stdout));
    expect(meets(JSON.parse(stdout)), JSON.stringify(meets.errors?.[0])).toBe(true);
    const found: Limits = standardised.difference_pp;
    expect([found.value, found.lower, found.upper].map((one) => one.toFixed(8))).toEqual(
      [gap, gap - half, gap + half].map((one) => one.toFixed(8)),
    );
  });
});

test('people who only grow older raise the crude rate and not the standardised one', async () => {
  const rate = (band: number): number => 0.02 * (band + 1);
  const ageing: Made = (area, year, band) => 2000 * (1 + (area % 3)) + (year === 2015 ? 100 * band : 0);
  const made = {
    ...files,
    'a.csv': activityOf((area, year, band) => Math.round(rate(band) * ageing(area, year, band))),
    'p.csv': populationOf(ageing),
  };
  await withFolder(made, async (cwd) => {
    const { stdout } = await vanguard(['compare', 'a.csv', ...standardise, '--json'], { cwd });
    const [{ growth_percent, standardised }] = JSON.parse(stdout).results;
    expect(growth_percent.value).toBeGreaterThan(5);
    expect(Math.abs(standardised.growth_percent.value)).toBeLessThan(1e-9);
  });
});

test('bands of any width that fit are added up to those that all areas have', async () => {
  const wide = populationOf(population).replace(/,85-89,(\d+)\n(\w+,\d+),90\+,(\d+)/g, (_all, first, row, second) =>
    row.startsWith('C2') ? `,85+,${Number(first) + Number(second)}` : _all,
  );
  await withFolder({ ...files, 'wide.csv': wide }, async (cwd) => {
    const { stdout } = await vanguard(
      ['compare', 'a.csv', ...standardise, '--json', '-p', 'wide.csv'].filter(
        (one, place) => one !== 'p.csv' && !(one === '-p' && place < 4),
      ),
      { cwd },
    );
    expect(JSON.parse(stdout).results[0].standardised.age_bands).toEqual(
      Array.from({ length: 18 }, (_, band) => 5 * band),
    );
  });
});
