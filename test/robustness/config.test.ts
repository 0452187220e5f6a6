import { expect, test } from 'vitest';
import { vanguard, withFolder } from '../cli/command.js';
import { compareSmall, small } from '../cli/small-data.js';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

test.each([
  ['a key that all objects have', text('{"__proto__":{"window":"quarter"}}'), 'VM407'],
  ['the name of a method of objects', text('{"constructor":1}'), 'VM407'],
  ['a key one slip away from an option', text('{"windw":"quarter"}'), 'VM407'],
  ['a list', text('[]'), 'VM408'],
  ['nothing', text('null'), 'VM408'],
  ['an empty file', text(''), 'VM408'],
  ['a million open brackets', text('['.repeat(1_000_000)), 'VM408'],
  ['objects in objects without an end', text('{"columns":'.repeat(100_000)), 'VM408'],
  ['a number in place of a word', text('{"window":7}'), 'VM403'],
  ['a list in place of an object', text('{"columns":["a"]}'), 'VM403'],
  ['a word in place of a number', text('{"targets":{"PACS":"x"}}'), 'VM403'],
  ['bytes that are no text', Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d), 'VM408'],
])('a configuration with %s is refused by its code', async (_, config, code) => {
  await withFolder({ ...small, 'vanguard.config.json': config }, async (folder) => {
    const ran = await vanguard(compareSmall, { cwd: folder });
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`error[${code}]`);
  });
});
