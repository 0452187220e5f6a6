import { areaProgrammes } from './reference/area-programmes.js';
import { vanguardSites } from './reference/vanguard-sites.js';

/** One site of a programme as the built-in list has it. */
export interface ListedSite {
  readonly id: string;
  readonly programme: string;
  readonly site: string;
  /** whole, practices, split, care-homes, network, provider or system. */
  readonly extent: string;
  /** NHS codes of 2016 or 2017. */
  readonly areas: readonly string[];
  /** FOUND: read in a published source. RECALLED: from memory, unchecked. */
  readonly confidence: string;
  readonly note: string;
  readonly source: string;
}

/** The 50 vanguards, or the systems of another programme (`acs`, `devolution`, `ics`, `stp`), or all of them. */
export function listCohorts(programme?: string): readonly ListedSite[] {
  const all = [...vanguards(), ...systems()];
  const wanted = programme?.toUpperCase();
  if (wanted === undefined) return vanguards();
  return wanted === 'ALL' ? all : all.filter((site) => site.programme === wanted);
}

/** The names that `listCohorts` takes. */
export const listedProgrammes: readonly string[] = [
  ...new Set(vanguardSites.map((site) => site.programme.toLowerCase())),
  ...areaProgrammes.map((programme) => programme.key),
  'all',
];

function vanguards(): ListedSite[] {
  return vanguardSites.map((site) => ({
    id: site.id,
    programme: site.programme,
    site: site.name,
    extent: site.extent,
    areas: site.areas,
    confidence: site.confidence,
    note: [site.confidenceDetail, site.note, site.startedBefore?.note].filter((text) => text !== undefined).join('; '),
    source: site.source,
  }));
}

function systems(): ListedSite[] {
  return areaProgrammes.flatMap((programme) =>
    programme.systems.map((system) => ({
      id: system.code ?? system.name,
      programme: programme.key.toUpperCase(),
      site: system.name,
      extent: 'system',
      areas: system.areas,
      confidence: system.confidence,
      note: [system.confidenceDetail, system.note].filter((text) => text !== undefined).join('; '),
      source: system.source,
    })),
  );
}
