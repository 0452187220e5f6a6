// Sums by unit (an area or a practice), period and kind of event, in one run of words: what is added to stands close
// together, since reaching for it is dearer than all the arithmetic of a row.

const unitsAtMost: u32 = 1 << 18;
const periodsAtMost: u32 = 2048;
/** Bytes of sums; what there is no room for is added up elsewhere. */
const sumsAtMost: u64 = 1 << 27;
/** A sum that something was added to has this bit, so that a sum of nothing is told from none. */
const touched: u32 = 1 << 31;

/** For each period its place, in the order in which they first come, and 1; and the period of each place. */
const places: usize = memory.data(2048 * 2, 64);
const periods: usize = memory.data(2048 * 2, 64);
let placesUsed: u32 = 0;

let kinds: u32 = 1;
let ofGroup: u32 = 0;
let ofStay: u32 = 0;
let ofBand: u32 = 0;
let ofSex: u32 = 0;

/** Two sums for each kind of event, for each place, for each unit. */
let sums: usize = 0;
let unitsRoom: u32 = 0;
let placesRoom: u32 = 32;

/** Hears of events that are too many for a sum here, or of a mark in place of a count when they are below 0. */
@external('env', 'addElsewhere')
declare function addElsewhere(unit: u32, period: u32, kind: u32, quantity: u32, events: i32): void;

/** How many kinds of event there are, and what each part of a kind adds to its number. */
export function setKinds(all: u32, group: u32, stay: u32, band: u32, sex: u32): void {
  kinds = all;
  ofGroup = group;
  ofStay = stay;
  ofBand = band;
  ofSex = sex;
}

@inline
export function kindOf(group: u32, stay: u32, band: u32, sex: u32): u32 {
  return group * ofGroup + stay * ofStay + band * ofBand + sex * ofSex;
}

/** Adds events of one quantity (0 admissions, 1 bed days). */
@inline
export function addTo(unit: u32, period: u32, kind: u32, quantity: u32, events: u32): void {
  add(unit, period, kind, quantity, events, touched);
}

/** The same, but no events leave the sum untouched; without a branch, since nobody can foretell a same-day stay. */
@inline
export function addSome(unit: u32, period: u32, kind: u32, quantity: u32, events: u32): void {
  add(unit, period, kind, quantity, events, (<u32>(events != 0)) << 31);
}

@inline
function add(unit: u32, period: u32, kind: u32, quantity: u32, events: u32, mark: u32): void {
  let place = <u32>load<u16>(places + (period << 1));
  if (unit >= unitsRoom || place == 0) {
    place = makeRoom(unit, period);
    if (place == 0) {
      if (mark != 0) addElsewhere(unit, period, kind, quantity, events);
      return;
    }
  }
  const at = sums + (((((unit * placesRoom + place - 1) * kinds + kind) << 1) + quantity) << 2);
  const before = load<u32>(at);
  const after = (before & ~touched) + events;
  if (after >= touched) addElsewhere(unit, period, kind, quantity, events);
  else store<u32>(at, after | (before & touched) | mark);
}

/** A mark stands in place of a count. */
export function tellMark(unit: u32, period: u32, kind: u32, quantity: u32, mark: i32): void {
  addElsewhere(unit, period, kind, quantity, mark);
}

// The place of a period where there is room for its sums and the unit's; 0 where there is none.
function makeRoom(unit: u32, period: u32): u32 {
  if (unit >= unitsAtMost || period >= periodsAtMost) unreachable();
  const isNew = load<u16>(places + (period << 1)) == 0;
  const wider = isNew && placesUsed == placesRoom ? placesRoom << 1 : placesRoom;
  let more = max<u32>(unitsRoom, 256);
  while (more <= unit) more <<= 1;
  if (wider != placesRoom || more != unitsRoom) {
    if (<u64>more * <u64>wider * <u64>(kinds << 3) > sumsAtMost) return 0;
    moveTo(more, wider);
  }
  if (isNew) {
    store<u16>(periods + (placesUsed << 1), <u16>period);
    store<u16>(places + (period << 1), <u16>++placesUsed);
  }
  return load<u16>(places + (period << 1));
}

// New memory holds zeros, and what is left is never used again.
function moveTo(more: u32, wider: u32): void {
  const size = kinds << 3;
  const to = heap.alloc(more * wider * size);
  for (let unit: u32 = 0; unit < unitsRoom; unit++) {
    memory.copy(to + unit * wider * size, sums + unit * placesRoom * size, placesRoom * size);
  }
  sums = to;
  unitsRoom = more;
  placesRoom = wider;
}

/** How many units and places there are. */
export function unitsInAll(): u32 {
  return unitsRoom;
}
export function placesInAll(): u32 {
  return placesUsed;
}
export function periodAt(place: u32): u32 {
  return load<u16>(periods + (place << 1));
}

/** Where the sums of a unit start, place by place. */
export function sumsAt(unit: u32): usize {
  return sums + unit * placesRoom * (kinds << 3);
}
