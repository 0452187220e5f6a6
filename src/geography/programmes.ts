import type { AreaCode } from '../domain/areas/area.js';
import { areaProgrammes } from '../reference/area-programmes.js';
import { programmeNamed, vanguardProgrammes } from '../reference/vanguard-programmes.js';
import { type VanguardSite, vanguardSites } from '../reference/vanguard-sites.js';

/** A named set of sites or systems: a vanguard care model, or another programme that ran beside them. */
export interface Programme {
  /** As given on the command line, in capitals: MCP, UEC, ACS, STP:E54000041. */
  readonly key: string;
  readonly title: string;
  readonly sites: readonly ProgrammeSite[];
}

/** One site or system of a programme, in codes of 2016 or 2017. */
export interface ProgrammeSite {
  readonly id: string;
  readonly name: string;
  readonly areas: readonly AreaCode[];
  readonly extent: VanguardSite['extent'];
}

/** The keys of all programmes, in the order in which help lists them. */
export const programmeKeys: readonly string[] = [
  ...Object.keys(vanguardProgrammes),
  ...areaProgrammes.map((programme) => programme.key.toUpperCase()),
];

/** The programmes whose areas are on neither side unless they are a cohort. */
export const growthProgrammes: readonly string[] = ['MCP', 'PACS', 'EHCH'];

/**
 * The programme of a key in any case, or one system of it by code or name ("stp:E54000041", "acs:Dorset");
 * `undefined` when there is none.
 */
export function findProgramme(text: string): Programme | undefined {
  const [key = '', ...rest] = text.trim().split(':');
  const programme = vanguardProgramme(key.toUpperCase()) ?? systemProgramme(key.toLowerCase());
  const system = rest.join(':').trim();
  if (programme === undefined || system === '') return programme;
  const sites = programme.sites.filter(
    (site) => site.id.toUpperCase() === system.toUpperCase() || site.name.toUpperCase().includes(system.toUpperCase()),
  );
  const [site] = sites;
  if (site === undefined) return undefined;
  return { key: `${programme.key}:${system}`, title: sites.map((one) => one.name).join(', '), sites };
}

/** The vanguard site or the system of another programme that has this id in any case: MCP14, E54000041. */
export function siteOfId(text: string): { kind: 'site' | 'system'; areas: readonly string[] } | undefined {
  const id = text.trim().toUpperCase();
  const site = vanguardSites.find((one) => one.id === id);
  if (site !== undefined) return { kind: 'site', areas: site.areas };
  const system = areaProgrammes.flatMap(({ systems }) => systems).find(({ code }) => code === id);
  return system === undefined ? undefined : { kind: 'system', areas: system.areas };
}

// The codes of the reference lists are in the form that `parseAreaCode` gives.
function vanguardProgramme(key: string): Programme | undefined {
  const found = programmeNamed(key);
  if (found === undefined) return undefined;
  const sites = vanguardSites
    .filter((site) => site.programme === key)
    .map(({ id, name, areas, extent }) => ({ id, name, areas: areas as readonly AreaCode[], extent }));
  return { key, title: found.shortTitle, sites };
}

function systemProgramme(key: string): Programme | undefined {
  const found = areaProgrammes.find((programme) => programme.key === key);
  if (found === undefined) return undefined;
  const sites = found.systems.map(({ code, name, areas }) => ({
    id: code ?? name,
    name,
    areas: areas as readonly AreaCode[],
    extent: 'whole' as const,
  }));
  return { key: key.toUpperCase(), title: found.title, sites };
}
