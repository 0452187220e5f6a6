import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../cli/command.js';
import { blocks } from './readme-blocks.js';

/** The paths that a dependent may import, as package.json exports them. */
export function exportedPaths(exports: Readonly<Record<string, unknown>>): readonly string[] {
  const code = Object.keys(exports).filter((path) => !path.endsWith('.json'));
  return code.map((path) => `vanguard-metrics${path.slice(1)}`);
}

/**
 * Writes a small program of a dependent: one module that uses every exported path, and one for each TypeScript block
 * of the README. Returns the names of the modules, without ending.
 */
export function writeConsumer(folder: string, paths: readonly string[]): readonly string[] {
  const imports = paths.map((path, at) => `import * as part${at} from '${path}';`);
  const uses = paths.map((path, at) => `console.log('${path}', Object.keys(part${at}).length > 0);`);
  const modules = [[...imports, ...uses].join('\n'), ...blocks('ts')];
  mkdirSync(join(folder, 'consumer'));
  return modules.map((text, at) => {
    writeFileSync(join(folder, 'consumer', `module${at}.mts`), `${text}\n`);
    return `module${at}`;
  });
}

/** Writes the compiler's settings of a strict dependent, which checks our types too, and returns the command line. */
export function compileCommand(folder: string, resolution: 'nodenext' | 'bundler'): string {
  const modules = join(packageFolder, 'node_modules');
  const compilerOptions = {
    module: resolution === 'nodenext' ? 'nodenext' : 'esnext',
    moduleResolution: resolution,
    target: 'es2023',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    typeRoots: [join(modules, '@types')],
    types: ['node'],
    outDir: `compiled-${resolution}`,
    rootDir: 'consumer',
  };
  const file = `tsconfig.${resolution}.json`;
  writeFileSync(join(folder, file), JSON.stringify({ compilerOptions, include: ['consumer'] }));
  return `node ${join(modules, 'typescript', 'bin', 'tsc')} -p ${file}`;
}
