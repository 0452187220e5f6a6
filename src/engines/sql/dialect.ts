/** How one kind of SQL says what a query of ours needs. Arguments are expressions of that SQL, and so are the results. */
export interface Dialect {
  readonly title: string;
  /** A name of a table or column, quoted so that it can be nothing else. */
  quote(name: string): string;
  literal(text: string): string;
  /** As text that is compared by its characters, in any locale. */
  text(value: string): string;
  integer(text: string): string;
  trim(text: string): string;
  length(text: string): string;
  /** Whether a text is of this shape, in which `d` is a digit, `A` a letter, and any other character itself. */
  hasShape(text: string, shape: string): string;
  /** Whether a text is nothing but 1 to `most` digits. */
  isDigits(text: string, most: number): string;
  concat(...texts: readonly string[]): string;
  /** The day in a text of the shape dddd-dd-dd; NULL for any other text, and for a day that no month has. */
  day(text: string): string;
  /** A day or a time as a day. */
  toDay(value: string): string;
  /** The month of a day as a whole number, 201404 for April 2014. */
  month(day: string): string;
  nightsBetween(first: string, last: string): string;
  /** Nights from a day to the first of the next month. */
  nightsLeftInMonth(day: string): string;
  addNights(day: string, nights: string): string;
  /** Whole-number division. */
  divide(value: string, by: number): string;
  readonly countRows: string;
  /** How many rows a query gives, in each of them; absent where servers that are still in use cannot say. */
  readonly countAll?: string | undefined;
  /** What ends an inner query so that its expressions are worked out once, and not again wherever they are used. */
  readonly fence: string;
  /** How values get names within one expression, of servers that hand no more than one `SELECT` to their shards. */
  readonly binding?: Binding;
}

/** Names for values within an expression, each worked out once. */
export interface Binding {
  bind(names: readonly string[], values: readonly string[], body: string): string;
  tuple(values: readonly string[]): string;
  /** The part of a tuple with this number, 1 for the first. */
  part(tuple: string, number: number): string;
}

/** What most kinds of SQL have in common; the rest differs in each. */
export const commonSql = {
  quote: (name: string) => `"${name.replaceAll('"', '""')}"`,
  literal: (text: string) => `'${text.replaceAll("'", "''")}'`,
  integer: (text: string) => `CAST(${text} AS BIGINT)`,
  trim: (text: string) => `trim(${text})`,
  length: (text: string) => `length(${text})`,
  concat: (...texts: readonly string[]) => `concat(${texts.join(', ')})`,
  toDay: (value: string) => `CAST(${value} AS DATE)`,
  month: (day: string) => `(extract(YEAR FROM ${day}) * 100 + extract(MONTH FROM ${day}))`,
  divide: (value: string, by: number) => `(${value} / ${by})`,
  countRows: 'count(*)',
  countAll: 'count(*) OVER ()',
  fence: '',
} as const;

/** The regular expression of a shape. */
export function shapePattern(shape: string): string {
  return `^${[...shape].map((one) => (one === 'd' ? '[0-9]' : one === 'A' ? '[A-Za-z]' : one === '.' ? '[.]' : one)).join('')}$`;
}

/** The regular expression of 1 to `most` digits. */
export function digitsPattern(most: number): string {
  return `^[0-9]{1,${most}}$`;
}

/** A literal of an SQL in which a backslash begins an escape. */
export function literalWithEscapes(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
