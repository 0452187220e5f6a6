import { boundaryMoves } from './area-changes.js';
import { areaCodes } from './area-codes.js';

const noise = new Set(['nhs', 'ccg', 'and', 'the', 'of', 'clinical', 'commissioning', 'group']);
// The Monthly Activity Return turns these names about; the rest it only spells in capitals.
let byName: ReadonlyMap<string, string> | undefined;

/**
 * A name of an area as names are compared: without capitals, punctuation, accents, "NHS", "CCG", "and" or "&",
 * its words in the order of the alphabet ("NORTH LANCASHIRE" is "NHS Lancashire North CCG").
 */
export function areaNameKey(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bsaint\b/g, 'st')
    .split(' ');
  return words
    .filter((word) => word !== '' && !noise.has(word))
    .sort()
    .join(' ');
}

/** The code of the area of England between 2013 and 2021 that has this name, in any usual spelling. */
export function areaCodeByName(text: string): string | undefined {
  byName ??= new Map(
    [
      ...boundaryMoves.flatMap(({ code, nameBefore, nameAfter }) => [
        [nameBefore, code] as const,
        [nameAfter, code] as const,
      ]),
      ...areaCodes.map(({ code, name }) => [name, code] as const),
    ].map(([name, code]) => [areaNameKey(name), code]),
  );
  return byName.get(areaNameKey(text));
}
