/** The one of these names that a text means, in any case of letters where that leaves no doubt; `undefined` without one. */
export function namedIn(names: Iterable<string>, text: string): string | undefined {
  const all = [...names];
  if (all.includes(text)) return text;
  const [found, ...more] = all.filter((name) => name.toLowerCase() === text.toLowerCase());
  return more.length > 0 ? undefined : found;
}
