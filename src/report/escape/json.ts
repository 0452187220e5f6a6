// JSON may hold these as they are; a terminal would act on them.
const active = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu;

/** JSON text in which characters that steer a terminal are written as escapes, so that it reads back the same. */
export function inertJson(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent);
  return text.replace(active, (character) => (character === '\n' ? character : escaped(character)));
}

// JSON escapes are of UTF-16 units, of which a character may have two.
function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
