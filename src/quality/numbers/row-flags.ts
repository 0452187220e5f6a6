import type { Cells } from './cells.js';
import { kernel, layOut } from './kernel.js';

/**
 * What the kernel says of each row, from its logs beyond the common course and its counts.
 *
 * @param limits those of the kernel's function, in its order
 */
export function rowFlags(
  question: 'steadyRows' | 'spikedRows',
  own: readonly Cells[],
  counts: readonly Cells[],
  year: number,
  limits: readonly number[],
): boolean[] {
  const length = own[0]?.length ?? 0;
  const [logs, events, flags] = layOut([own, counts, Math.ceil(own.length / 8)], length);
  kernel()[question](logs.at, events.at, own.length, length, year, ...limits, flags.at);
  const { buffer, byteOffset } = flags.numbers;
  return Array.from(new Uint8Array(buffer, byteOffset, own.length), (flag) => flag === 1);
}
