import { expect, test } from 'vitest';
import { detectableGap } from '../../src/compare/robustness/detectable.js';
import { studentTTail, studentTUpperQuantile } from '../../src/stats/distributions/student-t.js';
import { armOfAreas } from './designs.js';
import { growthCases } from './growth-reference.js';
import { comparing } from './worst-error.js';

// The file prints 15 digits, and limits are what is left of numbers up to a hundred times as large.
const relative = 1e-9;

test.each(growthCases('panel'))(
  '$metric $cohort, $label: the error and the gap that would be found follow from R',
  (one) => {
    const { close } = comparing(relative);
    const { lower_nt1, upper_nt1 } = one.jackknife.diff_pp;
    const df = one.jackknife.df_nt1;
    const found = detectableGap(one.design, 0.95);
    if ('none' in found) throw new Error(found.none);
    expect(found.df).toBe(df);
    const error = (upper_nt1 - lower_nt1) / (2 * studentTUpperQuantile(0.025, df));
    close('error', found.error, error);
    // The shifted t beyond its critical value in 80% of trials: what the formula says.
    close('power', studentTTail(studentTUpperQuantile(0.025, df) - found.differencePp / error, df), 0.8);
  },
);

test('eight degrees of freedom need 3.194894 errors, more power needs more, and one area has no such gap', () => {
  const areas = Array.from({ length: 9 }, (_, at) => [900 + at, 9_000, 950 + 3 * at * at, 9_100]);
  const design = { cohort: armOfAreas(areas), comparator: armOfAreas(areas) };
  const found = detectableGap(design, 0.95);
  const more = detectableGap(design, 0.95, 0.9);
  if ('none' in found || 'none' in more) throw new Error('there must be a gap');
  // qt(0.975, 8) + qt(0.8, 8) in R: 2.306004135 + 0.888889518.
  expect(found.differencePp / found.error).toBeCloseTo(3.194893653, 8);
  expect(more.differencePp).toBeGreaterThan(found.differencePp);
  const alone = { ...design, cohort: armOfAreas(areas.slice(0, 1)) };
  expect(detectableGap(alone, 0.95)).toEqual({ none: expect.stringContaining('fewer than two areas') });
  for (const power of [0.4, 1, Number.NaN]) expect(() => detectableGap(design, 0.95, power)).toThrow(RangeError);
});

test('areas that grew alike but for rounding have no gap that would be found, and those a little apart have', () => {
  const apart = (by: number) => armOfAreas([0, by, 0].map((more) => [1e4, 1e5, 1.1e4 * (1 + more), 1e5]));
  const found = (by: number) => detectableGap({ cohort: apart(by), comparator: apart(0) }, 0.95);
  expect(found(2e-13)).toEqual({ none: expect.stringContaining('exactly alike') });
  expect(found(2e-11)).not.toHaveProperty('none');
});
