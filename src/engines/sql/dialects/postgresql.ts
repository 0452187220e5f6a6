import { commonSql, type Dialect, digitsPattern, shapePattern } from '../dialect.js';

/** PostgreSQL 10 and later. */
export const postgresql: Dialect = {
  ...commonSql,
  title: 'PostgreSQL',
  fence: '\nOFFSET 0',
  text: (value) => `(${value})::text COLLATE "C"`,
  hasShape: (text, shape) => `${text} ~ '${shapePattern(shape)}'`,
  isDigits: (text, most) => `${text} ~ '${digitsPattern(most)}'`,
  day: dayOf,
  nightsBetween: (first, last) => `(${last} - ${first})`,
  nightsLeftInMonth: (day) => `((date_trunc('month', ${day}) + interval '1 month')::date - ${day})`,
  addNights: (day, nights) => `(${day} + (${nights})::integer)`,
  month: (day) => `(extract(YEAR FROM ${day})::integer * 100 + extract(MONTH FROM ${day})::integer)`,
};

// A cast of a day that no month has would end the query, so days after the 28th are counted from the first.
function dayOf(text: string): string {
  const part = (from: number, length: number): string => `substring(${text}, ${from}, ${length})::integer`;
  const counted = `(make_date(${part(1, 4)}, ${part(6, 2)}, 1) + ${part(9, 2)} - 1)`;
  const isMonth = `substring(${text}, 6, 2) BETWEEN '01' AND '12'`;
  return (
    `CASE WHEN ${text} !~ '${shapePattern('dddd-dd-dd')}' OR substring(${text}, 1, 4) = '0000' THEN NULL ` +
    `WHEN ${isMonth} AND substring(${text}, 9, 2) BETWEEN '01' AND '28' THEN (${text})::date ` +
    `WHEN ${isMonth} AND extract(MONTH FROM ${counted}) = ${part(6, 2)} THEN ${counted} END`
  );
}
