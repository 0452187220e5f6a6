import { fileURLToPath } from 'node:url';
import { runNode } from '../run-node.js';
import { bootstrap } from './bootstrap.js';
import { clusteredErrors } from './clustered-errors.js';
import { practiceFit } from './practice-fit.js';
import type { Task, TaskUsage } from './task.js';

export const tasks = {
  bootstrap,
  'clustered-errors': clusteredErrors,
  'practice-fit': practiceFit,
} as const satisfies Record<string, Task>;

/** Runs a task in a process of its own, so that nothing is warm. */
export function runInProcess(name: keyof typeof tasks, folder: string): TaskUsage {
  return JSON.parse(runNode([fileURLToPath(import.meta.url), 'task', name, folder]).output);
}
