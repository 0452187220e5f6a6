import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { vanguard } from '../cli/command.js';

/** What a command left: its output, or how it failed. */
export interface ShellRan {
  readonly code: number;
  readonly text: string;
}

const ours = /^(?:npx )?vanguard-metrics(?= )/;

/**
 * A shell as a reader of the docs has it. `cd` moves it; our own command runs in this process, and what it is piped
 * into, as any other command, in `sh`.
 */
export class DocsShell {
  private folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async run(command: string): Promise<ShellRan> {
    const moved = /^cd (\S+)$/.exec(command)?.[1];
    if (moved !== undefined) {
      this.folder = join(this.folder, moved);
      return { code: 0, text: '' };
    }
    if (!ours.test(command)) return this.inShell(command, '');
    const [own = '', into] = split(command.replace(ours, ''));
    const { code, stdout, stderr } = await vanguard(words(own), { cwd: this.folder });
    if (into === undefined) return { code, text: stdout + stderr };
    const piped = this.inShell(into, stdout);
    return { code: code === 0 ? piped.code : code, text: stderr + piped.text };
  }

  private inShell(command: string, input: string): ShellRan {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: this.folder, input, encoding: 'utf8' });
    return { code: status ?? 70, text: stdout + stderr };
  }
}

/** A command, and what it is piped into. */
function split(command: string): [string, string | undefined] {
  const at = command.indexOf(' | ');
  return at < 0 ? [command, undefined] : [command.slice(0, at), command.slice(at + 3)];
}

/** The words of a command line, where quotes keep spaces. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
