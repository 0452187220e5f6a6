import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FunnelPoint, funnel } from '../../src/compare/robustness/funnel.js';
import { areasOfArm, armOfAreas, designs } from './designs.js';
import { areasOf, armOf, type Count, readJson, readPanel } from './panel-data.js';
import { comparing } from './worst-error.js';

// The file prints 15 digits; a z near 0 is what is left of two counts that are almost the same.
const relative = 1e-9;

interface FunnelCase {
  readonly metric: Count;
  readonly control_growth_ratio: number;
  readonly phi_winsorised: number;
  readonly phi_unwinsorised: number;
  readonly winsor_limits: readonly number[];
  readonly tau2: number;
  readonly rows: readonly Readonly<Record<string, number> & { area_code: string }>[];
}

const columns: Readonly<Record<string, (point: FunnelPoint) => number>> = {
  observed: (point) => point.observed,
  expected: (point) => point.expected,
  ratio: (point) => point.ratio,
  se_poisson: (point) => point.countingError,
  z_poisson: (point) => point.countingZ,
  z_od: (point) => point.z,
  p_od: (point) => point.pValue,
  p_bh: (point) => point.pBenjaminiHochberg,
  p_holm: (point) => point.pHolm,
  lower95: (point) => point.limits95.lower,
  upper95: (point) => point.limits95.upper,
  lower998: (point) => point.limits998.lower,
  upper998: (point) => point.limits998.upper,
};

test.each(readJson<readonly FunnelCase[]>('panel/07_funnel.json'))('the funnel of $metric agrees with R', (one) => {
  const { close, closeAll } = comparing(relative);
  const rows = readPanel('panel/panel.csv').map((row) =>
    row.cohort === 'CONTROL' ? row : { ...row, cohort: 'VANGUARD' },
  );
  const arm = (cohort: string) => armOf(rows, cohort, one.metric, [5, 6, 7, 8], [17, 18, 19, 20]);
  const found = funnel({ cohort: arm('VANGUARD'), comparator: arm('CONTROL') });
  close('growth ratio', found.comparatorGrowthRatio, one.control_growth_ratio);
  close('dispersion', found.dispersion, one.phi_winsorised);
  close('raw dispersion', found.rawDispersion, one.phi_unwinsorised);
  close('variance', found.betweenVariance, one.tau2);
  closeAll('drawn in at', [found.drawnInAt.lower, found.drawnInAt.upper], one.winsor_limits);
  const areas = areasOf(rows, 'VANGUARD');
  expect(areas).toHaveLength(29);
  for (const expected of one.rows) {
    const point = found.areas[areas.indexOf(expected.area_code)];
    if (point === undefined || 'none' in point) throw new Error(expected.area_code);
    for (const [name, of] of Object.entries(columns)) {
      close(`${expected.area_code} ${name}`, of(point), expected[name]);
    }
  }
});

test('an area that grew as the comparator is in the middle, and one without events has no place', () => {
  const comparator = armOfAreas([
    [1000, 10_000, 1100, 10_000],
    [2000, 21_000, 2200, 21_000],
  ]);
  const cohort = armOfAreas([
    [0, 9_000, 90, 9_000],
    [500, 4_000, 550, 4_000],
    [90, 9_000, 0, 9_000],
  ]);
  const { areas, betweenVariance } = funnel({ cohort, comparator });
  expect(betweenVariance).toBe(0);
  expect(areas[0]).toEqual({ observed: 90, none: expect.stringContaining('no events') });
  expect(areas[2]).toHaveProperty('none');
  expect(areas[1]).toMatchObject({ observed: 550 });
  const middle = areas[1];
  if (middle === undefined || 'none' in middle) throw new Error('no place');
  expect(middle.ratio).toBeCloseTo(1, 14);
  expect(middle.pValue).toBeCloseTo(1, 12);
  expect(funnel({ cohort: armOfAreas([]), comparator }).areas).toEqual([]);
  expect(() => funnel({ cohort, comparator: armOfAreas([[0, 1, 0, 1]]) })).toThrow(RangeError);
});

test('limits of 99.8% hold those of 95%, which hold 1, and no order of the areas changes them', () => {
  fc.assert(
    fc.property(designs, ({ cohort, comparator }) => {
      const { areas, betweenVariance } = funnel({ cohort, comparator });
      for (const area of areas) {
        if ('none' in area) throw new Error(area.none);
        const { limits95, limits998 } = area;
        expect([limits998.lower, limits95.lower, 1, limits95.upper, limits998.upper]).toEqual(
          [limits998.lower, limits95.lower, 1, limits95.upper, limits998.upper].sort((a, b) => a - b),
        );
      }
      const backwards = funnel({ cohort, comparator: armOfAreas(areasOfArm(comparator).reverse()) });
      comparing(relative, 1e-6).close('variance', backwards.betweenVariance, betweenVariance);
    }),
  );
});

test('areas without events take no part in the spread, two areas have one, and one area has none', () => {
  const far = [
    [1000, 10_000, 1500, 10_000],
    [2000, 21_000, 1900, 21_000],
  ];
  const spreadOf = (areas: readonly (readonly number[])[]) =>
    funnel({ cohort: armOfAreas([]), comparator: armOfAreas(areas) });
  expect(spreadOf(far).betweenVariance).toBeGreaterThan(0);
  expect(spreadOf([...far, [0, 5_000, 0, 5_000]])).toEqual(spreadOf(far));
  expect(spreadOf(far.slice(0, 1)).betweenVariance).toBe(0);
});
