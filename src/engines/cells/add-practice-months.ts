import type { AreaCode } from '../../domain/areas/area.js';
import { readPeriod } from '../../domain/time/parse-period.js';
import type { Period } from '../../domain/time/period.js';
import { settlePeriod } from '../../read/cells/date-grain.js';
import { parseQuantity } from '../../read/cells/parse-quantity.js';
import type { AggregateRequest } from '../engine.js';
import { ageBandOf, careHomeOf, sexOf, unknownAge } from '../rules/person.js';
import type { Adder, Batch, TellFault } from './adder.js';
import { areaRule, noArea, rowPracticeRule, totalOfArea } from './area-rule.js';
import { CellStore, periodsAtMost } from './cell-store.js';
import { type CodedColumn, meaningOf, numberIn, Wanted } from './columns.js';
import { countRule, markOf, separatorOf } from './counts.js';
import { KeySet } from './key-set.js';
import { type LeftOutCounts, noneLeftOut } from './left-out.js';
import { PracticeRows } from './practice-rows.js';
import { Selection } from './selection.js';

const [admissions, bedDays] = [0, 1];
const anyMeaning = 2 ** 31 - 1;
// A row's fault is told once, for its area.
const untold = (): void => undefined;
// Of a column that only tells rows apart.
const anything = (): number => 0;

/** Adds one count a row: of a practice (or other part of an area) in a month or quarter, by age band and so on. */
export function practiceMonthsAdder(request: AggregateRequest): Adder {
  const store = new CellStore({
    stays: ['all'],
    careHomes: request.columns.care_home !== undefined,
    age: request.by.includes('age_band'),
    sex: request.by.includes('sex'),
  });
  const periods: Period[] = [];
  const wanted = wantCounts(request, store, periodRule(periods, request));
  const leftOut = noneLeftOut();
  const selection = new Selection();
  const addCounts = countAdder(store, selection);
  const practiceRows = practiceRowsOf(request, wanted);
  return {
    wanted: wanted.list,
    store,
    leftOut,
    spells: new KeySet(),
    // The numbers of a store's periods are those that the rule gave.
    periodOf: (period) => periods[period] as Period,
    add(batch, tell) {
      const columns = columnsOf(wanted, batch);
      selection.all(batch.rows);
      keepKnown(selection, columns, leftOut, tell);
      if (practiceRows !== undefined) keepFirstRows(selection, columns, practiceRows, request, tell);
      if (columns.value.at >= 0) addCounts(columns, columns.value, admissions, tell);
      if (columns.admissions.at >= 0) addCounts(columns, columns.admissions, admissions, tell);
      if (columns.bedDays.at >= 0) addCounts(columns, columns.bedDays, bedDays, tell);
    },
    incomplete: () =>
      practiceRows?.incomplete(
        (number) => store.area(number),
        (number) => periods[number] as Period,
      ) ?? [],
    practiceMonths: () =>
      practiceRows?.months(
        (number) => store.area(number) as AreaCode, // a code when it was learned
        (number) => periods[number] as Period,
      ) ?? new Map(),
  };
}

function practiceRowsOf({ checkRows }: AggregateRequest, { list }: Wanted): PracticeRows | undefined {
  const practices = list.find(({ role }) => role === 'practice')?.values;
  return checkRows === true && practices !== undefined ? new PracticeRows(practices) : undefined;
}

/** Keeps the rows that repeat no other, unless all are to be added. */
function keepFirstRows(
  selection: Selection,
  columns: CountColumns,
  rows: PracticeRows,
  { duplicates }: AggregateRequest,
  tell: TellFault,
): void {
  const quantities = [
    ...(columns.admissions.at >= 0 || columns.value.at >= 0 ? [admissions] : []),
    ...(columns.bedDays.at >= 0 ? [bedDays] : []),
  ];
  selection.filter((row) => {
    if (rows.add(columns, row, quantities) || duplicates === 'sum') return true;
    if (duplicates === 'error') tell(row, columns.practice.at, 'repeat');
    return false;
  });
}

