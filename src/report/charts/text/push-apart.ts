interface Cluster {
  readonly members: readonly number[];
  readonly length: number;
  readonly start: number;
}

/**
 * Starts of stretches that do not overlap, in the order given, each as near as can be to where it wishes to be and all
 * within the room. Where they cannot all fit they follow one another from the start of the room.
 *
 * @param wishes starts wished for
 * @param lengths of the stretches, as many
 */
export function pushApart(wishes: readonly number[], lengths: readonly number[], from: number, to: number): number[] {
  const order = wishes.map((_, at) => at).sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0) || a - b);
  const clusters: Cluster[] = [];
  for (const at of order) {
    clusters.push(clusterOf([at], wishes, lengths, from, to));
    for (let last = clusters.at(-1), before = clusters.at(-2); last !== undefined && before !== undefined; ) {
      if (before.start + before.length <= last.start) break;
      clusters.splice(-2, 2, clusterOf([...before.members, ...last.members], wishes, lengths, from, to));
      [last, before] = [clusters.at(-1), clusters.at(-2)];
    }
  }
  const starts = wishes.map(() => 0);
  for (const { members, start } of clusters) {
    let next = start;
    for (const at of members) {
      starts[at] = next;
      next += lengths[at] ?? 0;
    }
  }
  return starts;
}

// The start that puts the members, one after another, at the least squared distance from their wishes.
function clusterOf(
  members: readonly number[],
  wishes: readonly number[],
  lengths: readonly number[],
  from: number,
  to: number,
): Cluster {
  let [length, wished] = [0, 0];
  for (const at of members) {
    wished += (wishes[at] ?? 0) - length;
    length += lengths[at] ?? 0;
  }
  return { members, length, start: Math.max(from, Math.min(wished / members.length, to - length)) };
}
