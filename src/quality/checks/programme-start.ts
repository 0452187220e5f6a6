import type { AreaCode } from '../../domain/areas/area.js';
import { finding } from '../../domain/problems/finding.js';
import { addMonths, formatPeriod, monthIndex } from '../../domain/time/period.js';
import { type VanguardSite, vanguardSites } from '../../reference/vanguard-sites.js';
import type { Check, Evidence } from '../check.js';

/** Built-in sites of which an area is compared and whose own programme had begun by the baseline. */
export const programmeStart: Check = {
  code: 'VM339',
  title: 'sites that began by the baseline',

  inspect({ spans, compared, ownCohorts }) {
    if (spans === undefined) return [];
    const end = addMonths(spans.baseline.start, spans.baseline.months);
    const sites = vanguardSites.flatMap((site) => {
      const areas = site.areas.filter((area) => compared.has(area as AreaCode) && isOf(site, area, ownCohorts));
      const from = site.startedBefore?.from;
      if (from === undefined || areas.length === 0 || startOf(from) >= end) return [];
      return [{ site: site.id, areas, from }];
    });
    if (sites.length === 0) return [];
    return [finding('VM339', 'warning', { sites, baseline: formatPeriod(spans.baseline) }, { count: sites.length })];
  },
};

// Areas of a programme of the reader's own may lie where a vanguard was, on either side, and are not compared as one.
function isOf({ id, programme }: VanguardSite, area: string, own: Evidence['ownCohorts']): boolean {
  if (own === undefined) return true;
  return [id, programme].some((name) => own.get(name)?.some((code) => code === area) === true);
}

function startOf(from: string): number {
  const [year, month = '1'] = from.split('-');
  return monthIndex(Number(year), Number(month));
}
