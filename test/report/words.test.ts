import { describe, expect, it } from 'vitest';
import { displayWidth, truncate, wrap } from '../../src/report/screen/width.js';
import { windowWords } from '../../src/report/wording/period-words.js';
import {
  cohortLabel,
  count,
  directionLabel,
  intervalLabel,
  levelLabel,
  metricWords,
  plainText,
  rateLabel,
  signed,
  signedPercent,
} from '../../src/report/wording/words.js';

describe('numbers in words', () => {
  it('carry a sign and one decimal, and zero is never negative', () => {
    expect([-3.74, 1.25, 0, -0, -0.049, -0.06, 1234.56].map((value) => signed(value))).toEqual([
      '−3.7',
      '+1.3',
      '+0.0',
      '+0.0',
      '+0.0',
      '−0.1',
      '+1,234.6',
    ]);
    expect([signed(-3.7, true), signedPercent(-1.4), signedPercent(Number.NaN)]).toEqual(['-3.7', '−1.4%', '[x]']);
    expect([count(2926), count(1_234_567), rateLabel(1023.44), levelLabel(0.95), levelLabel(0.999)]).toEqual([
      '2,926',
      '1,234,567',
      '1,023.4',
      '95%',
      '99.9%',
    ]);
  });

  it('give both limits of an interval or none', () => {
    expect(intervalLabel({ lower: -4.8, upper: 2.6 })).toBe('−4.8 to +2.6');
    expect(intervalLabel({ lower: -4.8, upper: null })).toBe('[x]');
    expect(intervalLabel({ lower: Number.NEGATIVE_INFINITY, upper: 2 })).toBe('[x]');
  });
});

describe('names in words', () => {
  it('say a direction with an arrow and a word', () => {
    const words = (['slower', 'faster', 'unclear', null] as const).map((word) => directionLabel(word));
    expect(words).toEqual(['▼ slower', '▲ faster', '≈ unclear', '? no interval']);
    expect(directionLabel('unclear', true)).toBe('~ unclear');
  });

  it('know the built-in cohorts and measures and leave others as written', () => {
    expect(['PACS', 'MCP', 'EHCH', 'Torbay', 'constructor'].map((name) => cohortLabel(name))).toEqual([
      'PACS',
      'MCP',
      'Care homes',
      'Torbay',
      'constructor',
    ]);
    expect(metricWords('emergency_bed_days').short).toBe('Bed days');
    expect(metricWords('zero_day_stays').title).toBe('Zero day stays per head');
  });

  it('give a window by its months', () => {
    const days = (start: string, end: string) => ({ label: 'as given', start, end });
    const windows = [
      { ...days('2017-07-01', '2017-09-30'), window: 'quarter' },
      { ...days('2016-10-01', '2017-09-30'), window: 'rolling-year' },
      { ...days('2017-04-01', '2018-03-31'), window: 'rolling-year' },
      { ...days('2017-04-01', '2018-03-31'), window: 'financial-year' },
      { ...days('', 'later'), window: 'quarter' },
    ] as const;
    expect(windows.map((window) => windowWords(window))).toEqual([
      'July to September 2017 (Q2 2017/18)',
      '12 months to September 2017',
      '12 months to March 2018',
      '2017/18 (April 2017 to March 2018)',
      'as given',
    ]);
  });
});

describe('text on a screen', () => {
  it('has nothing invisible, and letters only in ASCII when asked', () => {
    expect(plainText('a\u001b[31m\u202eb\u2069\u200f\r\n\tc\u009b\ud800 ')).toBe(
      'a\ufffd[31m\ufffdb\ufffd\ufffd c\ufffd\ufffd',
    );
    expect(plainText('Café − “x” 東', true)).toBe('Cafe - ?x? ?');
  });

  it('is measured in columns', () => {
    expect(['abc', 'é', 'e\u0301', '東京', '▼ ●', '🙂'].map(displayWidth)).toEqual([3, 1, 1, 4, 3, 2]);
    // Beside a wide character each is looked at by itself.
    const every = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code));
    expect(every.filter((one) => displayWidth(one) !== displayWidth(`${one}東`) - 2)).toEqual([]);
    expect(truncate('東京都の救急', 7, '…')).toBe('東京都…');
    expect(truncate('short', 5, '...')).toBe('short');
    expect(truncate('longer', 5, '...')).toBe('lo...');
  });

  it('is wrapped between words, or within one longer than a line', () => {
    expect(wrap('one two three', 9)).toEqual([' one two', ' three']);
    expect(wrap('abcdefghij kl', 6, ' ', '  ')).toEqual([' abcde', '  fghi', '  j kl']);
    expect(wrap('東東東', 4)).toEqual([' 東', ' 東', ' 東']);
  });
});
