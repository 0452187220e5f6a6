import { describe, expect, test } from 'vitest';
import { areaCounts, areaMerges, areaSystemDates, boundaryMoves } from '../src/reference/area-changes.js';
import { areaCodes, notAreas } from '../src/reference/area-codes.js';
import { areaProgrammes } from '../src/reference/area-programmes.js';
import { publishedFigures } from '../src/reference/published-figures.js';
import { stps } from '../src/reference/stps.js';
import { type VanguardProgramme, vanguardProgrammes } from '../src/reference/vanguard-programmes.js';
import { vanguardSites } from '../src/reference/vanguard-sites.js';

// Differences of one-decimal numbers in binary floating point; the nearest wrong answer is 0.1 away.
const tolerance = 1e-9;

const knownCodes = new Set(areaCodes.map((area) => area.code));
const codesOf2013 = areaCodes.filter((area) => area.validFrom === areaSystemDates.created.date).map(({ code }) => code);

/** The distinct codes of a day: those of 2013 rolled through every merge up to it. */
function codesOn(date: string): readonly string[] {
  const codes = new Set(codesOf2013);
  for (const merge of areaMerges.filter((merge) => merge.date <= date)) {
    for (const code of merge.from) expect(codes.delete(code), `${code} is valid before ${merge.into}`).toBe(true);
    codes.add(merge.into);
  }
  return [...codes].sort();
}

/** The values that occur more than once. */
function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('vanguard sites', () => {
  test('are the 50 of the list in order, 14, 9, 6, 8 and 13 by programme', () => {
    expect(vanguardSites.map((site) => site.number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    const programmes = Object.keys(vanguardProgrammes) as VanguardProgramme[]; // the keys of a const record
    const sizes = programmes.map((key) => vanguardSites.filter((site) => site.programme === key).length);
    expect(sizes).toEqual([14, 9, 6, 8, 13]);
    for (const { id, programme, number } of vanguardSites) {
      expect(id).toBe(`${programme}${String(number).padStart(2, '0')}`);
    }
  });

  test('have known areas, except providers, which have none', () => {
    for (const site of vanguardSites) {
      expect(site.areas.length > 0, site.id).toBe(site.extent !== 'provider');
      expect(site.areas.filter((code) => !knownCodes.has(code))).toEqual([]);
    }
    expect(vanguardSites.filter((site) => site.startedBefore).map((site) => site.id)).toEqual([
      'MCP14',
      'PACS16',
      'EHCH27',
    ]);
  });
});

describe('areas', () => {
  test('have one code each, and a merge makes each code that is not of 2013', () => {
    expect(repeated(areaCodes.map((area) => area.code))).toEqual([]);
    expect(repeated(areaCodes.flatMap((area) => area.ons ?? []))).toEqual([]);
    expect(repeated(areaMerges.flatMap((merge) => merge.from))).toEqual([]);
    expect(notAreas.filter(({ code }) => knownCodes.has(code))).toEqual([]);
    expect(boundaryMoves.filter(({ code }) => !knownCodes.has(code))).toEqual([]);
    for (const area of areaCodes) expect(area.name).toMatch(/^NHS [A-Z].* CCG$/);
  });

  test('roll forward from 2013 to the published number at each date', () => {
    expect(areaCounts.map((count) => count.areas)).toEqual([211, 209, 207, 195, 191, 135, 106]);
    expect(areaCounts.map((count) => codesOn(count.from).length)).toEqual(areaCounts.map((count) => count.areas));
  });

  test('change under an unchanged code in the order of their ONS codes', () => {
    for (const code of new Set(boundaryMoves.map((move) => move.code))) {
      const moves = boundaryMoves.filter((move) => move.code === code);
      const first = areaCodes.find((area) => area.code === code)?.ons;
      expect([first, ...moves.slice(0, -1).map((move) => move.onsAfter)]).toEqual(moves.map((move) => move.onsBefore));
    }
  });
});

describe('other programmes', () => {
  test('are 8 accountable care systems, 2 devolution areas, 10 integrated care systems and 44 partnerships', () => {
    expect(areaProgrammes.map(({ key, systems }) => [key, systems.length])).toEqual([
      ['acs', 8],
      ['devolution', 2],
      ['ics', 10],
      ['stp', 44],
    ]);
    for (const { systems } of areaProgrammes) {
      expect(repeated(systems.map((system) => system.name))).toEqual([]);
      expect(systems.flatMap((system) => system.areas).filter((code) => !knownCodes.has(code))).toEqual([]);
    }
  });

  test('cover with the partnerships the 209 areas from before the merger in Manchester, 01H twice', () => {
    const codes = stps.flatMap((stp) => stp.areas);
    expect([...new Set(codes)].sort()).toEqual(codesOn('2017-03-31'));
    expect(new Set(codes).size).toBe(209);
    expect(repeated(codes)).toEqual(['01H']);
  });
});

describe('published figures', () => {
  test('are P01 to P30 and E01 to E10, each with a setting or a reason for none', () => {
    const numbered = (letter: string, length: number) =>
      Array.from({ length }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);
    expect(publishedFigures.map((figure) => figure.id)).toEqual([...numbered('P', 30), ...numbered('E', 10)]);
    for (const { id, setting, notComparable } of publishedFigures) {
      expect(
        [setting, notComparable].filter((value) => value !== undefined),
        id,
      ).toHaveLength(1);
    }
  });

  test('are comparable only when found, of one programme, and with a number or a sign', () => {
    const comparable = publishedFigures.filter((figure) => figure.setting);
    expect(comparable.map((figure) => figure.id).join(' ')).toBe('P01 P02 P03 P04 P11 P12 P13 P15 P16');
    for (const figure of comparable) {
      expect(figure.confidence).toBe('FOUND');
      expect(['MCP', 'PACS', 'EHCH']).toContain(figure.cohort);
      expect(figure.metric).toBeDefined();
      expect(figure.differencePp ?? figure.sign, figure.id).toBeDefined();
      expect(figure.population === 'care_home_residents', figure.id).toBe(figure.cohort === 'EHCH');
    }
  });

  test('give differences that are the cohort growth less the comparator growth', () => {
    const checked = publishedFigures.flatMap((figure) => {
      const { id, cohortGrowthPercent, comparatorGrowthPercent, differencePp } = figure;
      if (cohortGrowthPercent === undefined || comparatorGrowthPercent === undefined) return [];
      if (differencePp === undefined) return [];
      expect(Math.abs(cohortGrowthPercent - comparatorGrowthPercent - differencePp), id).toBeLessThan(tolerance);
      return [id];
    });
    expect(checked).toEqual(['P08', 'P09', 'P11', 'P12', 'P13', 'P14', 'P25', 'P26', 'P27']);
  });
});
