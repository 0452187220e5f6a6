import { commonSql, type Dialect, digitsPattern, literalWithEscapes, shapePattern } from '../dialect.js';

/** Databricks and Spark SQL, 3.3 and later. */
export const databricks: Dialect = {
  ...commonSql,
  title: 'Databricks and Spark SQL',
  quote: (name) => `\`${name.replaceAll('`', '``')}\``,
  literal: literalWithEscapes,
  text: (value) => `CAST(${value} AS STRING)`,
  integer: (text) => `try_cast(${text} AS BIGINT)`,
  hasShape: (text, shape) => `${text} RLIKE '${shapePattern(shape)}'`,
  isDigits: (text, most) => `${text} RLIKE '${digitsPattern(most)}'`,
  day: (text) => `try_cast(${text} AS DATE)`,
  month: (day) => `(year(${day}) * 100 + month(${day}))`,
  nightsBetween: (first, last) => `datediff(${last}, ${first})`,
  nightsLeftInMonth: (day) => `(datediff(last_day(${day}), ${day}) + 1)`,
  addNights: (day, nights) => `date_add(${day}, CAST(${nights} AS INT))`,
  divide: (value, by) => `CAST(floor(${value} / ${by}) AS BIGINT)`,
};
