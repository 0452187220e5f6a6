import { analysisJsonSchema } from '../../index.js';
import type { Io } from '../io.js';
import { writeResult } from '../output.js';
import type { OutputOptions } from './compare.js';

/** `schema`: the JSON Schema that every result of `--json` meets. */
export async function schema(options: OutputOptions, io: Io): Promise<number> {
  await writeResult(`${JSON.stringify(await analysisJsonSchema(), null, 2)}\n`, options.output, io);
  return 0;
}
