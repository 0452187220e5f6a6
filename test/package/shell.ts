import { execFile } from 'node:child_process';

/** How a command line ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

// What a test runner and npm leave in the environment is not there when a person types the same.
const inherited = Object.entries(process.env).filter(
  ([name]) => !/^(?:npm_|NODE_(?:OPTIONS|PATH|ENV)|VITEST|SLOW$|TEST$|FORCE_COLOR|NO_COLOR)/.test(name),
);

/** Runs a command line in a folder, with the programs of some folders before all others. */
export function shell(line: string, folder: string, ...programs: readonly string[]): Promise<Ended> {
  const path = [...programs, process.env.PATH].join(':');
  const options = {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), PATH: path, npm_config_update_notifier: 'false' },
    maxBuffer: 2 ** 28,
  };
  return new Promise((resolve) => {
    const child = execFile('sh', ['-c', line], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr: withoutNotes(stderr) });
    });
    child.stdin?.end();
  });
}

/** As `shell`, for a command line that must succeed. */
export async function succeed(line: string, folder: string, ...programs: readonly string[]): Promise<Ended> {
  const ended = await shell(line, folder, ...programs);
  if (ended.code !== 0) throw new Error(`${line} ended with ${ended.code}:\n${ended.stdout}${ended.stderr}`);
  return ended;
}

// npm says this of settings of the machine that it no longer knows.
function withoutNotes(stderr: string): string {
  return stderr.replace(/^npm warn Unknown \w+ config .*\n/gm, '');
}
