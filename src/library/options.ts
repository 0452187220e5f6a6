import type { Watch } from '../domain/common/progress.js';
import type { Quantity } from '../domain/counts/observation.js';
import type { Settings } from '../domain/settings.js';

/**
 * What to compare, and how; every field may be left out. They are the options of the command line by the same names,
 * and `Settings` says what each is and what it is by default.
 */
export interface CompareOptions extends Partial<Omit<Settings, 'metrics' | 'cohorts' | 'read'>> {
  /** Quantities to compare; all that the data hold when absent. */
  readonly metric?: Quantity | readonly Quantity[];
  /** Cohorts to compare by name, in any case; all of the list (of the built-in one `mcp`, `pacs` and `ehch`) when absent. */
  readonly cohort?: string | readonly string[];
  /** Is told how far the run is. */
  readonly watch?: Watch;
}
