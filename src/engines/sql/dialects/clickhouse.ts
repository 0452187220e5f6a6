import { commonSql, type Dialect, digitsPattern, literalWithEscapes, shapePattern } from '../dialect.js';

/** ClickHouse 18 and later; its days are those from 1970 on. */
export const clickhouse: Dialect = {
  ...commonSql,
  title: 'ClickHouse',
  quote: (name) => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``,
  literal: literalWithEscapes,
  text: (value) => `toString(${value})`,
  integer: (text) => `toInt64OrZero(${text})`,
  trim: (text) => `replaceRegexpAll(${text}, '^ +| +$', '')`,
  hasShape: (text, shape) => `match(${text}, '${shapePattern(shape)}')`,
  isDigits: (text, most) => `match(${text}, '${digitsPattern(most)}')`,
  // A day that no month has rolls over into the next one, and one before 1970 becomes none.
  day: (text) => `CASE WHEN toString(toDateOrNull(${text})) = ${text} THEN toDateOrNull(${text}) ELSE NULL END`,
  toDay: (value) => `toDate(${value})`,
  month: (day) => `toYYYYMM(${day})`,
  nightsBetween: (first, last) => `(toInt64(${last}) - toInt64(${first}))`,
  nightsLeftInMonth: (day) => `(toInt64(addMonths(toStartOfMonth(${day}), 1)) - toInt64(${day}))`,
  addNights: (day, nights) => `(${day} + ${nights})`,
  divide: (value, by) => `intDiv(${value}, ${by})`,
  // Sums of it with its sign, as the other numbers have.
  countRows: 'toInt64(count())',
  // It has had windows since version 21 only.
  countAll: undefined,
  // An array of one value and a function on it: the argument is the name.
  binding: {
    bind: (names, values, body) =>
      `arrayMap((${names.join(', ')}) ->\n${body},\n${values.map((value) => `[${value}]`).join(',\n')})[1]`,
    tuple: (values) => `tuple(${values.join(',\n')})`,
    part: (tuple, number) => `tupleElement(${tuple}, ${number})`,
  },
};
