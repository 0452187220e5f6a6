import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '..', 'src');

/** For each part of the tree, what it may import of ours, of the registry, and of Node. */
const rules: Readonly<Record<string, { ours: readonly string[]; packages: readonly string[] }>> = {
  domain: { ours: [], packages: [] },
  stats: { ours: [], packages: ['simple-statistics'] },
  reference: { ours: ['domain'], packages: [] },
  read: { ours: ['domain', 'reference'], packages: ['csv-parse', 'node:crypto'] },
  engines: {
    ours: ['domain', 'read'],
    packages: [
      '@clickhouse/client',
      '@duckdb/node-api',
      'csv-parse',
      'node:crypto',
      'node:fs',
      'node:os',
      'node:stream',
      'node:worker_threads',
      'node:zlib',
      'pg',
    ],
  },
  open: { ours: ['domain', 'read', 'engines'], packages: ['node:fs', 'node:path', 'node:url', 'node:v8'] },
  geography: { ours: ['domain', 'reference'], packages: [] },
  quality: { ours: ['domain', 'reference'], packages: [] },
  disclosure: { ours: ['domain', 'reference', 'read', 'quality'], packages: [] },
  measure: { ours: ['domain'], packages: [] },
  compare: { ours: ['domain', 'stats'], packages: ['simple-statistics'] },
  report: {
    ours: ['domain', 'reference'],
    packages: ['cli-table3', 'chalk', 'd3-scale', 'd3-shape', '@resvg/resvg-wasm', 'fflate', 'node:crypto'],
  },
  schema: { ours: ['domain'], packages: ['zod'] },
  steps: {
    ours: [
      'domain',
      'engines',
      'stats',
      'reference',
      'read',
      'geography',
      'quality',
      'disclosure',
      'measure',
      'compare',
      'report',
      'version.ts',
    ],
    packages: [],
  },
  'analyse.ts': { ours: ['domain', 'steps'], packages: [] },
  explain: { ours: ['domain', 'reference', 'disclosure', 'read', 'measure', 'compare', 'report'], packages: [] },
  'render-report.ts': { ours: ['domain', 'explain', 'report', 'steps', 'version.ts'], packages: [] },
  'draw-charts.ts': { ours: ['domain', 'report'], packages: [] },
  'list-cohorts.ts': { ours: ['reference'], packages: [] },
  library: {
    ours: [
      'analyse.ts',
      'disclosure',
      'domain',
      'engines',
      'list-cohorts.ts',
      'open',
      'read',
      'reference',
      'render-report.ts',
      'report',
      'steps',
    ],
    packages: [],
  },
  'index.ts': {
    ours: ['domain', 'library', 'version.ts'],
    packages: [],
  },
  'charts.ts': { ours: ['draw-charts.ts', 'report'], packages: [] },
  'periods.ts': { ours: ['domain'], packages: [] },
  'schema.ts': { ours: ['domain', 'report', 'schema'], packages: [] },
  'toolkit.ts': {
    ours: ['analyse.ts', 'domain', 'engines', 'explain', 'open', 'read', 'report', 'render-report.ts', 'steps'],
    packages: [],
  },
  'version.ts': { ours: [], packages: [] },
  cli: {
    ours: ['index.ts', 'charts.ts', 'schema.ts', 'toolkit.ts', 'version.ts'],
    packages: ['commander', 'node:fs', 'node:module', 'node:path', 'node:readline/promises', 'node:tty'],
  },
};

interface Import {
  readonly from: string;
  readonly to: string;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : entry.name.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const names = [...text.matchAll(/(?:from|import|getBuiltinModule)\s*\(?\s*'([^'\s]+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return names.map((name) => ({
    from: relative(source, file),
    to: name.startsWith('.') ? relative(source, resolve(dirname(file), name.replace(/\.js$/, '.ts'))) : name,
  }));
}

const part = (path: string): string => path.split('/')[0] ?? '';
const isOf = (permitted: string, name: string): boolean => name === permitted || name.startsWith(`${permitted}/`);
const files = filesIn(source);
const imports = files.flatMap(importsOf);

test('every part of the tree has a rule, and every rule a part', () => {
  expect([...new Set(files.map((file) => part(relative(source, file))))].sort()).toEqual(Object.keys(rules).sort());
});

test('imports run one way, and packages stay where they belong', () => {
  const broken = imports.filter(({ from, to }) => {
    const rule = rules[part(from)];
    if (part(from) === part(to)) return false;
    return rule === undefined || ![...rule.ours, ...rule.packages].some((name) => isOf(name, to));
  });
  expect(broken).toEqual([]);
});

test('nothing is permitted that nobody imports', () => {
  const unused = Object.entries(rules).flatMap(([name, { ours, packages }]) => {
    const made = imports.filter(({ from }) => part(from) === name);
    const permitted = [...ours, ...packages];
    return permitted.filter((one) => !made.some(({ to }) => isOf(one, to))).map((one) => `${name} imports no ${one}`);
  });
  expect(unused).toEqual([]);
});

test('no files import each other in a circle', () => {
  const edges = new Map<string, string[]>();
  for (const { from, to } of imports) edges.set(from, [...(edges.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(relative(source, file), []);
  expect(circles).toEqual([]);
});

test('stats knows no word of the health service', () => {
  const words = /\b(?:cohorts?|admissions?|bed days?|areas?|vanguards?|NHS|CCG|patients?)\b/i;
  const told = files
    .filter((file) => part(relative(source, file)) === 'stats')
    .filter((file) => words.test(readFileSync(file, 'utf8')));
  expect(told).toEqual([]);
});

test('nothing but the command line and the hash of an input touches the outside world', () => {
  const reaching = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    const inside = part(relative(source, file)) !== 'cli';
    return inside && /\bprocess\.(?!getBuiltinModule)|\bDate\.now|new Date\(\)|Math\.random|console\./.test(text);
  });
  expect(reaching).toEqual([]);
});
