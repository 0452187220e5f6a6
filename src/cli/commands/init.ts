import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { VanguardError } from '../../index.js';
import { type InputRole, inspectInput, problem, type Source, wholeYears } from '../../toolkit.js';
import { configName } from '../config/what-applies.js';
import { openSources } from '../files.js';
import type { Io } from '../io.js';
import { writeResult } from '../output/output.js';
import type { OutputOptions } from './compare.js';

/** What `init` takes. */
export interface InitOptions extends OutputOptions {
  readonly config?: string;
  readonly yes?: boolean;
  readonly force?: boolean;
}

// A run takes one of each.
const lists = ['cohorts', 'practices'] as const;

const needed = { activity: ['area', 'period'], population: ['area', 'period', 'population'] } as const;

/** `init`: looks at files and writes the configuration that reads them. It asks only at a terminal. */
export async function init(files: readonly string[], options: InitOptions, io: Io): Promise<number> {
  const file = options.config ?? options.output ?? configName;
  if (files.length === 0) {
    const example = 'vanguard-metrics init admissions.csv populations.csv';
    throw new VanguardError([problem('VM404', { what: 'init needs the files that are to be compared', example })]);
  }
  requireFree(file, options, io);
  const inputs: Record<InputRole, string[]> = { activity: [], population: [], cohorts: [], practices: [] };
  const columns: Record<string, string> = {};
  const said: string[] = [];
  const activity: Source[] = [];
  for (const source of await openSources(files, io)) {
    const found = inspectInput(source);
    const ask = options.yes === true ? undefined : io.ask;
    const settled = found.layout === undefined ? await settle(source.name, withEarlier(found, columns), ask) : {};
    const [role] = found.roles;
    if (role === undefined || lacks(role, { ...settled }, found.layout))
      throw new VanguardError(atLeastOne(found.problems, source.name));
    requireOneName(columns, settled, source.name);
    Object.assign(columns, settled);
    for (const one of found.roles) inputs[one].push(source.name);
    if (found.roles.includes('activity')) activity.push(source);
    const how = found.layout === undefined ? columnsOf(settled) : `${found.layout} layout`;
    said.push(` ${source.name}  ${found.roles.join(' and ')}, ${how}`);
  }
  for (const role of lists) requireOne(role, inputs[role]);
  const years = wholeYears(activity, { columns });
  const baseline = years.includes(usualBaseline) ? usualBaseline : (years[0] ?? usualBaseline);
  await writeResult(`${JSON.stringify(configOf(inputs, columns, baseline), null, 2)}\n`, file, io);
  if (baseline !== usualBaseline) said.push('', baselineNote(baseline));
  sayTo(file === '-' ? io.stderr : io.stdout, said, file, inputs.population.length > 0 ? 'compare' : 'validate');
  return 0;
}

const usualBaseline = '2014/15';

function baselineNote(baseline: string): string {
  return ` baseline ${baseline}: the first whole financial year of the activity, which has no whole ${usualBaseline}; set another where the programme began later`;
}

function sayTo(stream: Io['stdout'], said: readonly string[], file: string, next: string): void {
  const written = file === '-' ? '' : ` wrote ${file}\n`;
  const named = file === '-' || file === configName ? '' : ` --config ${file}`;
  stream.write(`${said.join('\n')}\n\n${written} Next: vanguard-metrics ${next}${named}\n`);
}

function requireFree(file: string, { force }: InitOptions, io: Io): void {
  if (force === true || file === '-' || !existsSync(resolve(io.cwd, file))) return;
  throw new VanguardError([problem('VM409', { file })]);
}

function requireOneName(
  earlier: Readonly<Record<string, string>>,
  settled: Readonly<Record<string, string>>,
  file: string,
): void {
  const other = Object.entries(settled).find(([role, column]) => (earlier[role] ?? column) !== column);
  if (other === undefined) return;
  const [role, column] = other;
  const reason = `a configuration names one column for ${role}, and it is ${earlier[role]} in one file and ${column} in ${file}: rename one of them`;
  throw new VanguardError([problem('VM406', { reason })]);
}

function requireOne(role: (typeof lists)[number], files: readonly string[]): void {
  if (files.length < 2) return;
  const reason = `a run takes one list of ${role}, and init was given ${files.length}: ${files.join(', ')}`;
  throw new VanguardError([problem('VM406', { reason })]);
}

function configOf(
  inputs: Record<InputRole, string[]>,
  columns: Record<string, string>,
  baseline: string,
): Record<string, unknown> {
  const { activity, population, cohorts, practices } = inputs;
  return {
    $schema: 'urn:vanguard-metrics:schema/v1/config.json',
    ...(activity.length === 0 ? {} : { activity }),
    ...(population.length === 0 ? {} : { population }),
    ...(cohorts[0] === undefined ? {} : { cohorts: cohorts[0] }),
    ...(practices[0] === undefined ? {} : { practices: practices[0] }),
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
    baseline,
    window: 'rolling-year',
  };
}

// A column that was named for one file is likely the same in the next.
function withEarlier<F extends ReturnType<typeof inspectInput>>(
  found: F,
  earlier: Readonly<Record<string, string>>,
): F {
  const known = Object.entries(earlier).filter(([, column]) => found.columns.includes(column));
  return { ...found, guesses: { ...Object.fromEntries(known), ...found.guesses } };
}

async function settle(
  file: string,
  { guesses, columns, roles }: ReturnType<typeof inspectInput>,
  ask: Io['ask'],
): Promise<Record<string, string>> {
  if (ask === undefined || columns.length === 0) return { ...guesses };
  const [role] = roles;
  const wanted =
    role === 'population' ? needed.population : [...needed.activity, 'emergency_admissions', 'emergency_bed_days'];
  const settled: Record<string, string> = {};
  for (const name of wanted) {
    const guess = guesses[name];
    const known = `${columns.join(', ')}; - for none`;
    const answer = (await ask(`${file}: which column is ${name}? (${known}) [${guess ?? '-'}] `)).trim();
    const column = answer === '' ? guess : answer === '-' ? undefined : answer;
    if (column !== undefined) settled[name] = column;
  }
  return settled;
}

function lacks(role: InputRole, settled: Record<string, string>, layout: string | undefined): boolean {
  if (layout !== undefined || role === 'cohorts' || role === 'practices') return false;
  return needed[role].some((name) => settled[name] === undefined);
}

function atLeastOne(problems: ReturnType<typeof inspectInput>['problems'], file: string) {
  const [first = problem('VM204', { columns: [] }, { file }), ...rest] = problems;
  return [first, ...rest] as const;
}

function columnsOf(settled: Record<string, string>): string {
  return `columns ${Object.entries(settled)
    .map(([role, column]) => `${role}=${column}`)
    .join(', ')}`;
}
