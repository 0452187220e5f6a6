import { clamp } from './clamp.js';

/** The number of single-character changes (insert, drop, replace, swap neighbours) between two words. */
export function editDistance(first: string, second: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: second.length + 1 }, (_, at) => at);
  for (let i = 1; i <= first.length; i++) {
    const row = [i];
    for (let j = 1; j <= second.length; j++) {
      const same = first[i - 1] === second[j - 1];
      const replaced = (last[j - 1] ?? 0) + (same ? 0 : 1);
      let best = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[second.length] ?? 0;
}

/** The known word nearest to `word`, if one is near enough to be meant: a third of its letters, at most three. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = clamp(Math.floor(word.length / 3), 1, 3);
  let best: string | undefined;
  let distance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= distance) continue;
    const changes = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (changes < distance) {
      best = candidate;
      distance = changes;
    }
  }
  return best;
}
