import { test } from 'vitest';
import { deviationsOf } from '../../src/quality/deviations.js';
import { gapsIn } from '../../src/quality/gaps.js';
import { formatMonthSpan, firstDayOf } from '../../src/domain/period.js';
import { realEvidence, knownGaps } from './real.js';
test('x', () => {
  const e = realEvidence('registered-lists-monthly-as-published.csv');
  const t0 = performance.now();
  const d = deviationsOf(e.activity);
  console.log(performance.now() - t0);
  const found = new Set<string>();
  for (const one of d) for (const g of gapsIn(one)) {
    for (let m = 0; m < g.span.months; m++) found.add(g.area + firstDayOf((g.span.start + m) as never).slice(0, 7));
    console.log(g.area, formatMonthSpan(g.span), g.share.toFixed(2), g.missing.toFixed(0), g.open);
  }
  const known = new Set(knownGaps().map((k) => k.area + k.month));
  console.log(known.size, [...known].filter((k) => !found.has(k)), [...found].filter((k) => !known.has(k)), d[0]?.usualExcess);
});
