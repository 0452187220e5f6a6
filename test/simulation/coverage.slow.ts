import { expect, test } from 'vitest';
import type { ArmData } from '../../src/compare/design.js';
import { estimators } from '../../src/compare/estimators/index.js';
import { randomisationTest } from '../../src/compare/randomisation.js';
import { normalQuantile } from '../../src/stats/normal.js';
import { type RandomStream, randomStream } from '../../src/stats/random.js';

const seed = 20150401;
const replicates = 4000;
const comparatorAreas = 178;
const level = 0.95;

/** Spread of the logs of populations, and of the areas' own growth. */
interface World {
  readonly sizes: number;
  readonly growth: number;
}

const worlds: Readonly<Record<string, World>> = {
  'sizes sd 0.45, growth sd 2%': { sizes: 0.45, growth: 0.02 },
  'sizes sd 0.45, growth sd 5%': { sizes: 0.45, growth: 0.05 },
  'sizes sd 0.90, growth sd 3%': { sizes: 0.9, growth: 0.03 },
};
const methods = [
  'jackknife-area',
  'taylor',
  'quasi-poisson',
  'poisson',
] as const satisfies readonly (keyof typeof estimators)[];

function normal(stream: RandomStream): number {
  return normalQuantile(stream.nextUnit() * (1 - 2e-16) + 1e-16);
}

/** Areas with the same expected growth and their own deviations from it; counts with Poisson noise. */
function drawArm(areas: number, world: World, stream: RandomStream): ArmData {
  const arm = {
    baselineEvents: [] as number[],
    baselineExposure: [] as number[],
    events: [] as number[],
    exposure: [] as number[],
  };
  // At these means, in the thousands and above, the normal is the Poisson to within a fraction of a count.
  const count = (mean: number): number => Math.max(1, Math.round(mean + Math.sqrt(mean) * normal(stream)));
  for (let area = 0; area < areas; area++) {
    const people = Math.exp(Math.log(245_000) + world.sizes * normal(stream));
    const rate = Math.exp(Math.log(0.1) + 0.14 * normal(stream));
    const grown = people * Math.exp(0.024 + 0.01 * normal(stream));
    arm.baselineEvents.push(count(people * rate));
    arm.baselineExposure.push(people);
    arm.events.push(count(grown * rate * Math.exp(0.05 + world.growth * normal(stream))));
    arm.exposure.push(grown);
  }
  return arm;
}

function coverage(areas: number, world: World, offset: number): Map<string, number> {
  const covered = new Map<string, number>(methods.map((method) => [method, 0]));
  for (let replicate = 0; replicate < replicates; replicate++) {
    const stream = randomStream(seed, offset + replicate);
    const design = { cohort: drawArm(areas, world, stream), comparator: drawArm(comparatorAreas, world, stream) };
    for (const method of methods) {
      const estimate = estimators[method].estimate(design, { level });
      const holds = !('none' in estimate) && estimate.differencePp.lower <= 0 && estimate.differencePp.upper >= 0;
      if (holds) covered.set(method, (covered.get(method) ?? 0) + 1);
    }
  }
  return new Map([...covered].map(([method, count]) => [method, count / replicates]));
}

test('nominal 95% intervals of the gap cover as docs/methods.md says', () => {
  const lines = [
    '| areas differ by | areas | jackknife | Taylor | quasi-Poisson | Poisson |',
    '| --- | --: | --: | --: | --: | --: |',
  ];
  let offset = 0;
  for (const [name, world] of Object.entries(worlds)) {
    for (const areas of [6, 9, 14]) {
      const found = coverage(areas, world, offset);
      offset += replicates;
      lines.push(
        `| ${name} | ${areas} | ${methods.map((method) => (100 * (found.get(method) ?? 0)).toFixed(1)).join(' | ')} |`,
      );
      // Two standard errors of a share of 4,000 are 0.7 points.
      expect(found.get('jackknife-area')).toBeGreaterThan(world.sizes > 0.5 ? 0.92 : 0.935);
      expect(found.get('jackknife-area')).toBeLessThan(0.967);
      expect(found.get('poisson')).toBeLessThan(0.8);
    }
  }
  console.log(
    `\nSeed ${seed}, ${replicates} replicates a cell, ${comparatorAreas} comparator areas\n\n${lines.join('\n')}\n`,
  );
});

test('the randomisation test rejects about 5% of the time when nothing differs', () => {
  const runs = 1000;
  const lines = ['| areas | rejected at 5% |', '| --: | --: |'];
  for (const areas of [6, 9, 14]) {
    let rejected = 0;
    for (let run = 0; run < runs; run++) {
      const stream = randomStream(seed, 1_000_000 * areas + run);
      const world = { sizes: 0.45, growth: 0.03 };
      const design = { cohort: drawArm(areas, world, stream), comparator: drawArm(comparatorAreas, world, stream) };
      if (randomisationTest(design, seed + run, 199).value <= 0.05) rejected++;
    }
    lines.push(`| ${areas} | ${((100 * rejected) / runs).toFixed(1)} |`);
    expect(rejected / runs).toBeGreaterThan(0.03);
    expect(rejected / runs).toBeLessThan(0.07);
  }
  console.log(`\nSeed ${seed}, ${runs} data sets, 199 relabellings each\n\n${lines.join('\n')}\n`);
});
