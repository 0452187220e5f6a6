/** A text as a cell of CSV: in quotes where it holds a comma, a quote or a line break. */
export function csvText(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
