import type { AreaCode } from '../../domain/areas/area.js';
import { type Finding, finding } from '../../domain/problems/finding.js';
import type { Problem } from '../../domain/problems/problem.js';
import type { Settings } from '../../domain/settings.js';
import type { Placed } from '../inputs/place-areas.js';
import type { InputsRead } from '../inputs/read-inputs.js';
import { type AreasKnown, findArea, meantBy, unknownArea } from './find-area.js';

/** What stands against the areas that options and lists name. */
export interface NamesChecked {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/**
 * Looks for every area that an option names, and refuses one that neither the data, the cohorts nor England have; of the
 * areas that a file excludes it only says so.
 */
export function checkNames(read: InputsRead, placed: Placed, settings: Settings): NamesChecked {
  const named = [
    ...settings.drop.map((text) => ({ option: '--drop', text })),
    ...settings.acceptBoundary.map((text) => ({ option: '--accept-boundary', text })),
    ...settings.excludeAreas.map((text) => ({ option: 'excludeAreas', text })),
  ];
  const excluded = [
    { role: 'excluded areas', codes: read.exclude },
    { role: 'cohorts', codes: read.cohorts?.excluded ?? [] },
  ].filter(({ codes }) => codes.length > 0);
  if (named.length + excluded.length === 0) return { findings: [], problems: [] };
  const known = areasKnown(read, placed);
  const unknown = named.filter(({ text }) => findArea(text, known) === undefined);
  return {
    problems: unknown.map(({ option, text }) => unknownArea(text, known, { option })),
    findings: excluded.flatMap(({ role, codes }) => unknownExcluded(codes, role, read, known)),
  };
}

function areasKnown({ cohorts, practices }: InputsRead, { activity, populations, geography }: Placed): AreasKnown {
  const { follow } = geography.boundaries;
  const inData = [...activity.values(), ...populations.values()].flatMap((series) => [...series.keys()]);
  const inCohorts = [...(cohorts?.cohorts.values() ?? [])].flat().concat(cohorts?.rest ?? []);
  const units = [...practices.keys()] as AreaCode[];
  return { areas: new Set([...inData, ...inCohorts.map(follow), ...units]), orOfEngland: true, follow };
}

function unknownExcluded(codes: readonly AreaCode[], role: string, read: InputsRead, known: AreasKnown): Finding[] {
  const areas = [...new Set(codes)].filter((code) => findArea(code, known) === undefined).sort();
  if (areas.length === 0) return [];
  const near = areas.flatMap((code) => {
    const { site, suggestion } = meantBy(code, known);
    if (site !== undefined) return [`${code} is a ${site.kind} of ${site.areas.join(', ')}`];
    return suggestion === undefined ? [] : [`${code} is ${suggestion}`];
  });
  const file = read.inputs.find((input) => input.role === role)?.path;
  const facts = near.length === 0 ? { areas } : { areas, near };
  const place = file === undefined ? {} : { place: { file } };
  return [finding('VM328', 'warning', facts, { count: areas.length, ...place })];
}
