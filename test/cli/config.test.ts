import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';
import { compareSmall, small } from './small-data.js';

const config = { activity: ['a.csv'], population: 'p.csv', cohorts: 'c.csv', level: 0.9, period: 'Q4 2015/16' };
const withConfig = (values: unknown): Record<string, string> => ({
  ...small,
  'vanguard.config.json': typeof values === 'string' ? values : JSON.stringify(values),
});

test('options come from flags, then the environment, then the configuration of this folder', async () => {
  await withFolder(withConfig(config), async (cwd) => {
    const plain = await vanguard(['compare', '--json'], { cwd });
    expect([plain.code, plain.stderr]).toEqual([0, '']);
    expect(JSON.parse(plain.stdout).results[0].difference_pp.level).toBe(0.9);
    const env = { VANGUARD_LEVEL: '0.8', PATH: '/bin' };
    const middle = JSON.parse((await vanguard(['compare', '--json'], { cwd, env })).stdout);
    expect(middle.results[0].difference_pp.level).toBe(0.8);
    const flags = await vanguard([...compareSmall, '--json', '--level', '0.7'], { cwd, env });
    expect(JSON.parse(flags.stdout).results[0].difference_pp.level).toBe(0.7);
    for (const command of ['trend', 'area', 'validate']) expect((await vanguard([command], { cwd })).code).toBe(0);
  });
});

