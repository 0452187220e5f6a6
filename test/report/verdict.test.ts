import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparisonResult, Direction } from '../../src/domain/results/analysis.js';
import { directionOf } from '../../src/domain/results/direction.js';
import { blocksOf } from '../../src/report/content/blocks.js';
import { answerTexts } from '../../src/report/html/answer.js';
import { restsOnNotes } from '../../src/report/notes/rests-on.js';
import { besideSentence, isOpposite, verdictSentence, verdicts, type Word } from '../../src/report/verdict.js';
import { gapLabel, intervalLabel } from '../../src/report/wording/words.js';
import { analysis } from './analysis.js';

const [base] = analysis.results;
const words: readonly Word[] = ['slower', 'faster', 'unclear', 'none'];

interface Told {
  readonly value?: number;
  readonly limits?: readonly [number, number];
  readonly metric?: string;
  readonly restsOn?: readonly { readonly area: string; readonly direction: Direction | null }[];
  readonly gaps?: ComparisonResult['baseline_gaps'];
}

/** A result of which only what a sentence looks at is settled, its word taken from its limits. */
function told({ value = 0, limits, metric = 'emergency_admissions', restsOn = [], gaps }: Told): ComparisonResult {
  if (base === undefined) throw new Error('the fixture has results');
  const [lower, upper] = limits ?? [null, null];
  return {
    ...base,
    metric,
    cohort: 'PACS',
    difference_pp: { ...base.difference_pp, value, lower, upper, level: 0.95 },
    direction: lower === null || upper === null ? null : directionOf({ lower, upper }),
    no_interval: limits === undefined ? 'the cohort has fewer than two areas' : null,
    rests_on: restsOn.length === 0 ? null : restsOn.map(({ area }) => area),
    leave_one_out: restsOn.map((one) => ({ ...one, difference_pp: 0, growth_ratio: 1 })),
    baseline_gaps: gaps ?? { cohort: [], comparator: [] },
  };
}

const limitsFor: Readonly<Record<Word, Told>> = {
  slower: { value: -3, limits: [-5, -1] },
  faster: { value: 3, limits: [1, 5] },
  unclear: { value: -1, limits: [-3, 1] },
  none: { value: -1 },
};

