/** CSV text in pieces of at least `size` characters, each but the last ending behind a line break outside quotes. */
export function* piecesOf(text: string, size: number): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start, size);
    yield text.slice(start, end);
    start = end;
  }
}

function endOfPiece(text: string, start: number, size: number): number {
  let from = start + size;
  let quote = text.indexOf('"', start);
  let isOpen = false;
  const passQuote = (): void => {
    isOpen = !isOpen;
    quote = text.indexOf('"', quote + 1);
  };
  while (quote >= 0 && quote < from) passQuote();
  for (;;) {
    const feed = text.indexOf('\n', from);
    if (feed < 0) return text.length;
    if (!isOpen && (quote < 0 || feed < quote)) return feed + 1;
    if (quote < 0) return text.length;
    if (isOpen || feed > quote) {
      from = quote + 1;
      passQuote();
    }
  }
}
