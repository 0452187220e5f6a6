interface Global {
  readonly value: number;
}

/** What the kernel gives; `kernel/large/index.ts` says what each is. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly rows: Global;
  readonly rowEnd: Global;
  readonly fullColumn: Global;
  readonly lineBreaks: Global;
  readonly quoteMarks: Global;
  readonly scratchHigh: Global;
  inputAt(): number;
  inputCapacity(): number;
  columnsAt(): number;
  highKeysAt(): number;
  rowStartsAt(): number;
  scratchAt(): number;
  leftOutAt(): number;
  rowCapacity(): number;
  setUp(delimiter: number, fields: number): void;
  want(field: number, kind: number, slot: number): void;
  setMeaning(slot: number, meaning: number): void;
  unitsInAll(): number;
  placesInAll(): number;
  periodAt(place: number): number;
  sumsAt(unit: number): number;
  setKinds(all: number, group: number, stay: number, band: number, sex: number): void;
  setMonth(month: number, from: number, to: number): void;
  setRecords(transfers: number, yearZero: number, ends: number, daily: number, spells: number): void;
  startBlock(length: number): void;
  startOfRow(): number;
  fill(most: number): number;
  addRecords(): number;
  addCounts(): number;
  rowsWithoutArea(): number;
  passRow(): void;
  lineBreaksIn(from: number, to: number): number;
  quotesIn(from: number, to: number): number;
  scratchCode(column: number, length: number): number;
  scratchKey(length: number): number;
}

/** What the kernel asks for while it reads. */
export interface KernelImports {
  /** What a value of a column means that was not met before; `text` is where its bytes stand. */
  learn(column: number, text: number, length: number): number;
  /** 0 for a spell that is to be counted, 1 for one that is passed over, 2 for one that breaks a rule. */
  meetSpell(low: number, high: number): number;
  /** Hears of events that are too many for a sum in the kernel, or of a mark in place of a count when they are below 0. */
  addElsewhere(unit: number, period: number, kind: number, quantity: number, events: number): void;
}

/** Why the kernel stops reading, as it says it. */
export const stopped = {
  needsInput: 0,
  batchFull: 1,
  oddRow: 2,
  notUnderstood: 3,
  tooManyValues: 4,
  needsCare: 5,
} as const;

/** The kinds of column, as the kernel numbers them. */
export const columnKind = { code: 0, count: 1, key: 2, day: 3 } as const;
