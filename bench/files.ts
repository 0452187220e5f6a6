import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `use` gives for a folder that holds these files until it is done. */
export function withFiles<Given>(files: ReadonlyMap<string, string>, use: (folder: string) => Given): Given {
  const folder = mkdtempSync(join(tmpdir(), 'vanguard-bench-'));
  try {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
