/** How a source is packed, by its first bytes. */
export type Packing = 'none' | 'gzip' | 'zstd';

/** How bytes that start so are packed. */
export function packingOf(start: Uint8Array): Packing {
  if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip';
  return start[0] === 0x28 && start[1] === 0xb5 && start[2] === 0x2f && start[3] === 0xfd ? 'zstd' : 'none';
}
