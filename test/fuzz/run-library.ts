import { defaultSettings, type Settings, VanguardError } from '../../src/index.js';
import {
  analyse,
  describeFinding,
  errorJson,
  formats,
  type Inputs,
  problemScreen,
  source,
  validateInputs,
} from '../../src/toolkit.js';
import type { Ran } from '../cli/command.js';
import type { Draw } from './draw.js';

const asIs = { error: (text: string) => text, faint: (text: string) => text };

/** Runs files through the library, as `validate` and `compare` do, without a command line or a file system. */
export function runLibrary(files: Readonly<Record<string, Uint8Array>>, args: readonly string[], draw: Draw): Ran {
  const inputs = inputsOf(files, args);
  const settings: Settings = { ...defaultSettings, draws: 0, read: readOptions(draw) };
  try {
    const stdout = draw.chance(0.15) ? compared(inputs, settings, draw) : validated(inputs, settings);
    return { code: 0, stdout, stderr: '' };
  } catch (error) {
    if (!(error instanceof VanguardError)) throw error;
    const stderr = problemScreen(error.problems, asIs) + errorJson(error.problems);
    return { code: 3, stdout: '', stderr };
  }
}

function validated(inputs: Inputs, settings: Settings): string {
  const { problems, findings, coverage } = validateInputs(inputs, settings);
  if (problems.length > 0) throw new VanguardError([problems[0] as (typeof problems)[0], ...problems.slice(1)]);
  for (const one of findings) describeFinding(one);
  return JSON.stringify(coverage);
}

function compared(inputs: Inputs, settings: Settings, draw: Draw): string {
  const format = draw.of(Object.values(formats));
  return format.render(analyse(inputs, settings), { width: 80, colour: 0, ascii: false });
}

function inputsOf(files: Readonly<Record<string, Uint8Array>>, args: readonly string[]): Inputs {
  const sources = Object.entries(files).map(([name, bytes]) => ({ name, source: source(name, bytes) }));
  const after = (option: string) => sources.filter(({ name }) => args[args.indexOf(name) - 1] === option);
  const [population, cohorts, practices, exclude] = ['-p', '--cohorts', '--practices', '--exclude'].map(after);
  const others = new Set([population, cohorts, practices, exclude].flat());
  const activity = sources.filter((one) => !others.has(one)).map((one) => one.source);
  return {
    activity,
    population: (population ?? []).map((one) => one.source),
    ...(cohorts?.[0] === undefined ? {} : { cohorts: cohorts[0].source }),
    ...(practices?.[0] === undefined ? {} : { practices: practices[0].source }),
    ...(exclude?.[0] === undefined ? {} : { exclude: exclude[0].source }),
  };
}

function readOptions(draw: Draw): Settings['read'] {
  if (draw.chance(0.8)) return {};
  return draw.of<Settings['read']>([
    { quarters: 'financial' },
    { quarters: 'calendar' },
    { duplicates: 'sum' },
    { duplicates: 'last' },
    { thousands: ',' },
    { delimiter: ';' },
    { delimiter: '\t' },
    { columns: { area: 'code', __proto__: 'x' } },
  ]);
}
