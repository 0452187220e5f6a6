/** Thrown when a worker thread ended before it was done. */
export class WorkerDied extends Error {}
