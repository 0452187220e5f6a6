import type { AggregateRequest } from '../engine.js';
import { methodClass } from '../rules/admission-method.js';
import { episodePart } from '../rules/episode.js';
import { unknownAge } from '../rules/person.js';
import type { Adder, Batch, TellFault } from './adder.js';
import { noArea } from './area-rule.js';
import { CellStore } from './cell-store.js';
import { type CodedColumn, meaningOf, type Wanted } from './columns.js';
import { KeySet } from './key-set.js';
import { type LeftOutCounts, noneLeftOut } from './left-out.js';
import { nightsReader, type Stays } from './nights.js';
import { recordPeriod } from './record-periods.js';
import { Selection } from './selection.js';
import { type AddStay, stayAdder } from './stays.js';
import { hasLengthsOfStay, wantRecords } from './want-records.js';

const anyMeaning = 2 ** 31 - 1;

/**
 * Adds one admission a row, a column at a time: rows that are no first finished emergency episode leave first. What
 * counts as an emergency admission, and which days are its, is in docs/methods.md.
 */
export function recordsAdder(request: AggregateRequest): Adder {
  const store = storeOf(request);
  const wanted = wantRecords(request, store);
  const leftOut = noneLeftOut();
  const selection = new Selection();
  const spells = new KeySet();
  const nightsOf = nightsReader(leftOut);
  const addStays = selectedStayAdder(stayAdder(store, request.bedDays === 'daily'), selection);
  const keepsFirst = request.duplicates === 'first';
  const methods = request.transfers === 'include' ? methodClass.transfer : methodClass.emergency;
  return {
    wanted: wanted.list,
    store,
    leftOut,
    spells,
    periodOf: recordPeriod,
    add(batch, tell) {
      const columns = columnsOf(wanted, batch);
      selection.all(batch.rows);
      keepAdmissions(selection, columns, methods, leftOut, tell);
      const stays = nightsOf(columns, selection, batch.rows, tell);
      if (columns.spell.at >= 0)
        keepNewSpells(selection, columns.spell, spells, keepsFirst ? leftOut : undefined, tell);
      addStays(columns, stays);
    },
  };
}

/** Keeps the rows whose spell was not met before; others are told, or counted in `leftOut` if it is given. */
function keepNewSpells(
  selection: Selection,
  { cells, high, at }: CodedColumn,
  spells: KeySet,
  leftOut: LeftOutCounts | undefined,
  tell: TellFault,
): void {
  selection.filter((row) => {
    if (spells.add(cells[row] ?? 0, high[row] ?? 0)) return true;
    if (leftOut !== undefined) leftOut.repeatedSpells++;
    else tell(row, at, 'spell');
    return false;
  });
}

function selectedStayAdder(addStay: AddStay, selection: Selection): (columns: RecordColumns, stays: Stays) => void {
  return (columns, stays) => {
    for (let at = 0; at < selection.count; at++) {
      const row = selection.rows[at] as number; // one of the batch
      const [first, nights] = [stays.first[row] as number, stays.nights[row] as number];
      const [band, sex] = [meaningOf(columns.age, row), meaningOf(columns.sex, row)];
      const practice = meaningOf(columns.practice, row);
      for (let group = 0; group <= meaningOf(columns.careHome, row); group++) {
        addStay(meaningOf(columns.area, row), first, nights, group, band, sex);
        if (practice >= 0) addStay(practice, first, nights, group, band, sex);
      }
    }
  };
}

function storeOf(request: AggregateRequest): CellStore {
  return new CellStore({
    stays: hasLengthsOfStay(request) ? ['zero_day', 'one_plus_days', 'over_a_year'] : ['all'],
    careHomes: request.columns.care_home !== undefined,
    age: request.by.includes('age_band'),
    sex: request.by.includes('sex'),
  });
}

type RecordColumns = ReturnType<typeof columnsOf>;

function keepAdmissions(
  selection: Selection,
  columns: RecordColumns,
  methods: number,
  leftOut: LeftOutCounts,
  tell: TellFault,
): void {
  const left = new Int32Array(8);
  const leftWith = (meaning: number): number => left[meaning + 2] ?? 0;
  selection.keep(columns.method, methods, left, tell, 'method');
  leftOut.notEmergency += leftWith(methodClass.other);
  leftOut.methodUnknown += leftWith(methodClass.unknown);
  leftOut.transfers += leftWith(methodClass.transfer);
  left.fill(0);
  for (const column of [columns.status, columns.order, columns.patientClass]) {
    selection.keep(column, episodePart.counts, left, tell, 'code');
  }
  leftOut.unfinished += leftWith(episodePart.unfinished);
  leftOut.laterEpisodes += leftWith(episodePart.later);
  leftOut.regularAttenders += leftWith(episodePart.regular);
  left.fill(0);
  selection.keep(columns.area, anyMeaning, left, tell, 'area');
  leftOut.noArea += leftWith(noArea.blank);
  for (const column of [columns.age, columns.sex, columns.careHome]) {
    selection.keep(column, anyMeaning, left, tell, 'code');
  }
}

function columnsOf(wanted: Wanted, batch: Batch) {
  return {
    method: wanted.of('admission_method', batch, methodClass.unknown),
    status: wanted.of('episode_status', batch, episodePart.counts),
    order: wanted.of('episode_order', batch, episodePart.counts),
    patientClass: wanted.of('patient_class', batch, episodePart.counts),
    area: wanted.of('area', batch, noArea.blank),
    practice: wanted.of('practice', batch, noArea.blank),
    admission: wanted.of('admission_date', batch, 0),
    discharge: wanted.of('discharge_date', batch, 0),
    year: wanted.of('financial_year', batch, 0),
    length: wanted.of('length_of_stay', batch, 0),
    age: wanted.of('age', batch, unknownAge),
    sex: wanted.of('sex', batch, 2),
    careHome: wanted.of('care_home', batch, 0),
    spell: wanted.of('spell', batch, 0),
  };
}
