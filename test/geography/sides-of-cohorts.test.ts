import { expect, test } from 'vitest';
import { builtInCohorts } from '../../src/geography/built-in-cohorts.js';
import { fileCohorts } from '../../src/geography/file-cohorts.js';
import { codes } from '../measure/data.js';
import { areasIn, file, geography, of2016, of2020 } from './plans-and-sides.js';

test('the built-in cohorts are the areas of whole sites, and sites of practices only with their practices', () => {
  const plan = builtInCohorts([], new Map([['PACS17', codes('11X-P1')]]), of2016);
  expect(areasIn(plan)).toEqual({
    MCP: ['00P', '00R', '01W', '02F', '02M', '02T', '03X', '04N', '05C', '08V'],
    PACS: ['00L', '01G', '03E', '04E', '04H', '10L', '12F', '99M', 'PACS17'],
    EHCH: ['01A', '02N', '02R', '02W', '03R', '04K', '06K', '08T', '13T'],
  });
  expect(plan.cohorts.map(({ prefers }) => prefers)).toEqual(['all', 'all', 'care_home_residents']);
  expect(plan.cohorts[0]?.sites.find(({ id }) => id === 'MCP03')?.areas).toEqual(['00R', '02M']);
  expect(plan.findings.map(({ code, facts, count }) => [code, facts, count])).toEqual([
    [
      'VM313',
      {
        sites: expect.arrayContaining(['MCP05 West Wakefield Health and Wellbeing Ltd']),
        areas: ['03R', '03V', '04G', '05L', '09E', '10K', '10V', '11A'],
      },
      5,
    ],
    ['VM313', { sites: ['PACS20 Better Care Together (Morecambe Bay Health Community)'], areas: ['01H', '01K'] }, 1],
  ]);
  const why = Object.fromEntries(plan.neither.map((one) => [one.area, one.why]));
  expect(why['01H']).toMatch(/^touched by PACS site PACS20 Better Care Together/);
  expect(why['06H']).toBeUndefined();
  expect(plan.problems).toEqual([]);
  // Providers have no areas and are no sites of a cohort.
  expect(builtInCohorts(['acc'], new Map(), of2016).cohorts[0]).toMatchObject({ name: 'ACC', areas: [], sites: [] });
});

test('a programme asked for by name is alone, leaves the comparator with the growth programmes, and may be unknown', () => {
  const plan = builtInCohorts(['uec', 'PAKS', 'nothing of the kind'], new Map(), of2016);
  expect(plan.cohorts.map(({ name, title }) => [name, title])).toEqual([['UEC', 'Urgent care']]);
  expect(plan.neither.map(({ why }) => why.split(' ')[2])).toEqual(
    expect.arrayContaining(['MCP', 'PACS', 'EHCH', 'UEC']),
  );
  const twice = builtInCohorts(['MCP'], new Map(), of2016);
  expect(twice.neither.filter(({ area }) => area === '05C')).toHaveLength(1);
  // A system without a code is named once.
  const dorset = builtInCohorts(['acs:Dorset'], new Map(), of2016).neither.find(({ why }) => why.includes('ACS:'));
  expect(dorset?.why).toBe('touched by ACS:Dorset site Dorset');
  const must = expect.stringMatching(/^be one of mcp, pacs, ehch, uec, acc, acs, devolution, ics, stp, or one system/);
  expect(plan.problems.map(({ code, facts }) => ({ code, ...facts }))).toStrictEqual([
    { code: 'VM403', option: '--cohort', value: 'PAKS', must, suggestion: 'pacs' },
    { code: 'VM403', option: '--cohort', value: 'nothing of the kind', must },
  ]);
});

test('a site merged with areas outside it is lost, or stands for the merged area where it is 80% of its people', () => {
  const lost = builtInCohorts(['MCP'], new Map(), of2020);
  expect(areasIn(lost).MCP).toEqual(['00P', '00R', '01W', '02M', '02T', '05C', '08V']);
  expect(lost.neither.slice(0, 3)).toEqual([
    { area: '15M', why: 'holds 03X of MCP, merged with areas outside it' },
    { area: '27D', why: 'holds 02F of MCP, merged with areas outside it' },
    { area: '52R', why: 'holds 04N of MCP, merged with areas outside it' },
  ]);
  const merged = lost.findings.filter(({ code }) => code === 'VM312').map(({ facts }) => facts);
  expect(merged[1]).toStrictEqual({ site: 'MCP12 West Cheshire Way', from: ['02F'], into: '27D' });
  const urgent = builtInCohorts(['uec'], new Map(), of2020).findings.map(({ facts }) => facts);
  expect(urgent).toContainEqual({
    site: 'UEC30 South Nottingham System Resilience Group (Greater Nottingham)',
    from: ['04K', '04L', '04M', '04N'],
    into: '52R',
  });
  const people = { '01C': 10, '01R': 10, '02D': 10, '02F': 120 };
  const mostly = builtInCohorts(['MCP'], new Map(), geography('2020-06-01', people));
  expect(areasIn(mostly).MCP).toContain('27D');
  expect(mostly.findings.map(({ facts }) => facts)).toContainEqual({
    site: 'MCP12 West Cheshire Way',
    from: ['02F'],
    into: '27D',
    share: 0.8,
  });
  const fewer = geography('2020-06-01', { ...people, '02F': 119 });
  expect(areasIn(builtInCohorts(['MCP'], new Map(), fewer)).MCP).not.toContain('27D');
  // Two sites that went into one area with nobody else are that area, once.
  const nottingham = fileCohorts(file({ N: ['04E', '04H', '04K', '04L', '04M', '04N'] }), [], of2020);
  expect(areasIn(nottingham)).toEqual({ N: ['52R'] });
});

