// Adds counts, one row a practice and month, by the rules of src/engines/cells/add-practice-months.ts. A row that breaks one
// is left to it.

import { addTo, kindOf, tellMark } from './cells';
import { endRow, mayBeBlank, needsCare, readCells, ready, startRow, startRows } from './rows';
import { meaningAt } from './slots';

const area: usize = 0;
const practice: usize = 1;
const period: usize = 2;
/** What the first count is of: 0 admissions, 1 bed days. */
const metric: usize = 3;
/** Two counts; of the second, bed days. */
const firstCount: usize = 4;
const secondCount: usize = 5;
const age: usize = 6;
const sex: usize = 7;
const careHome: usize = 8;

const noArea: i32 = -2;
const badCount: i32 = -1;
/** In place of a practice, a name that says the row is the total of its area. */
const totalOfArea: i32 = -1;
/** There is no column for the count. */
const absent: i32 = i32.MIN_VALUE;

let withoutArea: f64 = 0;

/** The rows in no area. */
export function rowsWithoutArea(): f64 {
  return withoutArea;
}

/** Adds the rows of the block, and says why it stopped. */
export function addCounts(): u32 {
  startRows();
  while (true) {
    let state = startRow();
    if (state == ready) state = readCells(false, 0, 0, 0);
    if (state == ready) state = addRow();
    if (state != ready) return state;
    endRow();
  }
}

@inline
function addRow(): u32 {
  const place = meaningAt(area);
  if (place < 0) {
    // It may be a row of delimiters alone, which is no row.
    if (place != noArea || mayBeBlank()) return needsCare;
    withoutArea += 1;
    return ready;
  }
  const when = meaningAt(period);
  const what = meaningAt(metric);
  if ((when | what | meaningAt(age) | meaningAt(sex) | meaningAt(careHome)) < 0) return needsCare;
  const one = meaningAt(firstCount);
  const other = meaningAt(secondCount);
  if (one == badCount || other == badCount) return needsCare;
  const own = meaningAt(practice);
  if (own == totalOfArea) return needsCare;
  // Residents of care homes are of everyone too.
  for (let group = meaningAt(careHome); group >= 0; group--) {
    const kind = kindOf(group, 0, meaningAt(age), meaningAt(sex));
    addCount(place, when, kind, what, one);
    addCount(place, when, kind, 1, other);
    if (own < 0) continue;
    addCount(own, when, kind, what, one);
    addCount(own, when, kind, 1, other);
  }
  return ready;
}

@inline
function addCount(unit: u32, when: u32, kind: u32, quantity: u32, count: i32): void {
  if (count >= 0) addTo(unit, when, kind, quantity, count);
  else if (count != absent) tellMark(unit, when, kind, quantity, count);
}
