import type { SiteSeries } from '../../domain/results/picture-data.js';

/** Sites of one metric, and what their baseline year is called. */
export interface SiteMultiplesData {
  readonly baseline: string;
  readonly sites: readonly SiteSeries[];
}