test('a cohorts file gives its cohorts in order, follows its areas, and tells what stands against its names', () => {
  const named = file({ West: ['02F', '05C'], CARE_HOMES: ['03R'], 'care homes too': ['03R'] }, ['01C', '99P'], ['00F']);
  const all = fileCohorts(named, [], of2020);
  expect(all.cohorts.map(({ name, title, prefers, areas, sites }) => [name, title, prefers, areas, sites])).toEqual([
    ['CARE_HOMES', 'CARE_HOMES', 'care_home_residents', ['03R'], []],
    ['West', 'West', 'all', ['05C'], []],
    ['care homes too', 'care homes too', 'all', ['03R'], []],
  ]);
  expect(all.rest).toEqual([]);
  expect(all.neither).toEqual([
    { area: '03R', why: 'in cohort CARE_HOMES' },
    { area: '27D', why: 'holds 02F of West, merged with areas outside it' },
    { area: '05C', why: 'in cohort West' },
    { area: '03R', why: 'in cohort care homes too' },
    { area: '13T', why: 'EXCLUDED in the cohorts file' },
    { area: '27D', why: 'holds 01C of REST, merged with areas outside it' },
    { area: '15N', why: 'holds 99P of REST, merged with areas outside it' },
  ]);
  expect(all.findings.map(({ code, facts }) => [code, facts])).toStrictEqual([
    ['VM312', { site: 'West', from: ['02F'], into: '27D' }],
    ['VM312', { site: 'REST', from: ['01C'], into: '27D' }],
    ['VM312', { site: 'REST', from: ['99P'], into: '15N' }],
  ]);
  const share = geography('2020-06-01', { '01C': 1, '01R': 1, '02D': 0, '02F': 8 });
  expect(fileCohorts(file({ W: ['02F', '01H', '05C'] }), [], share)).toMatchObject({
    cohorts: [{ areas: ['01H', '05C', '27D'] }],
    findings: [{ facts: { site: 'W', from: ['02F'], into: '27D', share: 0.8 } }],
  });
  const some = fileCohorts(file({ West: ['05C'], East: ['06H'] }), ['Wst', 'East', 'x'], of2016);
  expect(areasIn(some)).toEqual({ East: ['06H'] });
  expect(some.rest).toBeUndefined();
  expect(some.neither).toContainEqual({ area: '05C', why: 'in cohort West' });
  const must = 'be a cohort of the cohorts file (East, West)';
  expect(some.problems.map(({ code, facts }) => ({ code, ...facts }))).toStrictEqual([
    { code: 'VM403', option: '--cohort', value: 'Wst', must, suggestion: 'West' },
    { code: 'VM403', option: '--cohort', value: 'x', must },
  ]);
  const names = ['EHCH', 'Care Home', 'care-homes', 'carehomes', 'NoEHCH', 'EHCH2', 'Not care homes'];
  const prefers = fileCohorts(file(Object.fromEntries(names.map((name) => [name, ['05C']]))), names, of2016).cohorts;
  expect(Object.fromEntries(prefers.map((one) => [one.name, one.prefers === 'care_home_residents']))).toEqual({
    EHCH: true,
    'Care Home': true,
    'care-homes': true,
    carehomes: true,
    NoEHCH: false,
    EHCH2: false,
    'Not care homes': false,
  });
});

test('a name with a comma in it is taken whole where a cohort has it, and else is several', () => {
  const listed = file({ 'A, B': ['05C'], A: ['06H'], C: ['05L'] });
  const chosen = (...names: readonly string[]) => Object.keys(areasIn(fileCohorts(listed, names, of2016))).sort();
  expect(chosen('A, B')).toEqual(['A, B']);
  expect(chosen('A')).toEqual(['A']);
  expect(chosen('A,C')).toEqual(['A', 'C']);
  expect(chosen('C, A, B')).toEqual(['A, B', 'C']);
  expect(chosen(' A, B , C')).toEqual(['A, B', 'C']);
  expect(chosen('A', 'A, B')).toEqual(['A', 'A, B']);
  expect(chosen('', ',')).toEqual(['A', 'A, B', 'C']);
  const refused = fileCohorts(listed, ['B, A', 'A,B'], of2016).problems;
  expect(refused.map(({ facts }) => ('value' in facts ? facts.value : ''))).toEqual(['B', 'B']);
  expect(Object.keys(areasIn(builtInCohorts(['mcp, pacs'], new Map(), of2016))).sort()).toEqual(['MCP', 'PACS']);
});

test('a name is known in any case where only one fits, and one of several words is suggested whole', () => {
  const listed = file({ North: ['05C'], NORTH: ['06H'], 'East, new': ['05L'], West: ['04Y'] });
  const chosen = (...asked: string[]) => Object.keys(areasIn(fileCohorts(listed, asked, of2016))).sort();
  expect([chosen('west'), chosen('WEST'), chosen('North'), chosen('east, NEW')]).toEqual([
    ['West'],
    ['West'],
    ['North'],
    ['East, new'],
  ]);
  const alike = file({ 'A, b': ['05C'], 'a, B': ['06H'] });
  expect(areasIn(fileCohorts(alike, ['a, B'], of2016))).toEqual({ 'a, B': ['06H'] });
  const told = (text: string) =>
    fileCohorts(listed, [text], of2016).problems.map(({ facts }) => 'suggestion' in facts && facts.suggestion);
  expect([told('North'), told('north')]).toEqual([[], ['NORTH']]);
  expect(told('East, nwe')).toEqual(['East, new', 'East, new']);
  expect(told('Wst')).toEqual(['West']);
});
