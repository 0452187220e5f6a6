import * as zlib from 'node:zlib';
import { expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';

// An admission a month of two areas, April 2014 to March 2016.
const rows = ['05C', '01G'].flatMap((area) =>
  Array.from({ length: 24 }, (_, month) => {
    const day = new Date(Date.UTC(2014, 3 + month, 5)).toISOString().slice(0, 10);
    return `${day},${day},21,${area}`;
  }),
);
const text = `admission_date,discharge_date,admission_method,area_code\n${rows.join('\n')}\n`;

/** A frame of one raw block, which needs no compressor: zstd's format allows blocks of bytes as they are. */
function zstdFrame(content: string): Uint8Array {
  const bytes = Buffer.from(content);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bytes.length);
  const block = (bytes.length << 3) | 1;
  // Magic number, a single segment whose size has four bytes, the size, and the last block's header.
  return Buffer.concat([
    Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0]),
    size,
    Buffer.from([block & 0xff, (block >> 8) & 0xff, block >> 16]),
    bytes,
  ]);
}

test('a file packed by zstd is read where Node can unpack it, and refused by name where it cannot', async () => {
  const files = {
    'r.csv': text,
    'r.csv.zst': zstdFrame(text),
    'cut.csv.zst': zstdFrame(text).subarray(0, 500),
    'p.csv': 'area_code,year,population\n05C,2014,1000\n05C,2015,1000\n01G,2014,1000\n01G,2015,1000\n',
    'c.csv': 'area_code,cohort\n05C,X\n01G,REST\n',
  };
  await withFolder(files, async (cwd) => {
    const run = (file: string) =>
      vanguard(['compare', file, '-p', 'p.csv', '--cohorts', 'c.csv', '--metric', 'admissions', '-f', 'csv'], { cwd });
    const [plain, packed, cut] = [await run('r.csv'), await run('r.csv.zst'), await run('cut.csv.zst')];
    if ('createZstdDecompress' in zlib) {
      expect([packed.code, packed.stdout]).toEqual([0, plain.stdout]);
      expect([cut.code, cut.stderr.includes('VM130')]).toEqual([3, true]);
    } else {
      for (const { code, stderr } of [packed, cut]) expect([code, stderr.includes('error[VM133]')]).toEqual([3, true]);
    }
  });
});
