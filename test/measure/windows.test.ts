import { expect, test } from 'vitest';
import { defaultSettings, type Settings, type WindowName } from '../../src/domain/settings.js';
import { formatMonthSpan, type MonthIndex, type Period } from '../../src/domain/time/period.js';
import { alternatives } from '../../src/measure/alternatives.js';
import { coverageOf, monthsOf, spansOf } from '../../src/measure/coverage.js';
import { chooseWindows, parseBaseline } from '../../src/measure/windows.js';
import { period, runOf, series } from './data.js';

const threeYears = (last: string) => {
  const { start } = period('2014-04');
  const coverage = coverageOf([runOf('2014-04', period(last).start - start + 1, 1, () => 1)]);
  if (coverage === undefined) throw new Error(last);
  return coverage;
};
const toJuly2017 = threeYears('2017-07');

/** The two spans in words, or what stands against them. */
function chosen(changed: Partial<Settings>, coverage = toJuly2017): string {
  const choice = chooseWindows({ ...defaultSettings, ...changed }, coverage);
  if ('problem' in choice) return `${choice.problem.code} ${Object.values(choice.problem.facts).join(' ')}`;
  if ('lacking' in choice) return `${choice.lacking} lacks ${formatMonthSpan(choice.span)}`;
  const { baseline, window, seasonMatched, baselineYear } = choice.pair;
  expect(baselineYear.months).toBe(12);
  return `${[baseline, window].map(formatMonthSpan).join(' and ')}${seasonMatched ? '' : ', unmatched'}`;
}

test.each<[WindowName, string, string]>([
  ['rolling-year', 'latest', 'July 2016 to June 2017'],
  ['rolling-year', '2016-09', 'October 2015 to September 2016'],
  ['rolling-year', '2016-09-01', 'October 2015 to September 2016'],
  ['rolling-year', 'Q1 2016/17', 'July 2015 to June 2016'],
  ['rolling-year', '2015/16', 'April 2015 to March 2016'],
  ['financial-year', 'latest', 'April 2016 to March 2017'],
  ['financial-year', '2015/16', 'April 2015 to March 2016'],
])('%s to %s is %s against the whole baseline', (window, text, span) => {
  expect(chosen({ window, period: text })).toBe(`April 2014 to March 2015 and ${span}`);
});

test('a quarter is compared with the same quarter of the baseline year, whenever that year starts', () => {
  for (const [text, before] of Object.entries({
    latest: 'April to June 2014',
    'Q1 2016/17': 'April to June 2014',
    'Q2 2016/17': 'July to September 2014',
    'Q4 2016/17': 'January to March 2015',
  })) {
    expect(chosen({ window: 'quarter', period: text })).toMatch(new RegExp(`^${before} and `));
  }
  expect(chosen({ window: 'quarter', period: 'latest' })).toMatch(/ and April to June 2017$/);
  const shifted = { window: 'quarter', baseline: '2014-10..2015-09' } as const;
  expect(chosen({ ...shifted, period: 'Q2 2016/17' })).toBe('July to September 2015 and July to September 2016');
  expect(chosen({ ...shifted, period: 'Q3 2016/17' })).toBe('October to December 2014 and October to December 2016');
  expect(chosen({ ...shifted, period: 'Q3 2016/17', unmatchedSeason: true })).toBe(
    'October 2014 to September 2015 and October to December 2016, unmatched',
  );
  // A year that starts within a quarter holds only three whole quarters.
  const within = { window: 'quarter', baseline: '2014-05..2015-04' } as const;
  expect(chosen({ ...within, period: 'Q1 2016/17' })).toBe('VM255 Q1 2016/17 12 months to April 2015');
  expect(chosen({ ...within, period: 'Q4 2016/17' })).toBe('January to March 2015 and January to March 2017');
});

test('the latest year or quarter is the last that is whole', () => {
  const latest = (last: string, window: WindowName) => chosen({ window }, threeYears(last)).split(' and ')[1];
  expect(['2017-06', '2017-07', '2017-08', '2017-09'].map((last) => latest(last, 'quarter'))).toEqual([
    'April to June 2017',
    'April to June 2017',
    'April to June 2017',
    'July to September 2017',
  ]);
  expect(latest('2017-02', 'financial-year')).toBe('April 2015 to March 2016');
  expect(latest('2017-03', 'financial-year')).toBe('April 2016 to March 2017');
  expect(latest('2016-12', 'rolling-year')).toBe('January to December 2016');
});

test('a period of the wrong kind, a bad baseline and months that no area has are told apart', () => {
  const must = 'be latest';
  expect(chosen({ window: 'quarter', period: '2016/17' })).toContain(`VM403 --period 2016/17 ${must} or a quarter`);
  expect(chosen({ window: 'quarter', period: '2016-09' })).toContain('VM403 --period');
  expect(chosen({ window: 'financial-year', period: 'Q1 2016/17' })).toContain(`${must} or a financial year`);
  expect(chosen({ period: 'soon' })).toContain('VM403 --period soon');
  // The 12 months to "Q2 2017" are not known until the style of quarters is.
  expect(chosen({ period: 'Q2 2016' })).toContain('VM403 --period Q2 2016');
  expect(chosen({ period: 'Q2 2016', read: { quarters: 'calendar' } })).toContain('July 2015 to June 2016');
  expect(chosen({ period: 'Q2 2016', read: { quarters: 'financial' } })).toContain('October 2015 to September 2016');
  expect(chosen({ baseline: '2014' })).toContain('VM403 --baseline 2014');
  expect(chosen({ period: 'Q2 2017/18' })).toBe('window lacks October 2016 to September 2017');
  expect(chosen({ baseline: '2013/14' })).toBe('baseline lacks April 2013 to March 2014');
  expect(chosen({ window: 'quarter', period: 'Q1 2016/17', baseline: '2014-01..2014-12' })).toContain('April to June');
  expect(chosen({ window: 'quarter', period: 'Q4 2016/17', baseline: '2014-01..2014-12' })).toBe(
    'baseline lacks January to March 2014',
  );
});

