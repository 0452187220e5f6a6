import { commonSql, type Dialect, digitsPattern, shapePattern } from '../dialect.js';

/** Trino, Presto and Athena. */
export const trino: Dialect = {
  ...commonSql,
  title: 'Trino',
  text: (value) => `CAST(${value} AS VARCHAR)`,
  integer: (text) => `try_cast(${text} AS BIGINT)`,
  hasShape: (text, shape) => `regexp_like(${text}, '${shapePattern(shape)}')`,
  isDigits: (text, most) => `regexp_like(${text}, '${digitsPattern(most)}')`,
  day: (text) => `try_cast(${text} AS DATE)`,
  nightsBetween: (first, last) => `date_diff('day', ${first}, ${last})`,
  nightsLeftInMonth: (day) => `(date_diff('day', ${day}, last_day_of_month(${day})) + 1)`,
  addNights: (day, nights) => `date_add('day', ${nights}, ${day})`,
};
