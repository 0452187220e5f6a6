import { type Quantity, quantities } from '../domain/counts/observation.js';
import type { Problem } from '../domain/problems/problem.js';
import type { ReadOptions } from '../domain/settings.js';
import type { Source } from './source.js';

interface Read {
  readonly problems: readonly Problem[];
}

/**
 * Each source as `read` gives it. Where measures have columns of their own names in files of their own, a file is not asked
 * for the columns of the other files: those were chosen for all of them together.
 */
export function readEach<R extends Read>(
  sources: readonly Source[],
  options: ReadOptions,
  read: (source: Source, options: ReadOptions) => R,
): R[] {
  const { columns = {} } = options;
  const chosen = quantities.filter((quantity) => columns[quantity] !== undefined);
  const reads = sources.map((source) => read(source, options));
  if (chosen.length < 2 || sources.length < 2) return reads;
  const absent = reads.map(({ problems }) => chosen.filter((quantity) => isAbsent(columns[quantity], problems)));
  return sources.map((source, at) => {
    const [own, others] = [absent[at] ?? [], absent.filter((_, other) => other !== at)];
    const first = reads[at] as R;
    return own.length > 0 && areElsewhere(own, chosen, others) ? read(source, without(options, own)) : first;
  });
}

function isAbsent(column: string | undefined, problems: readonly Problem[]): boolean {
  return problems.some((one) => one.code === 'VM202' && one.facts.column === column);
}

// A file that shares a measure with this one is of the same kind, and this one lacks a column.
function areElsewhere(
  absent: readonly Quantity[],
  chosen: readonly Quantity[],
  others: readonly (readonly Quantity[])[],
): boolean {
  const own = chosen.filter((quantity) => !absent.includes(quantity));
  const isOfOtherKind = (other: readonly Quantity[]): boolean => own.every((quantity) => other.includes(quantity));
  const sharing = others.filter((other) => own.some((quantity) => !other.includes(quantity)));
  const isWhole = sharing.every((other) => absent.every((quantity) => other.includes(quantity)));
  return (
    isWhole && absent.every((quantity) => others.some((other) => isOfOtherKind(other) && !other.includes(quantity)))
  );
}

function without(options: ReadOptions, absent: readonly Quantity[]): ReadOptions {
  const columns = Object.entries(options.columns ?? {}).filter(([role]) => !absent.includes(role as Quantity));
  return { ...options, columns: Object.fromEntries(columns) };
}