test('a baseline is a financial year or twelve months from one month to another', () => {
  expect(parseBaseline('2014/15')).toEqual(period('2014/15'));
  expect(parseBaseline('2014-10..2015-09')).toEqual({ start: period('2014-10').start, months: 12 });
  const refused = [
    '2014-04',
    'Q1 2014/15',
    '2014-10..2015-08',
    '2014-10..2015-10',
    '2014-10..2015-09..2016-08',
    '2014/15..2015-03',
    '2014-04..2014/15',
    '2014-08..Q2 2015/16',
    'Q3 2014/15..2015-09',
    'x..2015-09',
    '2014-10..x',
    '',
  ];
  for (const text of refused) expect(parseBaseline(text), text).toBeUndefined();
});

test('what is covered is every month of any series, and periods are told in runs', () => {
  expect(coverageOf([])).toBeUndefined();
  expect(coverageOf([new Map()])).toBeUndefined();
  const coverage = coverageOf([series({ 'Q1 2014/15': 1 }), series({ '2014-08': 1, '2014-09': '[x]' })]);
  expect([coverage?.first, coverage?.last]).toEqual([period('2014-04').start, period('2014-09').start]);
  const spoken = ['2014-03', '2014-06', '2014-07', '2014-08'].map((text) => coverage?.has(period(text).start));
  expect(spoken).toEqual([false, true, false, true]);
  expect(coverage?.covers(period('Q1 2014/15'))).toBe(true);
  expect(coverage?.covers(period('Q2 2014/15'))).toBe(false);
  expect(monthsOf(period('Q2 2014/15'))).toHaveLength(3);
  const runs = spansOf([period('Q1 2014/15'), period('2014-07'), period('2015-01')]);
  expect(runs).toEqual(['April to July 2014', 'January 2015']);
});

test('options that would work are offered nearest first, and only those', () => {
  const offered = (changed: Partial<Settings>, isWhole: (window: Period, baseline: Period) => boolean) =>
    alternatives({ ...defaultSettings, ...changed }, toJuly2017, ({ window, baseline }) => isWhole(window, baseline));
  const until = (text: string) => (window: Period) => window.start + window.months - 1 <= period(text).start;
  expect(offered({}, () => false)).toEqual([]);
  expect(offered({}, until('2016-12'))).toEqual(['--period "Q3 2016/17"']);
  expect(offered({ window: 'quarter' }, until('2017-05'))).toEqual([
    '--period "Q4 2016/17"',
    '--window financial-year',
  ]);
  expect(offered({ window: 'financial-year' }, until('2016-04'))).toEqual(['--period "2015/16"']);
  // Only the last quarter is whole, and only later baselines.
  const last = (window: Period) => window.start >= period('2017-04').start;
  expect(offered({ period: 'Q2 2017/18' }, last)).toEqual(['--window quarter']);
  const after = (start: MonthIndex) => (_: Period, baseline: Period) => baseline.start >= start;
  expect(offered({}, after(period('2015-04').start))).toEqual(['--baseline 2015/16']);
  const part = coverageOf([runOf('2014-06', 36, 1, () => 1)]) ?? toJuly2017;
  expect(alternatives(defaultSettings, part, () => true)).toEqual(['--window quarter', '--baseline 2015/16']);
  // The asked window is not offered again, and a baseline is a whole year of the data though a quarter would do.
  expect(offered({ window: 'quarter', period: 'Q2 2017/18' }, () => true)).toEqual([
    '--period "Q1 2017/18"',
    '--window financial-year',
  ]);
  const quarter = { ...defaultSettings, window: 'quarter', baseline: '2012/13' } as const;
  expect(alternatives(quarter, toJuly2017, () => true)).toEqual(['--baseline 2014/15']);
  expect(alternatives(quarter, part, () => true)).toEqual(['--baseline 2015/16']);
  const later = (last: string) =>
    alternatives(quarter, threeYears(last), ({ baseline }) => baseline.start >= period('2015-04').start);
  expect(later('2015-12')).toEqual([]);
  expect(later('2016-03')).toEqual(['--baseline 2015/16']);
  const thirteen = coverageOf([runOf('2014-03', 13, 1, () => 1)]) ?? toJuly2017;
  expect(alternatives({ ...quarter, window: 'rolling-year' }, thirteen, () => true)).toEqual(['--baseline 2014/15']);
  const long = coverageOf([runOf('2012-04', 64, 1, () => 1)]) ?? toJuly2017;
  const earlyQuarter = (last: string) =>
    alternatives({ ...defaultSettings, window: 'quarter' }, long, ({ window }) => window.start <= period(last).start);
  // Sixteen quarters back from June 2017 the window is July to September 2013, the earliest that is tried.
  expect(earlyQuarter('2013-08')).toEqual(['--period "Q2 2013/14"']);
  expect(earlyQuarter('2013-06')).toEqual([]);
});
