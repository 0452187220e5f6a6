import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Each kernel, a file or a folder, and where what was made of it is kept. */
const kernels = {
  large: 'src/engines/csv/kernel-wasm.ts',
  rows: 'src/quality/numbers/rows-wasm.ts',
  'plain-rows': 'src/read/plain/plain-rows-wasm.ts',
};

for (const [name, file] of Object.entries(kernels)) {
  const source = createHash('sha256');
  for (const part of sourcesOf(`kernel/${name}`)) source.update(readFileSync(part));
  const wasm = readFileSync(`node_modules/.cache/${name}.wasm`);
  writeFileSync(
    file,
    `// Made by npm run kernel from kernel/${name}${existsSync(`kernel/${name}`) ? '' : '.ts'}; not written by hand.

/** The SHA-256 of the source that the kernel was made from. */
export const kernelSource = '${source.digest('hex')}';

/** The kernel, as WebAssembly in base64. */
export const kernelWasm =
  '${wasm.toString('base64')}';
`,
  );
}

/** @param {string} path */
function sourcesOf(path) {
  if (!existsSync(path)) return [`${path}.ts`];
  return readdirSync(path)
    .sort()
    .map((name) => `${path}/${name}`);
}
