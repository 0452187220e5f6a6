/** A word as it is typed in a shell: in quotes where it holds a space or anything that a shell reads as its own. */
export function shellWord(word: string): string {
  if (/^[\w./:=,@+-]+$/.test(word)) return word;
  // The quotes that every shell knows, unless something in the word has a meaning within them.
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
