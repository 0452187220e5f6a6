import { configJsonSchema } from '../config/json-schema.js';
import type { ConfigKeys } from '../config/keys.js';
import type { Io } from '../io.js';
import { writeResult } from '../output/output.js';
import type { OutputOptions } from './compare.js';

/** `schema`: the JSON Schema that every result of `--json` meets, or that of a configuration. */
export async function schema(
  what: 'result' | 'config',
  keys: ConfigKeys,
  options: OutputOptions,
  io: Io,
): Promise<number> {
  const found = what === 'config' ? configJsonSchema(keys()) : (await import('../../schema.js')).analysisJsonSchema();
  await writeResult(`${JSON.stringify(found, null, 2)}\n`, options.output, io);
  return 0;
}
