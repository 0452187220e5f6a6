const day =
  /(?:^|[^\d])(?:\d{4}-\d\d-\d\d|\d\d?\/\d\d?\/\d{4}|\d\d?-?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-?\d{4})(?!\d)/gi;
const method = /(?:^|[^\w])2[0-8A-D](?![\w])/i;
const linesLookedAt = 60;

/** Whether a text that starts so may hold one admission a row, so that no row of it may be shown. */
export function looksRecordLevel(text: string): boolean {
  const lines = text.slice(0, 1 << 16).split(/\r\n|\n|\r/, linesLookedAt);
  const start = lines.join('\n');
  if (/admi\w*[ _]?meth/i.test(start)) return true;
  if (start.search(day) < 0) return false;
  return lines.some((line) => {
    const days = line.match(day)?.length ?? 0;
    return days > 1 || (days === 1 && method.test(line.replace(day, ' ')));
  });
}

/** Whether a row holds data where the names of columns should stand: days, an area code, or numbers beside no known name. */
export function holdsData(
  row: readonly string[],
  isCode: (text: string) => boolean,
  isName: (text: string) => boolean,
): boolean {
  if (isCode(row[0] ?? '') || row.some((cell) => cell.search(day) >= 0)) return true;
  return row.some((cell) => /^\s*\d+\s*$/.test(cell)) && !row.some(isName);
}
