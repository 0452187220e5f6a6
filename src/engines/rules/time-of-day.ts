const timed = /^(.{7,12}?\d)[ T:]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z? *$/s;

/**
 * A date without the time of day behind it, or the text itself where that is not surely one: a date means the same with
 * and without, and has far fewer values without. The kernel does the same (`lengthOfDay`).
 */
export function withoutTime(text: string): string {
  return text.length > 10 ? (timed.exec(text)?.[1] ?? text) : text;
}
