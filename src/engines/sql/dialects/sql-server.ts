import { commonSql, type Dialect } from '../dialect.js';

/** SQL Server 2017 and later, Azure SQL and Synapse. */
export const sqlServer: Dialect = {
  ...commonSql,
  title: 'SQL Server',
  quote: (name) => `[${name.replaceAll(']', ']]')}]`,
  // Its own collation would hold a and A, or a and a with a space behind it, to be one.
  // Style 23 writes a day as 2014-04-01.
  text: (value) => `CONVERT(NVARCHAR(4000), ${value}, 23) COLLATE Latin1_General_BIN2`,
  integer: (text) => `TRY_CAST(${text} AS BIGINT)`,
  length: (text) => `len(${text})`,
  hasShape: (text, shape) =>
    `${text} LIKE '${[...shape].map((one) => (one === 'd' ? '[0-9]' : one === 'A' ? '[A-Za-z]' : one)).join('')}'`,
  isDigits: (text, most) => `len(${text}) BETWEEN 1 AND ${most} AND ${text} NOT LIKE '%[^0-9]%'`,
  day: (text) => `TRY_CONVERT(DATE, ${text}, 23)`,
  month: (day) => `(YEAR(${day}) * 100 + MONTH(${day}))`,
  nightsBetween: (first, last) => `DATEDIFF(day, ${first}, ${last})`,
  nightsLeftInMonth: (day) => `(DATEDIFF(day, ${day}, EOMONTH(${day})) + 1)`,
  addNights: (day, nights) => `DATEADD(day, ${nights}, ${day})`,
  countRows: 'COUNT_BIG(*)',
  countAll: 'COUNT_BIG(*) OVER ()',
};
