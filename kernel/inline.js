import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** Each kernel, and where what was made of it is kept. */
const kernels = {
  splitter: 'src/engines/csv/splitter-wasm.ts',
  rows: 'src/quality/numbers/rows-wasm.ts',
  'plain-rows': 'src/read/plain/plain-rows-wasm.ts',
};

for (const [name, file] of Object.entries(kernels)) {
  const source = readFileSync(`kernel/${name}.ts`);
  const wasm = readFileSync(`node_modules/.cache/${name}.wasm`);
  writeFileSync(
    file,
    `// Made by npm run kernel from kernel/${name}.ts; not written by hand.

/** The SHA-256 of the source that the kernel was made from. */
export const kernelSource = '${createHash('sha256').update(source).digest('hex')}';

/** The kernel, as WebAssembly in base64. */
export const kernelWasm =
  '${wasm.toString('base64')}';
`,
  );
}
