import { parseFaults } from '../../fixtures/large/faults.js';
import { practiceMonthRows, practiceMonthsHeader } from '../../fixtures/large/practice-months.js';
import { recordRows, recordsHeader } from '../../fixtures/large/records.js';
import { type CsvOptions, csvEngine } from '../../src/engines/csv/csv.js';
import type { Aggregate, AggregateRequest, LargeLayout } from '../../src/engines/engine.js';
import { planOf } from '../../src/engines/plan.js';
import { requestOf } from '../../src/engines/request.js';

const areas = ['05C', '01G', '00L', '99M', '02T', '08V'];

/** A generated file of so many rows, with faults planted at these rates. */
export function generated(layout: LargeLayout, rows: number, faults = '', seed = 1): string {
  const [header, make] =
    layout === 'records'
      ? [recordsHeader, recordRows(areas, seed, parseFaults(faults))]
      : [practiceMonthsHeader, practiceMonthRows(areas, seed, parseFaults(faults))];
  return `${header}\n${Array.from({ length: rows }, (_, row) => make(row)).join('')}`;
}

/** The usual request for a file with this header. */
export function requestFor(header: string, changes: Partial<AggregateRequest> = {}): AggregateRequest {
  const plan = planOf(header.split(','));
  if (plan === undefined) throw new RangeError(`no large layout: ${header}`);
  return { ...requestOf(plan, {}, new Set()), ...changes };
}

/** What the csv engine makes of a text. */
export function aggregateText(
  text: string | Uint8Array,
  changes: Partial<AggregateRequest> = {},
  options: CsvOptions = {},
): Promise<Aggregate> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const header = Buffer.from(bytes).toString('latin1').split(/\r?\n/, 1)[0] ?? '';
  const source = { kind: 'bytes' as const, name: 'records.csv', bytes };
  return csvEngine(options).aggregate(source, requestFor(header.replace(/^\u00ef\u00bb\u00bf/, ''), changes));
}

/** A text as a large input. */
export function sourceOf(text: string) {
  return { kind: 'bytes' as const, name: 'large.csv', bytes: Buffer.from(text) };
}
