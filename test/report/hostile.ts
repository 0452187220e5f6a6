import type { Analysis } from '../../src/domain/results/analysis.js';
import { admissions, analysis, input, issue } from './analysis.js';
import { resultOf } from './result-of.js';

/** A cohort's name as an attacker would have it. */
export const hostileName =
  '=HYPERLINK("http://x.test","a|b") \u001b[31mred\u001b[0m \u202egnp.\u2066exe\r\n<img src=x onerror=alert(1)> @team 東京都の救急医療';

/** A cohort with a hostile name and no interval, in made-up data with many warnings and published figures. */
export const hostile: Analysis = {
  ...analysis,
  synthetic: true,
  results: [
    ...analysis.results,
    resultOf({
      ...admissions,
      cohort: hostileName,
      areas: 1,
      sites: 0,
      rates: [100, 104.896],
      areaCodes: ['01A'],
      trend: [100, null, 99.4],
    }),
  ],
  inputs: Array.from({ length: 42 }, (_, at) => ({
    ...input,
    role: 'activity',
    path: at === 0 ? 'a\u001b]0;title\u0007.csv' : `data/month-${at}.csv`,
    sha256: `${String(at).padStart(8, 'c')}${'0'.repeat(56)}`,
    rows: 211,
  })),
  quality: {
    ok: true,
    issues: Array.from({ length: 9 }, (_, at) =>
      issue('VM303', 'warning', `0${at}X left out:\nno emergency_admissions for \u001b[2JJune 2015`),
    ),
  },
  published_checks: [
    check('P05', 'PACS', 'differs', [
      { name: 'growth_percent', published: 1.2, ours: 1.171875, differs_by: 0.03, verdict: 'match' },
      { name: 'difference_pp', published: -3.7, ours: -3.99, differs_by: 0.29, verdict: 'differs' },
    ]),
    check('P07', 'EHCH', 'match', [
      { name: 'sign', published: 'below-zero', ours: -8.1, differs_by: 0, verdict: 'match' },
    ]),
    check('P12', 'MCP', 'not comparable', [], 'one site, not a programme'),
    check('P13', 'MCP', 'not comparable', [], 'one site, not a programme'),
    check(
      'E01',
      'PACS',
      'not comparable',
      [],
      'another design: other groups of areas, and years before the programmes',
    ),
  ],
};

type Check = NonNullable<Analysis['published_checks']>[number];

function check(
  id: string,
  cohort: string,
  verdict: Check['verdict'],
  figures: Check['figures'],
  reason: string | null = null,
): Check {
  return {
    id,
    cohort,
    metric: 'emergency_admissions',
    period: '12 months to September 2017',
    baseline: '2014/15',
    source: 'HSJ 7021762',
    confidence: 'FOUND',
    verdict,
    reason,
    figures,
  };
}
