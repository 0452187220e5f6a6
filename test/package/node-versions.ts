import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shell } from './shell.js';

/** The oldest Node that package.json allows, and the newest of the later lines when this was written. */
export const otherNodes = ['20.19.0', '22.23.3', '24.21.0'] as const;

/** The folder of the Node that runs the tests. */
export const ownNode = dirname(process.execPath);

/**
 * The folder with the program of a version of Node, which the registry has as a package for each system; or why there
 * is none.
 */
export async function fetchNode(version: string, folder: string): Promise<{ bin: string } | { why: string }> {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const { code, stderr } = await shell(`npm install ${name}@${version} --no-audit --no-fund`, folder);
  if (code !== 0) return { why: `Node ${version} could not be fetched as ${name}: ${stderr.trim().split('\n')[0]}` };
  return { bin: join(folder, 'node_modules', name, 'bin') };
}
