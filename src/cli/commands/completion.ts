import { bashCompletion } from '../completion/bash.js';
import type { CommandTree } from '../completion/command-tree.js';
import { fishCompletion } from '../completion/fish.js';
import { zshCompletion } from '../completion/zsh.js';
import type { Io } from '../io.js';
import { writeResult } from '../output/output.js';
import type { OutputOptions } from './compare.js';

const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** A shell that can complete the command line. */
export type Shell = keyof typeof scripts;

/** `completion`: a script by which a shell completes this command line. */
export async function completion(shell: Shell, tree: CommandTree, options: OutputOptions, io: Io): Promise<number> {
  await writeResult(scripts[shell](tree), options.output, io);
  return 0;
}
