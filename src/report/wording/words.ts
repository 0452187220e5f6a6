import type { Direction, IntervalResult } from '../../domain/results/analysis.js';
import { directionOf } from '../../domain/results/direction.js';
import { vanguardProgrammes } from '../../reference/vanguard-programmes.js';
import { capitalised } from './capitals.js';

/** Stands where there is no number; explained beneath wherever it is used. */
export const notAvailable = '[x]';

/** The words for a measure, for people. */
interface MetricTitles {
  readonly title: string;
  readonly short: string;
  /** The title when only residents of care homes are counted. */
  readonly careHomes: string;
}

/** The measures in words, by their name in the analysis. */
const metricTitles: Readonly<Record<string, MetricTitles>> = {
  emergency_admissions: {
    title: 'Emergency admissions per head',
    short: 'Admissions',
    careHomes: 'Emergency admissions per care-home resident',
  },
  emergency_bed_days: {
    title: 'Emergency bed days per head',
    short: 'Bed days',
    careHomes: 'Emergency bed days per care-home resident',
  },
};

/** The words for a measure; one without an entry gives its own name, with spaces. */
export function metricWords(metric: string, ascii = false): MetricTitles {
  const known = Object.hasOwn(metricTitles, metric) ? metricTitles[metric] : undefined;
  if (known !== undefined) return known;
  const short = capitalised(plainText(metric.replaceAll('_', ' '), ascii));
  return { title: `${short} per head`, short, careHomes: `${short} per care-home resident` };
}

const directionWords = {
  slower: { arrow: '▼', ascii: 'v' },
  faster: { arrow: '▲', ascii: '^' },
  unclear: { arrow: '≈', ascii: '~' },
} as const satisfies Record<Direction, { arrow: string; ascii: string }>;

/** The word with its arrow (▼ slower); `? no interval` when there is no word. */
export function directionLabel(direction: Direction | null, ascii = false): string {
  if (direction === null) return '? no interval';
  return `${ascii ? directionWords[direction].ascii : directionWords[direction].arrow} ${direction}`;
}

/** A number to one decimal with its sign: +1.2, −3.7, +0.0; the minus is U+2212 except in ASCII. */
export function signed(value: number, ascii = false): string {
  if (!Number.isFinite(value)) return notAvailable;
  const size = oneDecimal(Math.abs(value));
  const isNegative = value < 0 && size !== '0.0';
  return `${isNegative ? minus(ascii) : '+'}${size}`;
}

/** A number that somebody wrote, with its sign and all the decimals that it was given: −3.0, −2.96. */
export function signedAsGiven(value: number, ascii = false): string {
  const size = Number.isInteger(value * 10) ? oneDecimal(Math.abs(value)) : String(Math.abs(value));
  return `${value < 0 ? minus(ascii) : '+'}${size}`;
}

/** A growth in per cent: +1.2%. */
export function signedPercent(percent: number, ascii = false): string {
  return Number.isFinite(percent) ? `${signed(percent, ascii)}%` : notAvailable;
}

/** Both limits of an interval: −4.8 to −2.6; `[x]` when there is none. One wholly beside zero never reads as 0.0. */
export function intervalLabel({ lower, upper }: Limits, ascii = false): string {
  if (lower === null || upper === null || !Number.isFinite(lower) || !Number.isFinite(upper)) return notAvailable;
  const label = isBesideZero({ lower, upper }) ? visiblySigned : signed;
  return `${label(lower, ascii)} to ${label(upper, ascii)}`;
}

/** A gap to one decimal with its sign; with more where its interval lies beside zero and it would read as 0.0. */
export function gapLabel(gap: Pick<IntervalResult, 'value'> & Limits, ascii = false): string {
  return isBesideZero(gap) ? visiblySigned(gap.value, ascii) : signed(gap.value, ascii);
}

type Limits = Pick<IntervalResult, 'lower' | 'upper'>;

function isBesideZero({ lower, upper }: Limits): boolean {
  return lower !== null && upper !== null && directionOf({ lower, upper }) !== 'unclear';
}

