import { strToU8, type Zippable, zipSync } from 'fflate';

/** A zip file of these texts in their order. Those named in `stored` are not compressed. */
export function zip(files: ReadonlyMap<string, string>, stored: readonly string[] = []): Uint8Array {
  const entries: Zippable = {};
  for (const [name, text] of files) entries[name] = [strToU8(text), { level: stored.includes(name) ? 0 : 9 }];
  // The first moment that a zip file can tell, which has no zone: a file made again must have the same bytes.
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}
