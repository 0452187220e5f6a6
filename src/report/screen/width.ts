const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const widening = '\ufe0f';

// Latin letters, punctuation, mathematical signs, lines and blocks: all but a few texts are of these alone.
const oneColumnEach = /^[\0-\u02ff\u2000-\u20cf\u2100-\u2319\u2500-\u25fc]*$/;

/** The columns that a text without escapes takes on a terminal: 2 for a wide character, 0 for a combining mark. */
export function displayWidth(text: string): number {
  if (oneColumnEach.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

/** The text in at most `columns` columns, its end replaced by `ellipsis` where it is longer. */
export function truncate(text: string, columns: number, ellipsis: string): string {
  if (displayWidth(text) <= columns) return text;
  const room = columns - displayWidth(ellipsis);
  return room < 0 ? start(text, columns) : start(text, room).trimEnd() + ellipsis;
}

/** The text in lines of at most `columns` columns, indents included; a word longer than a line is broken. */
export function wrap(text: string, columns: number, indent = ' ', hanging = indent): string[] {
  return wrapWords(text.split(' '), columns, indent, hanging);
}

/** The same for words that are given one by one and may hold spaces, at which they stay together if they can. */
export function wrapWords(words: readonly string[], columns: number, indent = ' ', hanging = indent): string[] {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (let word of words) {
    if (!isEmpty && displayWidth(line) + 1 + displayWidth(word) > columns) {
      lines.push(line);
      line = hanging;
      isEmpty = true;
    }
    while (isEmpty && displayWidth(line) + displayWidth(word) > columns) {
      const piece = start(word, columns - displayWidth(line));
      if (piece === '') break;
      lines.push(line + piece);
      word = word.slice(piece.length);
      line = hanging;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return isEmpty ? lines : [...lines, line];
}

function start(text: string, columns: number): string {
  let [kept, used] = ['', 0];
  for (const character of text) {
    used += widthOf(character);
    if (used > columns) break;
    kept += character;
  }
  return kept;
}

function widthOf(character: string): number {
  if (character === widening) return 1;
  if (/\p{M}/u.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