function keepKnown(selection: Selection, columns: CountColumns, leftOut: LeftOutCounts, tell: TellFault): void {
  const left = new Int32Array(8);
  selection.keep(columns.area, anyMeaning, left, tell, 'area');
  leftOut.noArea += left[noArea.blank + 2] ?? 0;
  selection.keep(columns.period, anyMeaning, left, tell, 'period');
  for (const column of [columns.age, columns.sex, columns.careHome, columns.metric]) {
    selection.keep(column, anyMeaning, left, tell, 'code');
  }
  const known = selection.count;
  selection.filter((row) => meaningOf(columns.practice, row) !== totalOfArea);
  leftOut.areaTotals += known - selection.count;
}

/** Adds the counts in a column of the selected rows: to their area and, where it is wanted, to their practice. */
type AddCounts = (columns: CountColumns, column: CodedColumn, quantity: number, tell: TellFault) => void;

function countAdder(store: CellStore, selection: Selection): AddCounts {
  function addCount(
    unit: number,
    period: number,
    kind: number,
    quantity: number,
    column: CodedColumn,
    row: number,
    tell: TellFault,
  ): void {
    const count = numberIn(column, row);
    if (count >= 0) {
      store.add(unit, period, kind, quantity, count);
      return;
    }
    const mark = markOf(count);
    if (mark === undefined) tell(row, column.at, 'count');
    else store.mark(unit, period, kind, quantity, mark);
  }

  return (columns, column, quantity, tell) => {
    for (let at = 0; at < selection.count; at++) {
      const row = selection.rows[at] as number; // one of the batch
      const practice = meaningOf(columns.practice, row);
      const period = meaningOf(columns.period, row);
      const counted = columns.metric.at < 0 ? quantity : meaningOf(columns.metric, row);
      // Residents of care homes are of everyone too; a fault is told once.
      for (let group = 0; group <= meaningOf(columns.careHome, row); group++) {
        const kind = store.kind(group, 0, meaningOf(columns.age, row), meaningOf(columns.sex, row));
        addCount(meaningOf(columns.area, row), period, kind, counted, column, row, group === 0 ? tell : untold);
        if (practice >= 0) addCount(practice, period, kind, counted, column, row, untold);
      }
    }
  };
}

type CountColumns = ReturnType<typeof columnsOf>;

function columnsOf(wanted: Wanted, batch: Batch) {
  return {
    area: wanted.of('area', batch, noArea.blank),
    practice: wanted.of('practice', batch, noArea.blank),
    period: wanted.of('period', batch, -1),
    metric: wanted.of('metric', batch, -1),
    value: wanted.of('value', batch, 0),
    admissions: wanted.of('emergency_admissions', batch, 0),
    bedDays: wanted.of('emergency_bed_days', batch, 0),
    age: wanted.of('age', batch, unknownAge),
    sex: wanted.of('sex', batch, 2),
    careHome: wanted.of('care_home', batch, 0),
  };
}

function wantCounts(request: AggregateRequest, store: CellStore, period: (text: string) => number): Wanted {
  const wanted = new Wanted(request);
  wanted.add('area', areaRule(store));
  const { checkRows = false } = request;
  wanted.add('practice', rowPracticeRule(store, request.practices));
  wanted.add('period', period);
  const count = countRule(separatorOf(request));
  if (
    request.columns.value !== undefined &&
    wanted.add('metric', (text) => ['emergency_admissions', 'emergency_bed_days'].indexOf(parseQuantity(text) ?? ''))
  ) {
    wanted.add('value', count, 'count');
  } else {
    wanted.add('emergency_admissions', count, 'count');
    wanted.add('emergency_bed_days', count, 'count');
  }
  if (request.by.includes('age_band')) wanted.add('age', ageBandOf);
  else if (checkRows) wanted.add('age', anything);
  if (request.by.includes('sex')) wanted.add('sex', sexOf);
  else if (checkRows) wanted.add('sex', anything);
  wanted.add('care_home', careHomeOf);
  return wanted;
}

// Only all first days together say whether they are of months or of quarters, if the column's name does not.
function periodRule(periods: Period[], request: AggregateRequest): (text: string) => number {
  const months = request.dates === 'month' ? 1 : 0;
  const numbers = new Map<string, number>();
  return (text) => {
    const reading = settlePeriod(readPeriod(text), months, request.quarters);
    if (reading.kind !== 'period') return -1;
    const { period } = reading;
    const key = `${period.start}|${period.months}`;
    if (periods.length === periodsAtMost && !numbers.has(key)) return -1;
    const number = numbers.get(key) ?? periods.push(period) - 1;
    numbers.set(key, number);
    return number;
  };
}
