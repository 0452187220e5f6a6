import type { TellFault } from './adder.js';
import { type CodedColumn, meaningOf, numberIn } from './columns.js';
import type { LeftOutCounts } from './left-out.js';
import type { Selection } from './selection.js';
import { stay } from './stays.js';

/** The columns that say when a stay was. */
export interface StayColumns {
  readonly admission: CodedColumn;
  readonly discharge: CodedColumn;
  readonly year: CodedColumn;
  readonly length: CodedColumn;
}

/** For each row: the day of admission, or minus the financial year; and the nights, `stay.unknown` without a column. */
export interface Stays {
  readonly first: Int32Array;
  readonly nights: Int32Array;
}

/**
 * Reads when the stays of the selected rows were. Rows that break a rule are told and leave the selection; stays that
 * have not ended (no discharge, no length) leave it and are counted.
 */
export function nightsReader(
  leftOut: LeftOutCounts,
): (columns: StayColumns, selection: Selection, rows: number, tell: TellFault) => Stays {
  let stays: Stays = { first: new Int32Array(0), nights: new Int32Array(0) };
  return (columns, selection, rows, tell) => {
    if (stays.first.length < rows) stays = { first: new Int32Array(rows), nights: new Int32Array(rows) };
    const { first, nights } = stays;
    const byYear = columns.admission.at < 0;
    const start = byYear ? columns.year : columns.admission;
    let kept = 0;
    for (let at = 0; at < selection.count; at++) {
      const row = selection.rows[at] as number; // one of the batch
      const day = meaningOf(start, row);
      if (day <= 0) tell(row, start.at, 'date');
      else {
        const spent = nightsIn(columns, row, byYear ? undefined : day, tell);
        if (spent === notEnded) leftOut.unfinished++;
        if (spent <= notEnded) continue;
        first[row] = byYear ? -day : day;
        nights[row] = spent;
        selection.rows[kept++] = row;
      }
    }
    selection.count = kept;
    return stays;
  };
}

const notEnded = -2;
const broken = -3;

function nightsIn({ discharge, length }: StayColumns, row: number, first: number | undefined, tell: TellFault): number {
  if (length.at >= 0) {
    const nights = numberIn(length, row);
    if (nights === -1) tell(row, length.at, 'count');
    return nights >= 0 ? nights : nights === -1 ? broken : notEnded;
  }
  if (discharge.at < 0 || first === undefined) return stay.unknown;
  const last = meaningOf(discharge, row);
  if (last >= first) return last - first;
  if (last === 0) return notEnded;
  tell(row, discharge.at, last < 0 ? 'date' : 'order');
  return broken;
}
