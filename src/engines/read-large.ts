import { createHash } from 'node:crypto';
import { problem, VanguardError } from '../domain/problem.js';
import type { ReadOptions } from '../domain/settings.js';
import type { Activity } from '../read/activity.js';
import { type Source, source as sourceOf } from '../read/source.js';
import { chunksOf } from './csv/bytes.js';
import type { CsvOptions } from './csv/csv.js';
import { readHead } from './csv/head.js';
import { peek } from './csv/open-head.js';
import type { AggregateRequest, LargeSource } from './engine.js';
import { engines } from './index.js';
import { observationsOf, withQuietMonths } from './observations.js';
import { planOf } from './plan.js';

/** A file added up, or its unpacked bytes when its columns are none of a large layout. */
export type LargeRead = { readonly activity: Activity } | { readonly source: Source };

/**
 * Reads a file that may be large. `practices` are those whose own counts are wanted beside their area's.
 *
 * @throws VanguardError if it cannot be read at all
 */
export async function readLarge(
  source: LargeSource,
  options: ReadOptions,
  practices: ReadonlySet<string>,
  threads: CsvOptions,
): Promise<LargeRead> {
  const { packing, bytes } = await peek(source);
  const head = readHead(bytes, options.delimiter ?? ',', options.columns);
  const plan = head === undefined ? undefined : planOf(head.names, options.columns);
  if (head === undefined || plan === undefined) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of chunksOf(source, packing)) chunks.push(chunk);
    return { source: sourceOf(source.name, Buffer.concat(chunks)) };
  }
  const request = requestOf(plan, options, practices);
  const aggregate = await engines.csv(threads).aggregate(source, request);
  const { observations, findings } = observationsOf(source.name, aggregate.cells, request, options.stays ?? 'all');
  const { rows, encoding, synthetic, problems } = aggregate;
  return {
    activity: {
      inputs: [
        {
          role: 'activity',
          path: source.name,
          sha256: createHash('sha256').update(JSON.stringify(aggregate.cells)).digest('hex'),
          rows,
          columns: head.names.length,
          layout: plan.layout,
          encoding,
          synthetic,
        },
      ],
      observations: plan.layout === 'records' ? withQuietMonths(observations, practices) : observations,
      totals: [],
      practiceAreas: new Map(),
      findings: [...aggregate.findings, ...findings],
      problems,
    },
  };
}

function requestOf(
  plan: Pick<AggregateRequest, 'layout' | 'columns'>,
  options: ReadOptions,
  practices: ReadonlySet<string>,
): AggregateRequest {
  const { duplicates = 'error', transfers = 'include', bedDays = 'discharge', delimiter = ',' } = options;
  if (duplicates === 'last') {
    const reason = '--duplicates last is not for files read row by row: choose first, sum or error';
    throw new VanguardError([problem('VM406', { reason })]);
  }
  return {
    ...plan,
    delimiter,
    transfers,
    bedDays,
    by: [],
    practices,
    duplicates,
    ...(options.quarters === undefined ? {} : { quarters: options.quarters }),
    ...(options.thousands === undefined ? {} : { thousands: options.thousands }),
  };
}
