/**
 * Queries in other kinds of SQL, as DuckDB understands them. What they have in common with it is left as it is; each kind has a
 * small table of its own pieces: how it quotes, and the functions that DuckDB lacks or means otherwise, as macros.
 */
interface Pieces {
  /** What names stand between. */
  readonly quotes: readonly [string, string];
  /** Pieces outside literals, in this order, and what DuckDB has in their place. */
  readonly words: readonly (readonly [piece: string | RegExp, instead: string])[];
  /** Whether brackets in a pattern of LIKE stand for one character of several. */
  readonly likeHasBrackets?: boolean;
}

export const foreign = {
  databricks: {
    quotes: ['`', '`'],
    words: [
      [' RLIKE ', ' SIMILAR TO '],
      ['datediff(', 'vm_nights('],
      ['date_add(', 'vm_days_on('],
    ],
  },
  trino: {
    quotes: ['"', '"'],
    words: [
      ['regexp_like(', 'regexp_matches('],
      ['last_day_of_month(', 'last_day('],
      ['date_add(', 'vm_part_days_on('],
      // Of whole numbers it is whole there.
      [' / ', ' // '],
    ],
  },
  'sql-server': {
    quotes: ['[', ']'],
    likeHasBrackets: true,
    words: [
      [' COLLATE Latin1_General_BIN2', ''],
      ['CONVERT(NVARCHAR(4000), ', 'vm_style_text('],
      ['TRY_CONVERT(DATE, ', 'vm_style_day('],
      ['DATEDIFF(day, ', 'vm_nights_to('],
      ['DATEADD(day, ', 'vm_days_later('],
      ['EOMONTH(', 'last_day('],
      ['COUNT_BIG(', 'count('],
      [' / ', ' // '],
      [' LIKE ', ' SIMILAR TO '],
    ],
  },
  bigquery: {
    quotes: ['`', '`'],
    words: [
      ['REGEXP_CONTAINS(', 'regexp_matches('],
      ['SAFE_CAST(', 'try_cast('],
      ['DATE_DIFF(', 'vm_nights_part('],
      [/, DAY\)/g, ", 'day')"],
      [/INTERVAL (.*?) DAY\)/g, 'INTERVAL ($1) DAY)'],
      ['DIV(', 'vm_div('],
    ],
  },
} as const satisfies Readonly<Record<string, Pieces>>;

/** The pieces that DuckDB lacks. */
export const macros = [
  "vm_nights(b, a) AS date_diff('day', a, b)",
  "vm_nights_to(a, b) AS date_diff('day', a, b)",
  'vm_nights_part(b, a, part) AS date_diff(part, a, b)',
  'vm_days_on(day, nights) AS CAST(day + CAST(nights AS INTEGER) AS DATE)',
  'vm_days_later(nights, day) AS CAST(day + CAST(nights AS INTEGER) AS DATE)',
  'vm_part_days_on(part, nights, day) AS CAST(day + CAST(nights AS INTEGER) AS DATE)',
  'vm_style_text(value, style) AS CAST(value AS VARCHAR)',
  'vm_style_day(value, style) AS try_cast(value AS DATE)',
  'vm_div(a, b) AS a // b',
].map((macro) => `CREATE MACRO ${macro}`);

/** A query in one of those kinds of SQL, in DuckDB's words; DuckDB refuses a piece that is left. */
export function inDuckdb(text: string, dialect: keyof typeof foreign): string {
  const { quotes, words, likeHasBrackets = false }: Pieces = foreign[dialect];
  let before = '';
  return text
    .split(/('(?:[^']|'')*')/)
    .map((part, at) => {
      if (at % 2 === 0) {
        before = part;
        return translated(part, quotes, words);
      }
      return likeHasBrackets && /LIKE $/.test(before) ? asExpression(part) : part;
    })
    .join('');
}

function translated(part: string, [open, close]: Pieces['quotes'], words: Pieces['words']): string {
  const named = part.replaceAll(open, '"').replaceAll(close, '"');
  return words.reduce((all, [piece, instead]) => all.replaceAll(piece, instead), named);
}

// '%[^0-9]%' as a regular expression of the whole text.
function asExpression(pattern: string): string {
  return pattern.replaceAll('.', '[.]').replaceAll('%', '.*');
}
