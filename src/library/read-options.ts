import type { ReadOptions } from '../domain/settings.js';
import type { EngineOptions } from '../engines/choose-engine.js';
import type { OpenOptions } from '../open/input.js';
import type { PracticeData } from './data.js';

/** How populations are read. */
export type ReadPopulationOptions = OpenOptions & Omit<ReadOptions, 'changes' | 'rowWatch' | 'watch'>;

/** How activity is read. */
export interface ReadActivityOptions extends OpenOptions, Omit<ReadOptions, 'changes' | 'rowWatch' | 'watch'> {
  /** Practices whose own counts are wanted of record-level data, for sites that are parts of areas. */
  readonly practices?: PracticeData;
  /** How large files are read: the engine, its threads. */
  readonly engines?: EngineOptions;
}
