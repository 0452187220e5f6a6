// Adds records, one admission a row, by the rules of src/engines/cells/add-records.ts. A row that breaks one is left to it.

import { addSome, addTo, kindOf } from './cells';
import { endRow, mayBeBlank, needsCare, readCells, ready, startRow, startRows } from './rows';
import { meaningAt } from './slots';

const method: usize = 0;
const status: usize = 1;
const order: usize = 2;
const patientClass: usize = 3;
const area: usize = 4;
const practice: usize = 5;
/** The day of admission, or the financial year. */
const first: usize = 6;
/** The day of discharge, or the nights. */
const last: usize = 7;
const age: usize = 8;
const sex: usize = 9;
const careHome: usize = 10;
/** A key of 64 bits. */
const spell: usize = 12;

/** Meanings: src/engines/rules has them. */
const transfer: i32 = 1;
const unknown: u32 = 3;
const noArea: i32 = -2;

/** Why rows are left out, as src/engines/cells/left-out.ts lists them. */
const leftOut: usize = memory.data(9 * 8, 64);
const reasonsOfMethod: usize = memory.data<u32>([0, 2, 0, 1]);
const reasonsOfEpisode: usize = memory.data<u32>([0, 3, 4, 5]);
const unfinished: u32 = 3;
const withoutArea: u32 = 6;

/** Whether a spell was not met before, or is to be counted all the same; 1 when not, 2 when that breaks a rule. */
@external('env', 'meetSpell')
declare function meetSpell(low: u32, high: u32): u32;
const newSpell: u32 = 0;
const passedOver: u32 = 1;

/** For each day, 1 January 1948 being 1, its month; and the first day of each month, as src/engines/rules has them. */
const daysAtMost: u32 = 1 << 16;
const monthsAtMost: u32 = 2048;
const months: usize = memory.data((1 << 16) * 2, 64);
const firstDays: usize = memory.data(2048 * 4, 64);
let lastDay: u32 = 0;

/** The nights beyond which a stay is told apart as one of over a year. */
const nightsOfAYear: i32 = 365;

/** How the end of a stay is known. */
const byDischarge: u32 = 1;
const byLength: u32 = 2;

let lastMethod: u32 = transfer;
/** The period of the financial year 0; -1 when admissions have days. */
let yearZero: i32 = -1;
let ends: u32 = byDischarge;
let isDaily: bool = false;
let hasSpells: bool = false;

export function leftOutAt(): usize {
  return leftOut;
}
/** A month is the days from one to before another; the last month is set last. */
export function setMonth(month: u32, from: u32, to: u32): void {
  if (to > daysAtMost || month > monthsAtMost - 2) unreachable();
  for (let day = from; day < to; day++) store<u16>(months + (day << 1), <u16>month);
  store<u32>(firstDays + (month << 2), from);
  store<u32>(firstDays + (month << 2), 0xffffffff, 4);
  lastDay = to - 1;
}

/** How records are to be added: see the variables. */
export function setRecords(withTransfers: bool, yearOrigin: i32, endKind: u32, daily: bool, spells: bool): void {
  lastMethod = withTransfers ? transfer : 0;
  yearZero = yearOrigin;
  ends = endKind;
  isDaily = daily;
  hasSpells = spells;
}

/** Adds the rows of the block, and says why it stopped. */
export function addRecords(): u32 {
  startRows();
  while (true) {
    let state = startRow();
    if (state == ready) state = readCells(false, 0, 0, 0);
    if (state == ready) state = addRecord();
    if (state != ready) return state;
    endRow();
  }
}

@inline
function addRecord(): u32 {
  const how = <u32>meaningAt(method);
  if (how > lastMethod) {
    // A blank method may be one of a row of delimiters alone, which is no row.
    if (how > unknown || (how == unknown && mayBeBlank())) return needsCare;
    return leave(load<u32>(reasonsOfMethod + (how << 2)));
  }
  // Each is 0 where the episode counts.
  const part = meaningAt(status) | meaningAt(order) | meaningAt(patientClass);
  if (part != 0) return leaveEpisode();
  const place = meaningAt(area);
  if (place < 0) return place == noArea ? leave(withoutArea) : needsCare;
  if ((meaningAt(age) | meaningAt(sex) | meaningAt(careHome)) < 0) return needsCare;
  return addStay(place);
}

@inline
function leave(reason: u32): u32 {
  const at = leftOut + (reason << 3);
  store<f64>(at, load<f64>(at) + 1);
  return ready;
}

// The first of the three that does not count is the reason.
function leaveEpisode(): u32 {
  for (let slot = status; slot <= patientClass; slot++) {
    const part = meaningAt(slot);
    if (part != 0) return part < 0 ? needsCare : leave(load<u32>(reasonsOfEpisode + (part << 2)));
  }
  return ready;
}

@inline
function addStay(place: u32): u32 {
  const start = meaningAt(first);
  if (start <= 0) return needsCare;
  let nights: i32 = -1;
  if (ends == byDischarge) {
    const end = meaningAt(last);
    nights = end - start;
    if (nights < 0) return end == 0 ? leave(unfinished) : needsCare;
  } else if (ends == byLength) {
    nights = meaningAt(last);
    if (nights < 0) return nights == -1 ? needsCare : leave(unfinished);
  }
  if (hasSpells) {
    const met = meetSpell(<u32>meaningAt(spell), <u32>meaningAt(spell + 1));
    if (met != newSpell) return met == passedOver ? ready : needsCare;
  }
  const own = meaningAt(practice);
  const home = meaningAt(careHome);
  for (let group = 0; group <= home; group++) {
    const kind = kindOf(group, <u32>(nights > 0) + <u32>(nights > nightsOfAYear), meaningAt(age), meaningAt(sex));
    addNights(place, start, nights, kind);
    if (own >= 0) addNights(own, start, nights, kind);
  }
  return ready;
}

/** An admission in the month of its first day, its nights in the month of discharge or, when daily, each in its own. */
@inline
function addNights(unit: u32, start: u32, nights: i32, kind: u32): void {
  const period = yearZero < 0 ? monthOf(start) : yearZero + start;
  addTo(unit, period, kind, 0, 1);
  const known = <u32>max(nights, 0);
  if (yearZero >= 0) addSome(unit, period, kind, 1, known);
  else if (isDaily) addDaily(unit, start, start + known, kind);
  else addSome(unit, monthOf(start + known), kind, 1, known);
}

function addDaily(unit: u32, start: u32, end: u32, kind: u32): void {
  for (let day = start; day < end; ) {
    const month = monthOf(day);
    const next = min<u32>(load<u32>(firstDays + (month << 2), 4), end);
    addTo(unit, month, kind, 1, next - day);
    day = next;
  }
}

@inline
function monthOf(day: u32): u32 {
  return load<u16>(months + (min<u32>(day, lastDay) << 1));
}
