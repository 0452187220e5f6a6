import { type Quantity, quantities } from '../../domain/counts/observation.js';
import type { Finding } from '../../domain/problems/finding.js';
import { type Problem, problem } from '../../domain/problems/problem.js';
import type { ReadOptions } from '../../domain/settings.js';
import type { Table } from '../table/extract.js';
import { fileNameOf } from '../table/titles.js';
import { countsSome, ownName } from './another-measure.js';
import { otherKindIn, perPeopleIn, rateWordsIn } from './measure-words.js';

/** The quantity that words mean; "bed days" is looked for first, since "bed days of emergency admissions" is that. */
export function quantityInWords(words: string): Quantity | undefined {
  const text = words.toLowerCase();
  if (/bed[ _-]?days?/.test(text)) return 'emergency_bed_days';
  return /admissions?/.test(text) ? 'emergency_admissions' : undefined;
}

/** What a table counts, or why that is not known. */
export interface Measure {
  readonly quantity?: Quantity;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/**
 * What a file counts that has no column to say so: as its name says, or the rows above its header, or else as asked. Of a
 * file that counts beside its rates, `hasCounts`, words of rates say nothing.
 */
export function measureOf(table: Table, options: ReadOptions, hasCounts = false): Measure {
  const { header, locator, name, records } = table;
  const file = { text: fileNameOf(name), place: () => locator.place(header.row) };
  const titles = records.slice(0, header.row).flatMap((record, row) => {
    return record.map((text, column) => ({ text: text.trim(), place: () => locator.place(row, column) }));
  });
  const asked = options.wideMeasure;
  for (const { text, place } of [file, ...titles]) {
    const rate = hasCounts ? undefined : rateIn(text);
    if (rate !== undefined) return unknown(problem('VM207', { text, says: rate, isRate: true }, place()));
    const other = asked === undefined && quantityInWords(text) !== undefined ? otherKindIn(text) : undefined;
    if (other !== undefined) return unknown(problem('VM207', { text, says: other, isRate: false }, place()));
  }
  const said = [file, ...titles].flatMap(({ text }) => quantityInWords(text) ?? []);
  // What is asked settles what is not said, or said in two ways; a file of the other measure stays that.
  const quantity = asked === undefined || (said.length > 0 && !said.includes(asked)) ? said[0] : asked;
  if (quantity === undefined) return unknown(problem('VM206', { measures: quantities }, locator.place(header.row)));
  const own = [...titles, file].find(({ text }) => isOfEvents(text) && countsSome(text));
  return { quantity, findings: own === undefined ? [] : [ownName(own.text, quantity, own.place())], problems: [] };
}

function unknown(why: Problem): Measure {
  return { findings: [], problems: [why] };
}

function isOfEvents(text: string): boolean {
  return quantityInWords(text) !== undefined || /hospitali[sz]ation/i.test(text);
}

// "Per 1,000 population" may stand in a row of its own.
function rateIn(text: string): string | undefined {
  return quantityInWords(text) === undefined ? perPeopleIn(text) : rateWordsIn(text);
}
