import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';

interface Metadata {
  readonly url: string;
  readonly tableSchema: {
    readonly columns: readonly {
      readonly name: string;
      readonly titles: string;
      readonly datatype: string;
      readonly null: string;
      readonly 'dc:description'?: string;
    }[];
    readonly primaryKey?: readonly string[];
  };
}

// Lexical forms of XML Schema, which CSVW takes its datatypes from.
const forms: Readonly<Record<string, RegExp>> = {
  string: /[\s\S]*/,
  number: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i,
  integer: /^[+-]?\d+$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
};

const vocabulary = {
  type: 'object',
  required: ['@context', 'url', 'tableSchema'],
  properties: {
    '@context': {
      type: 'array',
      prefixItems: [{ const: 'http://www.w3.org/ns/csvw' }, { type: 'object', required: ['@language'] }],
    },
    url: { type: 'string', format: 'uri-reference', minLength: 1 },
    dialect: {
      type: 'object',
      additionalProperties: false,
      properties: {
        encoding: { const: 'utf-8' },
        delimiter: { const: ',' },
        header: { const: true },
        headerRowCount: { const: 1 },
        lineTerminators: { type: 'array' },
      },
    },
    tableSchema: {
      type: 'object',
      additionalProperties: false,
      required: ['columns'],
      properties: {
        primaryKey: { type: 'array', items: { type: 'string' } },
        columns: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'titles', 'datatype', 'null', 'dc:description'],
            properties: {
              // Names that need no escape in an address.
              name: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_]*$' },
              titles: { type: 'string' },
              datatype: { enum: Object.keys(forms) },
              null: { const: '' },
              'dc:description': { type: 'string', minLength: 5 },
            },
          },
        },
      },
    },
  },
} as const;

test.each([['demo'], ['trend', '--demo'], ['area', '--demo'], ['sensitivity', '--demo'], ['events', '--demo']])(
  '--csvw says of every column of %s what it is, and every cell is that',
  async (...command) => {
    const { Ajv2020 } = await import('ajv/dist/2020.js');
    const meets = new Ajv2020({ strict: false, validateFormats: false }).compile(vocabulary);
    await withFolder({}, async (folder) => {
      const written = await vanguard([...command, '-f', 'csv', '-o', 'our results.csv', '--csvw', '--draws', '99'], {
        cwd: folder,
      });
      expect([written.code, written.stdout, written.stderr]).toEqual([0, '', '']);
      const metadata: Metadata = JSON.parse(readFileSync(join(folder, 'our results.csv-metadata.json'), 'utf8'));
      meets(metadata);
      expect(meets.errors ?? []).toEqual([]);
      expect(decodeURIComponent(metadata.url)).toBe('our results.csv');
      const [header = [], ...rows]: string[][] = parse(readFileSync(join(folder, 'our results.csv'), 'utf8'));
      const { columns, primaryKey = [] } = metadata.tableSchema;
      expect(columns.map(({ titles }) => titles)).toEqual(header);
      const wrong = rows.flatMap((row) =>
        row.filter((cell, at) => cell !== '' && !forms[columns[at]?.datatype ?? '']?.test(cell)),
      );
      expect(wrong).toEqual([]);
      const places = primaryKey.map((name) => header.indexOf(name));
      const keys = rows.map((row) => JSON.stringify(places.map((at) => row[at])));
      if (primaryKey.length > 0) expect(new Set(keys).size).toBe(rows.length);
    });
  },
);

test('--csvw is refused where there is no file of CSV for it to describe', async () => {
  for (const args of [
    ['demo', '--csvw'],
    ['demo', '--csvw', '-f', 'csv'],
    ['trend', '--demo', '--csvw', '-f', 'json', '-o', 'x.json'],
    ['demo', '--csvw', '-f', 'csv', '-o', '-'],
  ]) {
    const { code, stdout, stderr } = await vanguard(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/VM406/);
    expect(stderr).toMatch(/--csvw describes a file of CSV: give --format csv -o/);
  }
});
