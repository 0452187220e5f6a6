import type { Analysis, ComparisonResult, Direction } from '../../domain/results/analysis.js';
import type { IntervalResult } from '../../domain/results/interval-result.js';
import { type Block, blocksOf, isOfResidents } from '../content/blocks.js';
import { cohortName } from '../wording/cohort-name.js';
import { boundsWords, movesGap } from '../wording/hidden-words.js';
import { baselineWords, windowWords } from '../wording/period-words.js';
import {
  comparatorLabel,
  counted,
  directionLabel,
  gapLabel,
  intervalLabel,
  levelLabel,
  metricWords,
  notAvailable,
  plainText,
  shareLabel,
  signedPercent,
} from '../wording/words.js';
import { type Html, html, textOf } from './markup.js';

// More names than this in one sentence are not read.
const mostNamed = 4;

/**
 * The answer to each measure in three sentences: how the comparator grew, how the cohorts did, and how firm that is; and
 * one more where hidden counts leave a gap open.
 */
export function answers(analysis: Analysis): Html[] {
  return answersOf(analysis).map(({ measure, sentences }) => html`<h3>${measure}</h3>\n<p>${sentences}</p>\n`);
}

/** The same as text. */
export function answerTexts(analysis: Analysis): { readonly measure: string; readonly sentences: string }[] {
  return answersOf(analysis).map(({ measure, sentences }) => ({ measure, sentences: textOf(sentences) }));
}

function answersOf(analysis: Analysis): { readonly measure: string; readonly sentences: Html }[] {
  return blocksOf(analysis.results).map((block) => ({
    measure: heading(block),
    sentences: html`${comparatorSentence(block)} ${cohortSentence(block)} ${firmnessSentence(block, analysis)}${hiddenSentence(block)}`,
  }));
}

function heading({ metric, rows }: Block): string {
  const words = metricWords(metric);
  return rows.every(isOfResidents) ? words.careHomes : words.title;
}

function comparatorSentence({ rows }: Block): Html {
  const [first] = rows;
  if (first === undefined) return html``;
  const groups = new Map(rows.map((row) => [`${row.population}|${row.comparator}`, row]));
  const growths = [...groups.values()].map((row, at) => {
    const { comparator_growth_percent: growth } = row;
    const of = isOfResidents(row) && groups.size > 1 ? ' among care-home residents' : '';
    return `${signedPercent(growth.value)} (${limitsOf(growth, at === 0)})${of}`;
  });
  const where = comparatorLabel(first.comparator);
  const span = `from ${baselineWords(first.baseline)} to the ${windowWords(first.period)}`;
  return html`In the ${where}, growth per head ${span} was ${growths.join(' and ')}.`;
}

function cohortSentence({ rows }: Block): Html {
  const words: readonly (Direction | null)[] = ['slower', 'faster', 'unclear', null];
  const groups = words
    .map((word) => ({ word, own: rows.filter((row) => row.direction === word) }))
    .filter(({ own }) => own.length > 0);
  const parts = groups.map(({ word, own }, at) => {
    const begins = word === null ? 'there is ' : at === 0 ? 'growth was ' : '';
    return html`${at > 0 && '; '}${begins}${wordPart(word, own, at === 0, !rows.every(isOfResidents))}`;
  });
  return html`Against that, ${parts}.`;
}

function wordPart(word: Direction | null, rows: readonly ComparisonResult[], isFirst: boolean, isMixed: boolean): Html {
  const named = [...rows]
    .sort((one, other) => size(other) - size(one))
    .slice(0, rows.length > mostNamed + 1 ? mostNamed : rows.length);
  const kept = rows.filter((row) => named.includes(row));
  const more = rows.length - kept.length;
  const names = kept.map(
    (row, at) => html`${at > 0 && separator(at, kept.length, more)}${gapOf(row, isFirst && at === 0, isMixed)}`,
  );
  const look = word === null ? 'unclear' : word;
  const rest = more > 0 && ` and ${counted(more, 'other cohort')} (see the table)`;
  return html`<strong class="${look}">${directionLabel(word)}</strong> ${word === null ? 'for' : 'in'} ${names}${rest}`;
}