// The most decimals are those at which `directionOf` takes a limit for zero.
function visiblySigned(value: number, ascii: boolean): string {
  const decimals = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((digits) => Number(value.toFixed(digits)) !== 0) ?? 1;
  return decimals === 1
    ? signed(value, ascii)
    : `${value < 0 ? minus(ascii) : '+'}${Math.abs(value).toFixed(decimals)}`;
}

function minus(ascii: boolean): string {
  return ascii ? '-' : '−';
}

/** The coverage of an interval in per cent, without needless decimals: 95%, 99.9%. */
export function levelLabel(level: number): string {
  return `${Number((100 * level).toFixed(2))}%`;
}

/** A whole number with commas between thousands: 2,926. */
export function count(value: number): string {
  return withCommas(value.toFixed(0));
}

/** A rate to one decimal: 1,023.4. */
export function rateLabel(value: number): string {
  return Number.isFinite(value) ? oneDecimal(value) : notAvailable;
}

/** A p-value to three decimals: 0.031, <0.001. */
export function pLabel(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return notAvailable;
  return value < 0.001 ? '<0.001' : value.toFixed(3);
}

/** A share in whole per cent; `under 1%` and `over 99%` where that would read as none or all. */
export function shareLabel(share: number | null): string {
  if (share === null) return notAvailable;
  const percent = 100 * share;
  if (percent > 0 && percent < 0.5) return 'under 1%';
  return percent < 100 && percent >= 99.5 ? 'over 99%' : `${percent.toFixed(0)}%`;
}

/** How far two figures lie apart, to one decimal; `under 0.1` where that would read as nothing. */
export function distance(value: number): string {
  const size = oneDecimal(Math.abs(value));
  return size === '0.0' ? 'under 0.1' : size;
}

/** "1 area", "1,204 areas". */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** Each alone of so many that were named, in a sentence: it, either of them, any one of them. */
export function eachOf(value: number, one = 'it', many = 'them'): string {
  if (value === 1) return one;
  return `${value === 2 ? 'either' : 'any one'} of ${many}`;
}

/** The first few items, and how many more there are; between semicolons where an item holds a comma. */
export function shortList(items: readonly string[], most: number): string {
  const between = items.some((item) => item.includes(',')) ? '; ' : ', ';
  if (items.length > most) return `${items.slice(0, most).join(between)} and ${items.length - most} more`;
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(between)} and ${last}`;
}

const growthCohorts: Readonly<Record<string, string>> = {
  PACS: vanguardProgrammes.PACS.shortTitle,
  MCP: vanguardProgrammes.MCP.shortTitle,
  EHCH: vanguardProgrammes.EHCH.shortTitle,
};

/** The cohorts of the built-in list in the order of the published tables. */
export const cohortOrder: readonly string[] = Object.keys(growthCohorts);

/** What a cohort is called on a screen: a built-in one by its short title, any other as written. */
export function cohortLabel(cohort: string, ascii = false): string {
  const known = Object.hasOwn(growthCohorts, cohort) ? growthCohorts[cohort] : undefined;
  return known ?? plainText(cohort, ascii);
}

/** What a comparator is called in a sentence: rest of England, rest. */
export function comparatorLabel(comparator: string, ascii = false): string {
  return comparator === 'rest_of_england' ? 'rest of England' : plainText(comparator.replaceAll('_', ' '), ascii);
}

// Printable ASCII with single spaces: nearly every text, and harmless as it is.
const harmless = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * Text from data made harmless on a screen: white space becomes one space; control, direction and invisible
 * characters become U+FFFD. In ASCII, letters lose their accents and anything else becomes a question mark.
 */
export function plainText(text: string, ascii = false): string {
  if (harmless.test(text)) return text;
  const visible = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '\ufffd')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1');
  if (!ascii) return visible;
  const letters = visible.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[−–—]/gu, '-').replace(/[‘’]/gu, "'");
  return letters.replace(/[^ -~]/gu, '?');
}

function oneDecimal(value: number): string {
  return withCommas(value.toFixed(1));
}

function withCommas(digits: string): string {
  const [whole = '', decimals] = digits.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
