import type { ReadOptions } from '../../domain/settings.js';
import type { Period } from '../../domain/time/period.js';
import { type PeriodText, periodColumn, periodFields } from '../cells/period-column.js';
import type { PlainFile } from './plain-file.js';
import type { PlainColumn } from './split-rows.js';
import type { Understood } from './understood.js';

/**
 * The periods of the rows of a plain file, said by one column or by two; `undefined` where no period can be told, for a
 * reader that says why.
 *
 * @param read the period of what a row says, or `undefined` with a problem kept elsewhere
 */
export function plainPeriods(
  { found, columns }: PlainFile,
  options: ReadOptions,
  read: (time: PeriodText) => Period | undefined,
): Understood<Period> | undefined {
  const { header } = found.table;
  const { single, year } = periodFields(header.columns) ?? { single: -1 };
  const [own, beside] = [columns.get(single), columns.get(year ?? -1)];
  const said = own === undefined ? undefined : beside === undefined ? ofOne(own) : pairsOf(own, beside);
  if (said === undefined) return undefined;
  const records = said.known.map(([text, other]) =>
    header.names.map((_, field) => (field === single ? text : field === year ? (other ?? '') : '')),
  );
  // What a date stands for depends on all the dates of its column.
  const time = periodColumn({ ...found.table, header: { ...header, row: -1 }, records }, options);
  if (time === undefined || time.problem !== undefined) return undefined;
  return { values: said.values, known: records.map((record) => read(time.read(record)) as Period) };
}

/** The text of a column, and that of the one beside it. */
type Texts = readonly [text: string, beside?: string];

const pairsAtMost = 1 << 20;

const ofOne = ({ values, texts }: PlainColumn): Understood<Texts> => ({ values, known: texts.map((text) => [text]) });

/** The distinct pairs of texts of two columns, in the order in which they first stand; none of too many to number. */
function pairsOf(one: PlainColumn, other: PlainColumn): Understood<Texts> | undefined {
  const width = other.texts.length;
  if (one.texts.length * width > pairsAtMost) return undefined;
  const numbers = new Int32Array(one.texts.length * width).fill(-1);
  const known: Texts[] = [];
  const values = new Int32Array(one.values.length);
  for (let row = 0; row < values.length; row++) {
    const text = one.values[row] as number;
    const beside = other.values[row] as number;
    const pair = text * width + beside;
    if (numbers[pair] === -1)
      numbers[pair] = known.push([one.texts[text] as string, other.texts[beside] as string]) - 1;
    values[row] = numbers[pair] as number;
  }
  return { values, known };
}
