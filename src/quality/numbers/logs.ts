import { type Cells, rowsIn } from './cells.js';
import { kernel, layOut } from './kernel.js';

/** The logs of rows of counts, all of one length. A period without an event is as low as half an event. */
export function logsOf(counts: readonly Cells[]): Cells[] {
  const length = counts[0]?.length ?? 0;
  const [all, logs] = layOut([counts, counts.length * length], 0);
  kernel().logs(all.at, counts.length * length, logs.at);
  return rowsIn(logs.numbers.slice(), length);
}
