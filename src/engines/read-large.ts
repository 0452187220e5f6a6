import { createHash } from 'node:crypto';
import type { AreaCode } from '../domain/areas/area.js';
import { type Finding, finding } from '../domain/problems/finding.js';
import { type Problem, problem, throwIfAny, VanguardError } from '../domain/problems/problem.js';
import type { ReadOptions } from '../domain/settings.js';
import type { Activity } from '../read/activity.js';
import { type Source, source as sourceOf } from '../read/source.js';
import { absentColumns } from '../read/table/unknown-columns.js';
import { agedObservationsOf, unknownAges } from './aged-observations.js';
import { chooseEngine, type EngineOptions } from './choose-engine.js';
import { chunksOf } from './csv/bytes.js';
import { headWhere, readHead } from './csv/head.js';
import { peek } from './csv/open-head.js';
import type { Aggregate, AggregateRequest, HeaderOptions, LargeSource } from './engine.js';
import { incompleteAreas, withoutIncomplete } from './incomplete-areas.js';
import { withoutResidents } from './months-without-residents.js';
import { lackingRole, noColumn } from './nearly-records.js';
import { observationsOf, withQuietMonths } from './observations.js';
import { oneCodeEach } from './one-code-each.js';
import { type Plan, planOf } from './plan.js';
import { refuseSuppression, requestOf } from './request.js';
import { settleDates } from './settle-dates.js';
import { readAnswer } from './sql/answer/answer.js';

/** A file added up, or its unpacked bytes when its columns are none of a large layout. */
export type LargeRead = { readonly activity: Activity } | { readonly source: Source };

/** What is known of the areas and practices of an input. */
export interface Known {
  /** The practices whose own counts are wanted beside their area's. */
  readonly practices: ReadonlySet<string>;
  /** The one code of an area that may be called by several. */
  readonly codeOf: (code: AreaCode) => AreaCode;
}

/**
 * Reads a file that may be large, or a table.
 *
 * @throws VanguardError if it cannot be read at all
 */
export async function readLarge(
  source: LargeSource,
  options: ReadOptions,
  { practices, codeOf }: Known,
  engines: EngineOptions,
): Promise<LargeRead> {
  const engine = await chooseEngine(source, engines);
  try {
    const names = engine.namesOf === undefined ? undefined : await engine.namesOf(source, headerOptions(options));
    const plan = names === undefined ? await planOfText(source, options) : planOfTable(source, names, options);
    if ('source' in plan) return plan;
    throwIfAny(absentColumns(source.name, plan.names, options.columns));
    const checks = engines.checkRows === true && plan.layout === 'practice-months';
    const { delimiter = options.delimiter } = plan;
    const request = {
      ...requestOf(plan, { ...options, ...(delimiter === undefined ? {} : { delimiter }) }, practices),
      ...(checks ? { checkRows: true } : {}),
    };
    const read = oneCodeEach(await engine.aggregate(source, request), codeOf);
    const settled = settleDates(source.name, read, request);
    const aggregate = withoutNothing(settled, source);
    return { activity: activityOf(source.name, aggregate, request, plan.names.length, options, practices) };
  } finally {
    await engine.close?.();
  }
}

/**
 * The answer that a server gave to a query of `sql`, as activity.
 *
 * @throws VanguardError if it is not whole, or other settings are asked for than it was made by
 */
export function readLargeAnswer(answer: Source, options: ReadOptions, codeOf: Known['codeOf']): Activity {
  const { request, aggregate } = readAnswer(answer, options);
  refuseSuppression(request, options);
  const width = Object.keys(request.columns).length;
  const settled = settleDates(answer.name, oneCodeEach(aggregate, codeOf), request);
  return activityOf(answer.name, settled, request, width, options, request.practices);
}

function withoutNothing(aggregate: Aggregate, { kind, name }: LargeSource): Aggregate {
  const { rows, problems } = aggregate;
  if (rows > 0 || problems.length > 0 || kind === 'table') return aggregate;
  return { ...aggregate, problems: [problem('VM118', { file: name }, { file: name })] };
}

function notLookedThrough(file: string, rows: number): Finding {
  return finding('VM375', 'note', { rows }, { place: { file } });
}

function headerOptions({ delimiter = ',', columns }: ReadOptions): HeaderOptions {
  return { delimiter, ...(columns === undefined ? {} : { columns }) };
}

type PlanOfInput = Plan & { readonly names: readonly string[]; readonly delimiter?: string };

const delimiters = [',', ';', '\t', '|'];

async function planOfText(source: LargeSource, options: ReadOptions): Promise<PlanOfInput | { source: Source }> {
  const { packing, bytes } = await peek(source);
  for (const delimiter of options.delimiter === undefined ? delimiters : [options.delimiter]) {
    const names = readHead(bytes, delimiter, options.columns)?.names ?? [];
    const plan = planOf(names, options.columns);
    if (plan !== undefined) return { ...plan, names, delimiter };
  }
  throwIfAny(lacking(source.name, bytes, options));
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(source, packing)) chunks.push(chunk);
  return { source: sourceOf(source.name, Buffer.concat(chunks)) };
}

function lacking(file: string, bytes: Uint8Array, { delimiter, columns }: ReadOptions): Problem[] {
  for (const one of delimiter === undefined ? delimiters : [delimiter]) {
    const head = headWhere(bytes, one, (names) => lackingRole(names, columns) !== undefined);
    const role = head === undefined ? undefined : lackingRole(head.names, columns);
    if (head !== undefined && role !== undefined) return [noColumn(file, head.line, head.names, role)];
  }
  return [];
}

function planOfTable({ name }: LargeSource, names: readonly string[], options: ReadOptions): PlanOfInput {
  const plan = planOf(names, options.columns);
  if (plan === undefined) throw new VanguardError([problem('VM141', { file: name, columns: names }, { file: name })]);
  return { ...plan, names };
}

function activityOf(
  name: string,
  aggregate: Aggregate,
  request: AggregateRequest,
  width: number,
  options: ReadOptions,
  practices: ReadonlySet<string>,
): Activity {
  const { observations, findings } = observationsOf(name, aggregate.cells, request, options.stays ?? 'all');
  const { rows, encoding, synthetic, problems, cells, incomplete = [] } = aggregate;
  const sha256 = createHash('sha256').update(JSON.stringify(cells)).digest('hex');
  const { layout } = request;
  const whole = withoutIncomplete(observations, incomplete);
  const all = layout === 'records' ? withQuietMonths(withoutResidents(whole), practices) : whole;
  const byAge = request.by.includes('age_band');
  const hash = { sha256, sha256_of: 'cells added up' } as const;
  return {
    inputs: [{ role: 'activity', path: name, ...hash, rows, columns: width, layout, encoding, synthetic }],
    observations: all,
    ...(byAge ? { aged: agedObservationsOf(all, cells, layout, options.stays ?? 'all') } : {}),
    totals: [],
    practiceAreas: new Map(),
    ...(aggregate.practiceMonths === undefined ? {} : { practiceMonths: aggregate.practiceMonths }),
    findings: [
      ...aggregate.findings,
      ...findings,
      ...(layout === 'practice-months' && aggregate.incomplete === undefined ? [notLookedThrough(name, rows)] : []),
      ...incompleteAreas(incomplete),
      ...(byAge ? unknownAges(cells) : []),
    ],
    problems,
  };
}
