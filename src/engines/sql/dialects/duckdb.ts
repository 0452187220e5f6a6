import { commonSql, type Dialect, digitsPattern, shapePattern } from '../dialect.js';

/** DuckDB 1.0 and later. */
export const duckdb: Dialect = {
  ...commonSql,
  title: 'DuckDB',
  text: (value) => `CAST(${value} AS VARCHAR)`,
  integer: (text) => `try_cast(${text} AS BIGINT)`,
  hasShape: (text, shape) => `regexp_full_match(${text}, '${shapePattern(shape)}')`,
  isDigits: (text, most) => `regexp_full_match(${text}, '${digitsPattern(most)}')`,
  day: (text) => `try_cast(${text} AS DATE)`,
  nightsBetween: (first, last) => `(${last} - ${first})`,
  nightsLeftInMonth: (day) => `(date_diff('day', ${day}, last_day(${day})) + 1)`,
  addNights: (day, nights) => `(${day} + CAST(${nights} AS INTEGER))`,
  divide: (value, by) => `(${value} // ${by})`,
};
