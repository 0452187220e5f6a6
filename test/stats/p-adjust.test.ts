import { describe, expect, test } from 'vitest';
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, hochberg, holm } from '../../src/stats/p-adjust.js';
import { expectClose, readReference } from './reference.js';

// The file prints 15 digits.
const tolerance = 1e-14;

const methods = { holm, hochberg, bh: benjaminiHochberg, by: benjaminiYekutieli, bonferroni };

type PRow = Readonly<Partial<Record<keyof typeof methods, number>>> & { readonly p: number };

describe.each(Object.entries(methods))('adjustment %s', (name, adjust) => {
  test("agrees with R's p.adjust", () => {
    const r = readReference<{ readonly from_panel: readonly PRow[]; readonly benchmark: readonly PRow[] }>(
      'multiplicity.json',
    );
    let compared = 0;
    for (const rows of [r.from_panel, r.benchmark]) {
      const adjusted = adjust(rows.map(({ p }) => p));
      for (const [index, row] of rows.entries()) {
        const expected = row[name as keyof PRow]; // `name` is a key of the methods
        if (expected === undefined) continue;
        expectClose(adjusted[index] ?? Number.NaN, expected, tolerance, row);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  test('keeps the order given, leaves one test alone and takes none, ties and extremes', () => {
    expect(adjust([])).toEqual([]);
    expect(adjust([0.04])).toEqual([0.04]);
    const [high = 0, low = 1, tie = 0] = adjust(Object.freeze([0.9, 0.01, 0.9]));
    expect(high).toBe(tie);
    expect(low).toBeLessThan(high);
    expect(adjust([0, 1])).toEqual([0, 1]);
    expect(() => adjust([0.5, 1.2])).toThrow('each p-value must be from 0 to 1, not 1.2');
  });
});
