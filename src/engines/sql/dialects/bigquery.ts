import { commonSql, type Dialect, digitsPattern, literalWithEscapes, shapePattern } from '../dialect.js';

/** BigQuery, GoogleSQL. */
export const bigquery: Dialect = {
  ...commonSql,
  title: 'BigQuery',
  quote: (name) => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``,
  literal: literalWithEscapes,
  text: (value) => `CAST(${value} AS STRING)`,
  integer: (text) => `SAFE_CAST(${text} AS INT64)`,
  hasShape: (text, shape) => `REGEXP_CONTAINS(${text}, '${shapePattern(shape)}')`,
  isDigits: (text, most) => `REGEXP_CONTAINS(${text}, '${digitsPattern(most)}')`,
  day: (text) => `SAFE_CAST(${text} AS DATE)`,
  nightsBetween: (first, last) => `DATE_DIFF(${last}, ${first}, DAY)`,
  nightsLeftInMonth: (day) => `(DATE_DIFF(LAST_DAY(${day}), ${day}, DAY) + 1)`,
  addNights: (day, nights) => `DATE_ADD(${day}, INTERVAL ${nights} DAY)`,
  divide: (value, by) => `DIV(${value}, ${by})`,
};