describe('the decision table', () => {
  it.each([
    [
      'slower',
      'PACS, admissions: slower growth than the rest of England; gap −3.0 percentage points (95% interval −5.0 to −1.0).',
    ],
    [
      'faster',
      'PACS, admissions: faster growth than the rest of England; gap +3.0 percentage points (95% interval +1.0 to +5.0).',
    ],
    [
      'unclear',
      'PACS, admissions: no clear difference in growth from the rest of England; gap −1.0 percentage points (95% interval −3.0 to +1.0).',
    ],
    [
      'none',
      'PACS, admissions: cannot tell from the rest of England; gap −1.0 percentage points; the cohort has fewer than two areas.',
    ],
  ] as const)('says %s in one sentence', (word, sentence) => {
    expect(verdictSentence(told(limitsFor[word]))).toBe(sentence);
  });

  it('adds what the word rests on, by the word without it, and what the baseline lacks', () => {
    const one = told({
      ...limitsFor.slower,
      restsOn: [
        { area: '01G', direction: 'unclear' },
        { area: '02R', direction: 'unclear' },
        { area: '00L', direction: 'faster' },
        { area: '00C', direction: null },
      ],
      gaps: { cohort: ['01G'], comparator: ['05C'] },
    });
    expect(verdictSentence(one)).toContain(
      'rests on Salford 01G and Bradford Districts 02R, without either of which the word would be unclear; ' +
        'rests on Northumberland 00L, without which the word would be faster; ' +
        'rests on Darlington 00C, without which there would be no interval; ' +
        'the baseline has a gap (Salford 01G); the baseline of its comparator has a gap (Dudley 05C).',
    );
    for (const word of words) expect(verdicts.without[word]).toContain(word === 'none' ? 'no interval' : word);
  });

  it('names the areas of the comparator that the word rests on', () => {
    const one = told(limitsFor.slower);
    const on = (...rests_on_comparator: string[]) => ({ ...one, rests_on_comparator });
    expect(verdictSentence(on('05C'))).toContain(
      'rests on Dudley 05C of the rest of England, without which the word would be another.',
    );
    expect(verdictSentence(on('05C', '01G'))).toContain('without either of which the word would be another.');
    expect(verdictSentence({ ...one, rests_on_comparator: null })).toBe(verdictSentence(one));
    const notes = (row: ComparisonResult) => restsOnNotes(blocksOf([row]));
    expect(notes(on('05C'))).toEqual([
      'PACS rests on Dudley 05C of the rest of England. Without it the word would be another.',
    ]);
    expect(notes(on('05C', '01G'))[0]).toContain('Without either of them the word would be another.');
    const said = (row: ComparisonResult) => answerTexts({ ...analysis, results: [row] })[0]?.sentences ?? '';
    expect(said(on('05C'))).toContain('Without one area of its comparator the word would be another for PACS.');
    expect(said(told({ ...limitsFor.slower, restsOn: [{ area: '01G', direction: 'unclear' }] }))).toContain(
      'Without one of its areas the word would be another for PACS.',
    );
    expect(said(one)).toContain('No one area decides any of these words.');
  });

  it.each(words.flatMap((first) => words.map((second) => [first, second] as const)))(
    'sets admissions %s beside bed days %s',
    (first, second) => {
      const [one, other] = [told(limitsFor[first]), told({ ...limitsFor[second], metric: 'emergency_bed_days' })];
      const said = { slower: 'slower', faster: 'faster', unclear: 'unclear', none: 'cannot be told' };
      const both = {
        slower: 'both slower',
        faster: 'both faster',
        unclear: 'both unclear',
        none: 'neither can be told',
      };
      const expected =
        first === second
          ? `admissions and bed days ${both[first]}`
          : `admissions ${said[first]}, bed days ${said[second]}`;
      const isTurned = [first, second].filter((word) => word === 'faster').length === 1;
      expect(isOpposite(one, other)).toBe(isTurned);
      const isSaid = [first, second].every((word) => word === 'slower' || word === 'faster');
      const signs = isTurned && !isSaid ? '; the gaps lie on opposite sides of zero' : '';
      expect(besideSentence(one, other)).toBe(`PACS: ${expected}${signs}.`);
    },
  );
});

/** The numbers of a text as it shows them. */
function shown(text: string): number[] {
  return [...text.matchAll(/[+−][\d,]+(?:\.\d+)?/g)].map(([number]) =>
    Number(number.replace('−', '-').replaceAll(',', '')),
  );
}

// Sizes from what rounds to nothing to what no gap reaches, with either sign.
const size = fc
  .tuple(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: -12, max: 2 }))
  .map(([m, e]) => m * 10 ** e);
const number = fc.tuple(size, fc.constantFrom(-1, 1)).map(([own, sign]) => sign * own);

describe('no sentence contradicts its number', () => {
  it('however it is rounded: slower is below zero throughout, faster above, and no number reads as −0', () => {
    fc.assert(
      fc.property(number, size, size, (value, below, above) => {
        const result = told({ value, limits: [value - below, value + above] });
        const text = verdictSentence(result);
        const [gap = Number.NaN, lower = Number.NaN, upper = Number.NaN] = shown(text);
        expect(text).not.toMatch(/−0(?:\.0+)?(?!\.?\d)/);
        expect(lower).toBeLessThanOrEqual(gap);
        expect(gap).toBeLessThanOrEqual(upper);
        if (result.direction === 'slower') expect(Math.max(gap, lower, upper)).toBeLessThan(0);
        else if (result.direction === 'faster') expect(Math.min(gap, lower, upper)).toBeGreaterThan(0);
        else expect(lower <= 0 && upper >= 0).toBe(true);
        expect(text).toContain(gapLabel(result.difference_pp));
        expect(text).toContain(intervalLabel(result.difference_pp));
      }),
      { numRuns: 2000 },
    );
  });

  it('and limits that only rounding takes off zero leave no word', () => {
    expect([directionOf({ lower: -2e-14, upper: -1e-14 }), directionOf({ lower: 1e-14, upper: 1 })]).toEqual([
      'unclear',
      'unclear',
    ]);
  });
});