test('a failure is JSON wherever JSON was asked for, and told in words where another format was', async () => {
  const missing = ['compare', 'none.csv', '-p', 'p.csv'];
  const isJson = async (args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<boolean> => {
    const { code, stdout, stderr } = await vanguard(args, { cwd, env });
    expect([code > 0, stdout]).toEqual([true, '']);
    if (stderr.startsWith('error[')) return false;
    return JSON.parse(stderr).error.code.startsWith('VM');
  };
  await withFolder({ ...small }, async (cwd) => {
    const asked = ['--json', '-fjson', '-f json', '-qfjson', '--format=json', '--format json', '-f csv -fjson'];
    for (const words of asked) {
      expect(await isJson([...missing, ...words.split(' ')], cwd), words).toBe(true);
      expect(await isJson(['compare', '--bogus', ...words.split(' ')], cwd), words).toBe(true);
    }
    for (const words of ['', '-f csv', '-fjson -f table', '--json -f table', '-o x.json']) {
      expect(await isJson([...missing, ...words.split(' ').filter(Boolean)], cwd), words).toBe(false);
    }
    const env = { VANGUARD_FORMAT: 'json' };
    expect(await isJson(missing, cwd, env)).toBe(true);
    expect(await isJson([...missing, '--bogus'], cwd, env)).toBe(true);
    expect(await isJson([...missing, '-ftable'], cwd, env)).toBe(false);
    expect(await isJson(['bogus'], cwd, env)).toBe(true);
    expect(await isJson(['bogus'], cwd)).toBe(false);
    const findings = ['validate', 'none.csv', '--diagnostics'];
    expect(await isJson([...findings, 'json'], cwd)).toBe(true);
    expect(await isJson(['validate', 'none.csv', '--diagnostics=json'], cwd)).toBe(true);
    expect(await isJson([...findings, 'human', '--json'], cwd)).toBe(false);
    expect(await isJson(['validate', 'none.csv'], cwd, { VANGUARD_DIAGNOSTICS: 'json' })).toBe(true);
    expect(await isJson(missing, cwd, { VANGUARD_DIAGNOSTICS: 'json' })).toBe(false);
    // It reads no inputs, and so no environment.
    expect(await isJson(['explain', 'nothing-of-this-name'], cwd, env)).toBe(false);
  });
  await withFolder(withConfig({ ...config, format: 'json' }), async (cwd) => {
    mkdirSync(join(cwd, 'below'));
    for (const words of [[], ['--level', 'much'], ['--bogus']]) {
      expect(await isJson([...missing, ...words], cwd), words.join(' ')).toBe(true);
    }
    expect(await isJson([...missing, '-f', 'csv'], cwd)).toBe(false);
    expect(await isJson(missing, cwd, { VANGUARD_FORMAT: 'table' })).toBe(false);
    expect(await isJson(['explain', 'nothing-of-this-name'], cwd)).toBe(false);
    for (const words of [['-c', '../vanguard.config.json'], ['-c../vanguard.config.json'], []]) {
      expect(await isJson([...missing, ...words], join(cwd, 'below')), words.join(' ')).toBe(words.length > 0);
    }
  });
  await withFolder(withConfig({ diagnostics: 'json' }), async (cwd) => {
    expect(await isJson(['validate', 'none.csv'], cwd)).toBe(true);
    expect(await isJson(missing, cwd)).toBe(false);
  });
  await withFolder(withConfig({ format: 'json', basline: '2014/15' }), async (cwd) => {
    expect(await isJson(missing, cwd)).toBe(true);
  });
  await withFolder(withConfig('{ "format": "json"'), async (cwd) => expect(await isJson(missing, cwd)).toBe(false));
});

test('a configuration is read from this folder or by name, its files from its own folder, and from no folder above', async () => {
  await withFolder(withConfig(config), async (cwd) => {
    mkdirSync(join(cwd, 'below'));
    const below = join(cwd, 'below');
    expect((await vanguard(['compare'], { cwd: below })).stderr).toContain('error[VM404]');
    expect((await vanguard(['compare', '-c', '../vanguard.config.json'], { cwd: below })).code).toBe(0);
    writeFileSync(join(below, 'vanguard.config.json'), '{ "level": 0.5 }');
    expect((await vanguard(['demo', '--json'], { cwd: below })).stdout).toContain('"level": 0.95');
    expect((await vanguard(['demo', '--json', '-c', 'vanguard.config.json'], { cwd: below })).stdout).toContain(
      '"level": 0.5',
    );
  });
});

test('an address or a table that a configuration elsewhere names is no file beside it', async () => {
  const named = [
    [{ activity: 's3://bucket/r.parquet' }, /cannot read s3:\/\/bucket\/r\.parquet: it is an address/],
    [{ activity: 'public.admissions', engine: 'sql' }, /VANGUARD_SQL_URL/],
  ] as const;
  await withFolder({ ...small }, async (cwd) => {
    mkdirSync(join(cwd, 'c'));
    for (const [values, says] of named) {
      writeFileSync(join(cwd, 'c', 'v.json'), JSON.stringify({ ...values, population: '../p.csv' }));
      const { stderr } = await vanguard(['compare', '-c', 'c/v.json'], { cwd });
      expect(stderr).toMatch(says);
      expect(stderr).not.toMatch(/c\/(?:s3|public)/);
    }
  });
});

test.each([
  [
    { ...config, basline: '2014/15' },
    'VM407',
    /unknown key "basline" in vanguard\.config\.json[\s\S]*did you mean baseline\?/,
  ],
  [{ ...config, __proto__2: 1 }, 'VM407', /unknown key/],
  ['[1]', 'VM408', /must hold one JSON object/],
  ['{ "level": ', 'VM408', /is no configuration/],
  [
    { ...config, level: 95 },
    'VM403',
    /"level" in vanguard\.config\.json must be a share between 0 and 1: 0\.95 for 95%/,
  ],
  [{ ...config, window: 'month' }, 'VM403', /"window" in vanguard\.config\.json must be one of rolling-year/],
  [{ ...config, baseline: ['2014/15', '2015/16'] }, 'VM403', /must be one value/],
  [
    { ...config, metric: 'bed-dys' },
    'VM403',
    /"metric" in vanguard\.config\.json must be one of [\s\S]*did you mean bed-days\?/,
  ],
  [{ ...config, period: 'Q9 2017' }, 'VM403', /"period" in vanguard\.config\.json must be latest, a quarter/],
  [{ ...config, strict: 'perhaps' }, 'VM403', /must be true or false/],
  [{ ...config, layout: 'tody' }, 'VM403', /did you mean tidy\?/],
])('a wrong configuration is refused: %j', async (values, code, says) => {
  await withFolder(withConfig(values), async (cwd) => {
    const ran = await vanguard(['compare'], { cwd });
    expect(ran.stderr).toContain(`error[${code}]`);
    expect(ran.stderr).toMatch(says);
    expect(ran.code).toBe(2);
  });
});

test('its JSON Schema takes what is taken and refuses what is refused', async () => {
  const schema = JSON.parse((await vanguard(['schema', 'config'])).stdout);
  const valid = new Ajv2020({ allowUnionTypes: true }).compile(schema);
  expect(
    valid({ $schema: schema.$id, ...config, columns: { area: 'CCG19CDH' }, targets: { PACS: -3 }, strict: true }),
  ).toBe(true);
  for (const wrong of [{ basline: 'x' }, { window: 'month' }, { level: 'high' }]) expect(valid(wrong)).toBe(false);
});

test('init writes a configuration that compare runs with, and asks only at a terminal', async () => {
  const odd = small['a.csv'].replace('area_code,period,emergency_admissions', 'Org,When,Em adm');
  const codes = ['05C', '05L', '05N', '06N', '06K'];
  const renamed = (text: string): string =>
    ['T1', 'T2', 'C1', 'C2', 'C3'].reduce((all, unit, at) => all.replaceAll(`${unit},`, `${codes[at]},`), text);
  const files = { 'a.csv': renamed(odd), 'p.csv': renamed(small['p.csv']), 'c.csv': renamed(small['c.csv']) };
  await withFolder(files, async (cwd) => {
    const made = await vanguard(['init', 'a.csv', 'p.csv', 'c.csv'], { cwd });
    expect([made.code, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toContain('a.csv  activity, columns area=Org, period=When, emergency_admissions=Em adm');
    const written = readFileSync(join(cwd, 'vanguard.config.json'), 'utf8');
    expect(JSON.parse(written)).toMatchObject({
      activity: ['a.csv'],
      population: ['p.csv'],
      cohorts: 'c.csv',
      columns: { area: 'Org' },
    });
    expect((await vanguard(['compare'], { cwd })).code).toBe(0);
    const again = await vanguard(['init', 'p.csv'], { cwd });
    expect([again.code, again.stderr]).toEqual([4, expect.stringContaining('error[VM409]')]);
    expect(readFileSync(join(cwd, 'vanguard.config.json'), 'utf8')).toBe(written);
    expect((await vanguard(['init', 'p.csv', '--force'], { cwd })).code).toBe(0);
  });
  await withFolder({ 'x.csv': 'a,b\n1,2\n' }, async (cwd) => {
    expect((await vanguard(['init', 'x.csv'], { cwd })).code).toBe(3);
    expect(existsSync(join(cwd, 'vanguard.config.json'))).toBe(false);
  });
});

test('init writes to standard output, and a baseline that the activity has', async () => {
  const later = small['a.csv'].replaceAll('2014/15', '2018/19').replaceAll('2015/16', '2019/20');
  const people = small['p.csv'].replaceAll('2014', '2018').replaceAll('2015', '2019');
  await withFolder({ 'a.csv': later, 'p.csv': people, 'c.csv': small['c.csv'] }, async (cwd) => {
    const made = await vanguard(['init', 'a.csv', 'p.csv', 'c.csv', '-o', '-'], { cwd });
    expect([made.code, existsSync(join(cwd, 'vanguard.config.json'))]).toEqual([0, false]);
    expect(JSON.parse(made.stdout)).toMatchObject({ activity: ['a.csv'], baseline: '2018/19' });
    expect(made.stderr).toContain('baseline 2018/19: the first whole financial year of the activity');
    expect(made.stderr).not.toContain('wrote');
    const named = await vanguard(['init', 'a.csv', 'p.csv', 'c.csv', '-o', 'own.json'], { cwd });
    expect([named.code, named.stderr]).toEqual([0, '']);
    expect(readFileSync(join(cwd, 'own.json'), 'utf8')).toBe(made.stdout);
    expect((await vanguard(['compare', '--config', 'own.json'], { cwd })).code).toBe(0);
  });
});

test('a role that is given a list of columns is told that it is one column', async () => {
  const own = JSON.stringify({ ...config, activity: ['a.csv'], columns: { area: ['a', 'b'] } });
  await withFolder({ ...small, 'vanguard.config.json': own }, async (cwd) => {
    const { code, stderr } = await vanguard(['compare'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('name one column for area')]);
  });
});

test('init knows a list of practices by their sites, by their areas, or by both', async () => {
  const practices = ['practice_code,site\nP1,PACS20\n', 'practice_code,area_code\nP1,05C\n'];
  for (const list of [...practices, 'practice_code,site,area_code\nP1,PACS20,05C\n']) {
    await withFolder({ ...small, 'practices.csv': list }, async (cwd) => {
      const made = await vanguard(['init', 'a.csv', 'p.csv', 'practices.csv'], { cwd });
      expect(made.stdout).toContain(' practices.csv  practices, practices layout\n');
      const written = JSON.parse(readFileSync(join(cwd, 'vanguard.config.json'), 'utf8'));
      expect(written.practices).toBe('practices.csv');
    });
  }
});

test('init refuses two lists of one kind, of which a run takes one', async () => {
  const practices = 'practice_code,site\nP1,PACS20\n';
  const files = { ...small, 'd.csv': small['c.csv'], 'one.csv': practices, 'two.csv': practices };
  await withFolder(files, async (cwd) => {
    for (const [kind, ...two] of [
      ['cohorts', 'c.csv', 'd.csv'],
      ['practices', 'one.csv', 'two.csv'],
    ]) {
      const { code, stdout, stderr } = await vanguard(['init', 'a.csv', 'p.csv', ...two], { cwd });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain(`a run takes one list of ${kind}, and init was given 2: ${two.join(', ')}\n`);
    }
    expect(existsSync(join(cwd, 'vanguard.config.json'))).toBe(false);
  });
});

test('the command that makes a result again says what the configuration and the environment said', async () => {
  const values = {
    ...config,
    activity: ['a.csv'],
    columns: { area: 'The area' },
    drop: ['C3'],
    strict: false,
    ascii: true,
    thousands: ',',
    targets: { PACS: -3 },
  };
  const files = { ...withConfig(values), 'a.csv': small['a.csv'].replace('area_code', 'The area') };
  await withFolder(files, async (cwd) => {
    const env = { VANGUARD_LEVEL: '0.8' };
    const lineOf = async (args: readonly string[], into = cwd): Promise<string[]> =>
      JSON.parse((await vanguard([...args, '--json'], { cwd: into, env })).stdout).command_line;
    const line = await lineOf(['compare', '--per', '100']);
    expect(line.slice(0, 2)).toEqual(['compare', 'a.csv']);
    expect(line.join(' ')).toContain('--population p.csv --cohorts c.csv --period Q4 2015/16 --map area=The area');
    expect(line.join(' ')).toMatch(/--level 0\.8 .*--target PACS=-3 --per 100$/);
    expect(line.join(' ')).not.toMatch(/strict|ascii|0\.9/);
    expect(await lineOf(['compare', 'a.csv'])).toEqual([
      ...line.filter((word) => word !== 'a.csv').slice(0, -2),
      'a.csv',
    ]);
    mkdirSync(join(cwd, 'below'));
    const below = await lineOf(['area', '-c', '../vanguard.config.json'], join(cwd, 'below'));
    expect(below.slice(0, 2)).toEqual(['area', '../a.csv']);
    expect(below.join(' ')).not.toContain('config');
    const first = await vanguard(['compare', '--json'], { cwd, env });
    writeFileSync(join(cwd, 'vanguard.config.json'), '{}');
    const again = await vanguard([...JSON.parse(first.stdout).command_line, '--json'], { cwd });
    expect(again.stdout).toBe(first.stdout);
  });
});

test('a report under a configuration prints the whole command, and each setting once', async () => {
  await withFolder(withConfig(config), async (cwd) => {
    expect((await vanguard(['report', '--draws', '0', '-f', 'md', '-o', 'r.md'], { cwd })).code).toBe(0);
    expect((await vanguard(['report', '--draws', '0', '-o', 'r.html'], { cwd })).code).toBe(0);
    const page = readFileSync(join(cwd, 'r.html'), 'utf8');
    expect(page).toContain(
      'vanguard-metrics report a.csv --population p.csv --cohorts c.csv --level 0.9 --period &quot;Q4 2015/16&quot; --draws 0 -o report.html',
    );
    const [, table = ''] = page.split('Settings and versions');
    const names = [...table.slice(0, table.indexOf('</table>')).matchAll(/scope="row">([^<]*)</g)].map(
      ([, name]) => name,
    );
    expect(names).toContain('metrics');
    expect(new Set(names).size).toBe(names.length);
    for (const twice of ['drop', 'exclude areas', 'exclude programmes', 'read']) expect(names).not.toContain(twice);
    expect(table).toMatch(/metrics<\/th>\s*<td[^>]*>all in the data</);
  });
});
