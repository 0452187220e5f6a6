import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const source = readFileSync('kernel/splitter.ts');
const wasm = readFileSync('node_modules/.cache/splitter.wasm');

writeFileSync(
  'src/engines/csv/splitter-wasm.ts',
  `// Made by npm run kernel from kernel/splitter.ts; not written by hand.

/** The SHA-256 of the source that the kernel was made from. */
export const kernelSource = '${createHash('sha256').update(source).digest('hex')}';

/** The kernel, as WebAssembly in base64. */
export const kernelWasm =
  '${wasm.toString('base64')}';
`,
);
