import { createHash } from 'node:crypto';

/** An input as bytes, with the name that messages use for it (`-` for standard input). */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A source of these bytes, or of this text as UTF-8. */
export function source(name: string, content: Uint8Array | string): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
