/**
 * The names in texts that may each hold several between commas. A known name that has a comma in it is taken whole,
 * and the longest of those that start alike.
 */
export function cohortNames(
  texts: readonly string[],
  isKnown: (name: string) => boolean = () => false,
): readonly string[] {
  return texts.flatMap((text) => namesIn(text.split(','), isKnown));
}

function namesIn(parts: readonly string[], isKnown: (name: string) => boolean): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const lengths = Array.from({ length: parts.length - at }, (_, shorter) => parts.length - at - shorter);
    const nameOf = (length: number): string =>
      parts
        .slice(at, at + length)
        .join(',')
        .trim();
    const length = lengths.find((one) => isKnown(nameOf(one))) ?? 1;
    if (nameOf(length) !== '') names.push(nameOf(length));
    at += length;
  }
  return names;
}
