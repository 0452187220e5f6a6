/** A piece of the library that is timed in a process of its own. */
export interface Task {
  /** Makes ready what the timed part needs, and gives it; it returns a number that other software gives too. */
  prepare(folder: string): () => number;
}

/** What the timed part took. */
export interface TaskUsage {
  readonly cpuSeconds: number;
  /** By how much the process grew. */
  readonly grownMiB: number;
  readonly value: number;
}

/** Runs the timed part once, in a process that has just started. */
export function runTask(task: Task, folder: string): TaskUsage {
  const timed = task.prepare(folder);
  const peakBefore = process.resourceUsage().maxRSS;
  const before = process.cpuUsage();
  const value = timed();
  const { user, system } = process.cpuUsage(before);
  return { cpuSeconds: (user + system) / 1e6, grownMiB: (process.resourceUsage().maxRSS - peakBefore) / 1024, value };
}
