import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Inputs, type Source, source } from '../../toolkit.js';
import type { ComparisonOptions } from '../arguments/settings.js';
import { openInputs } from '../arguments/settings.js';
import { keepExample } from '../examples/example-folder.js';
import type { Io } from '../io.js';
import { type OutputOptions, showComparison } from './compare.js';

/** What `demo` takes: the options of a comparison, and a folder to leave the example in. */
export interface DemoOptions extends OutputOptions, Omit<ComparisonOptions, 'keep'> {
  readonly keep?: string;
}

/** `demo`: compare, on the synthetic example data of the package, or leave these in a folder. */
export async function demo({ keep, ...options }: DemoOptions, io: Io): Promise<number> {
  if (keep !== undefined) return keepExample(keep, options.quiet === true, io);
  const code = await showComparison(await demoInputs(options, io), options, io);
  if (options.quiet !== true && io.stderr.isTTY) {
    io.stderr.write('\n Next: vanguard-metrics compare admissions.csv --population populations.csv\n');
  }
  return code;
}

/** The bundled example data, in place of files of activity. */
export async function demoInputs(options: ComparisonOptions, io: Io): Promise<Inputs> {
  const own = await openInputs([], options, io);
  return {
    ...own,
    activity: ['activity.csv', 'care-home-activity.csv'].map((name) => example(name, io)),
    population:
      own.population.length > 0
        ? own.population
        : ['population.csv', 'care-home-residents.csv'].map((name) => example(name, io)),
    practices: own.practices ?? example('practices.csv', io),
  };
}

function example(name: string, io: Io): Source {
  return source(`england/${name}`, readFileSync(join(io.packageFolder, 'fixtures', 'england', name)));
}