function separator(at: number, length: number, more: number): string {
  return at === length - 1 && more === 0 ? ' and ' : ', ';
}

function gapOf(row: ComparisonResult, isFirst: boolean, isMixed: boolean): Html {
  const size = gapLabel(row.difference_pp);
  const limits = row.direction === null ? '' : `, ${limitsOf(row.difference_pp, isFirst)}`;
  const gap = `${isFirst ? `a gap of ${size} percentage points` : size}${limits}`;
  const whose = isMixed && isOfResidents(row) ? 'among care-home residents, ' : '';
  return html`<bdi>${cohortName(row.cohort)}</bdi> (${whose}${gap})`;
}

function limitsOf(interval: IntervalResult, isFirst: boolean): string {
  const limits = intervalLabel(interval);
  if (limits === notAvailable) return 'no interval';
  return isFirst ? `${levelLabel(interval.level)} interval ${limits}` : limits;
}

function size({ difference_pp }: ComparisonResult): number {
  return Math.abs(difference_pp.value);
}

function firmnessSentence(block: Block, { sensitivity }: Analysis): Html {
  const shares = block.rows.flatMap((row) => {
    const own = sensitivity?.summaries.find(
      (one) => one.metric === row.metric && one.cohort === row.cohort && one.population === row.population,
    );
    return own === undefined || own.same_direction_share === null ? [] : [{ row, own }];
  });
  if (shares.length === 0) return restsSentence(block);
  const most = Math.max(...shares.map(({ own }) => own.measured));
  const ways = shares
    .slice(0, mostNamed + 1)
    .map(
      ({ row, own }, at) =>
        html`${at > 0 && ', '}${shareLabel(own.same_direction_share)} for <bdi>${cohortName(row.cohort)}</bdi>`,
    );
  const more = shares.length > mostNamed + 1 && ', and for the others as in the table of specifications';
  return html`Of up to ${counted(most, 'reasonable way')} of measuring, the word is the same in ${ways}${more}.`;
}

function hiddenSentence({ rows }: Block): Html {
  const moved = rows.filter((row) => movesGap(row.hidden_bounds?.difference_pp ?? null));
  if (moved.length === 0) return html``;
  const named = moved
    .slice(0, mostNamed)
    .map((row, at) => html`${at > 0 && '; '}<bdi>${cohortName(row.cohort)}</bdi>, ${boundsWords(row)}`);
  const more = moved.length > mostNamed && `; and ${counted(moved.length - mostNamed, 'other cohort')} (see the table)`;
  return html` Beside chance, hidden and rounded counts leave gaps open: ${named}${more}.`;
}

function restsSentence({ rows }: Block): Html {
  const resting = rows.filter((row) => (row.rests_on ?? []).length > 0);
  if (rows.every((row) => row.direction === null)) {
    const reasons = [...new Set(rows.flatMap(({ no_interval }) => no_interval ?? []))];
    return html`Without an interval nothing firmer can be said: ${plainText(reasons.join('; '))}.`;
  }
  const others = rows.filter((row) => (row.rests_on_comparator ?? []).length > 0);
  if (resting.length === 0 && others.length === 0) return html`No one area decides any of these words.`;
  const own = resting.length > 0 && withoutOne('Without one of its areas', resting);
  return html`${own}${resting.length > 0 && others.length > 0 && ' '}${others.length > 0 && withoutOne('Without one area of its comparator', others)}`;
}

function withoutOne(without: string, resting: readonly ComparisonResult[]): Html {
  const names = resting
    .slice(0, mostNamed)
    .map((row, at) => html`${at > 0 && ', '}<bdi>${cohortName(row.cohort)}</bdi>`);
  const more = resting.length > mostNamed && ` and ${counted(resting.length - mostNamed, 'other cohort')}`;
  return html`${without} the word would be another for ${names}${more}.`;
}
