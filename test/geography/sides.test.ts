import { expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/area.js';
import type { CohortsFile } from '../../src/domain/cohort.js';
import { type ArmsRequest, assignArms } from '../../src/geography/arms.js';
import { boundariesOf } from '../../src/geography/boundaries.js';
import { builtInCohorts } from '../../src/geography/built-in-cohorts.js';
import type { CohortPlan, Geography } from '../../src/geography/cohort-plan.js';
import { fileCohorts } from '../../src/geography/file-cohorts.js';
import { areaCodes } from '../../src/reference/area-codes.js';
import { codes } from '../measure/data.js';

const geography = (date: string, people: Readonly<Record<string, number>> = {}): Geography => ({
  boundaries: boundariesOf(date),
  peopleIn: (area) => people[area],
});
const of2016 = geography('2016-06-01');
const of2020 = geography('2020-06-01');

/** A request over 2014/15 to 2015/16, with these areas and nothing taken out. */
const asked = (withActivity: readonly string[], changed: Partial<ArmsRequest> = {}): ArmsRequest => ({
  withActivity: new Set(codes(...withActivity)),
  practiceUnits: new Set(),
  fromFile: false,
  drop: [],
  acceptBoundary: [],
  excludeProgrammes: [],
  excludeAreas: [],
  span: { start: '2014-04-01', end: '2016-03-31' },
  ...changed,
});
const sidesOf = (plan: CohortPlan, request: ArmsRequest, where = of2016) => {
  const arms = assignArms(plan, request, where);
  return {
    ...arms,
    out: Object.fromEntries(arms.leftOut.map(({ area, why }) => [area, why])),
    found: arms.findings.map(({ code, facts }) => ({ code, ...facts })),
    refused: arms.problems.map(({ code, facts }) => ({ code, ...facts })),
  };
};
const file = (
  cohorts: Readonly<Record<string, readonly string[]>>,
  rest?: readonly string[],
  excluded: readonly string[] = [],
): CohortsFile => ({
  cohorts: new Map(Object.entries(cohorts).map(([name, areas]) => [name, codes(...areas)])),
  rest: codes(...(rest ?? [])),
  excluded: codes(...excluded),
  namesRest: rest !== undefined,
});
const areasIn = (plan: CohortPlan) => Object.fromEntries(plan.cohorts.map(({ name, areas }) => [name, areas]));
const england = areaCodes.filter(({ validFrom }) => validFrom <= '2014-04-01').map(({ code }) => code);

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
  const names = ['EHCH', 'Care Home', 'care-homes', 'carehomes', 'NoEHCH', 'EHCH2'];
  const prefers = fileCohorts(file(Object.fromEntries(names.map((name) => [name, ['05C']]))), names, of2016).cohorts;
  expect(Object.fromEntries(prefers.map((one) => [one.name, one.prefers === 'care_home_residents']))).toEqual({
    EHCH: true,
    'Care Home': true,
    'care-homes': true,
    carehomes: true,
    NoEHCH: false,
    EHCH2: false,
  });
});

test('every area of England is on one side, or left out with the first reason against it', () => {
  const plan = builtInCohorts(['MCP'], new Map(), of2016);
  const request = asked([...england, '13T', 'X24', 'PACS17', '14L'], {
    practiceUnits: new Set(codes('PACS17')),
    excludeAreas: codes('E38000099', '00F'),
    excludeProgrammes: ['uec', 'acs:Atlantis', 'STQ'],
    drop: codes('02T', '11J', '00G'),
  });
  const { out, cohorts, comparator, refused, leftOut, found } = sidesOf(plan, request);
  expect(out).toMatchObject({
    '02T': 'dropped on request',
    '11J': 'dropped on request',
    '13T': 'dropped on request',
    '05L': expect.stringMatching(/^touched by MCP site MCP04/),
    '06H': 'in UEC, excluded on request',
    PACS17: 'practices of a site',
    X24: expect.stringMatching(/^commissions for England/),
    '14L': 'formed on 2017-04-01, after the boundaries in use',
  });
  expect(Object.values(out).filter((why) => why === 'excluded on request')).toHaveLength(1);
  // PACS18 and UEC32 both hold 00L: the first reason is kept.
  expect(out['00L']).toMatch(/^touched by PACS/);
  expect(found.map(({ code }) => code)).toEqual(['VM313']);
  expect(cohorts[0]?.areas).toEqual(['00P', '00R', '01W', '02F', '02M', '03X', '04N', '05C', '08V']);
  expect(cohorts[0]?.sites.map(({ id }) => id)).not.toContain('MCP01');
  const sides = [...comparator, ...leftOut.map(({ area }) => area), ...(cohorts[0]?.areas ?? [])];
  expect(sides.sort()).toEqual([...request.withActivity].sort());
  expect(comparator).toEqual([...comparator].sort());
  expect(assignArms(builtInCohorts(['MCQ'], new Map(), of2016), request, of2016).problems).toHaveLength(3);
  const formed = assignArms(plan, asked(['14L', '05C']), geography('2017-04-01'));
  expect(formed.comparator).toEqual(['14L']);
  expect(refused).toEqual([
    {
      code: 'VM403',
      option: '--exclude-programme',
      value: 'acs:Atlantis',
      must: expect.any(String),
      suggestion: 'acs',
    },
    { code: 'VM403', option: '--exclude-programme', value: 'STQ', must: expect.any(String), suggestion: 'stp' },
  ]);
});

test('areas of a cohort without activity are refused from a file, with the nearest, and told of built-in sites', () => {
  const fromFile = { fromFile: true };
  const lacking = sidesOf(fileCohorts(file({ W: ['05C', '05D'] }), [], of2016), asked(['05C', '05G'], fromFile));
  expect(lacking.refused).toEqual([{ code: 'VM243', cohort: 'W', area: '05D', suggestion: '05C' }]);
  expect(lacking.cohorts[0]?.areas).toEqual(['05C']);
  const many = Array.from({ length: 22 }, (_, at) => `19${String.fromCharCode(65 + at)}`);
  const slips = sidesOf(fileCohorts(file({ W: many }), [], of2016), asked(['199'], fromFile)).refused;
  expect(slips.map((one) => 'suggestion' in one)).toEqual(many.map((_, at) => at < 20));
  const builtIn = sidesOf(builtInCohorts(['MCP'], new Map(), of2016), asked(['05C', '00R']));
  expect(builtIn.refused).toEqual([]);
  expect(new Set(builtIn.found.map(({ code }) => code))).toEqual(new Set(['VM313', 'VM314']));
  expect(builtIn.found.filter(({ code }) => code === 'VM314')).toContainEqual({
    code: 'VM314',
    cohort: 'MCP',
    site: 'MCP03 Fylde Coast Local Health Economy',
    areas: ['02M'],
  });
  expect(builtIn.found.filter(({ code }) => code === 'VM314')).toHaveLength(8);
  expect(builtIn.cohorts[0]?.sites.map(({ id, areas }) => [id, areas])).toEqual([
    ['MCP03', ['00R']],
    ['MCP07', ['05C']],
  ]);
});

test('a file that names REST compares with those areas alone, and tells of the others and of those that lack', () => {
  const plan = fileCohorts(file({ W: ['05C'], V: ['06N'] }, ['06H', '06K', '00K', '00C', '00D'], ['05G']), [], of2016);
  const areas = ['05C', '06N', '06H', '06K', '05G', '05H', '05L', '00D'];
  const { comparator, out, found, findings } = sidesOf(plan, asked(areas, { fromFile: true, drop: codes('00D') }));
  expect(comparator).toEqual(['06H', '06K']);
  expect(out).toEqual({
    '00D': 'dropped on request',
    '05G': 'EXCLUDED in the cohorts file',
    '05H': 'not listed in a cohorts file that names REST',
    '05L': 'not listed in a cohorts file that names REST',
  });
  expect(found).toEqual([
    { code: 'VM316', areas: ['05H', '05L'] },
    { code: 'VM314', cohort: 'REST', site: '', areas: ['00C', '00K'] },
  ]);
  expect(findings[0]?.count).toBe(2);
  const open = sidesOf(fileCohorts(file({ W: ['05C'], V: ['06H'] }), ['W'], of2016), asked(['05C', '06H', '06K']));
  expect(open).toMatchObject({ comparator: ['06K'], out: { '06H': 'in cohort V' }, found: [] });
});

test('an area whose boundary moved between the spans is on no side unless that is accepted', () => {
  const plan = fileCohorts(file({ W: ['01K', '05C'] }), [], geography('2018-06-01'));
  const areas = ['01K', '01H', '01E', '05C', '06H'];
  const from = (start: string, end: string, changed: Partial<ArmsRequest> = {}) =>
    sidesOf(plan, asked(areas, { span: { start, end }, ...changed }), geography('2018-06-01'));
  const across = from('2016-04-01', '2018-03-31');
  const why = 'kept its code when its boundary moved on 2017-04-01';
  expect(across).toMatchObject({ comparator: ['01E', '06H'], out: { '01H': why, '01K': why } });
  expect(across.cohorts[0]?.areas).toEqual(['05C']);
  const moved = { code: 'VM317', date: '2017-04-01' };
  expect(across.found).toEqual([
    { ...moved, area: '01H', before: 'NHS Cumbria CCG', after: 'NHS North Cumbria CCG' },
    { ...moved, area: '01K', before: 'NHS Lancashire North CCG', after: 'NHS Morecambe Bay CCG' },
  ]);
  expect(from('2017-04-01', '2018-03-31').leftOut).toEqual([]);
  expect(from('2016-04-01', '2017-03-31').leftOut).toEqual([]);
  expect(Object.keys(from('2016-04-01', '2017-04-01').out)).toEqual(['01H', '01K']);
  const accepted = from('2016-04-01', '2018-03-31', { acceptBoundary: codes('01K'), excludeAreas: codes('01H') });
  expect(accepted.cohorts[0]?.areas).toEqual(['01K', '05C']);
  // What is out for another reason needs no word on its boundary.
  expect(accepted.found).toEqual([]);
  expect(accepted.out).toEqual({ '01H': why });
});

test('codes that are no area of England leave the comparator, unless the data are of somewhere else', () => {
  const plan = fileCohorts(file({ W: ['05C', 'ZZ1'] }), [], of2016);
  const areas = [...england.slice(0, 30), '05C', 'ZZ1', 'ZZ2', 'ENG'];
  const { out, found } = sidesOf(plan, asked(areas));
  expect(out).toEqual({ ENG: 'not known as an area of England', ZZ2: 'not known as an area of England' });
  expect(found).toMatchObject([{ code: 'VM327', areas: ['ENG', 'ZZ2'] }]);
  const named = asked(areas, { excludeAreas: codes('ZZ2') });
  expect(sidesOf(plan, named).out).toMatchObject({ ZZ2: 'excluded on request' });
  const elsewhere = sidesOf(plan, asked(['05C', '06H', 'ZZ1', 'ZZ2']));
  expect(elsewhere.comparator).toEqual(['06H', 'ZZ2']);
  const unit = asked([...england.slice(0, 30), 'PACS20'], { practiceUnits: new Set(codes('PACS20')) });
  expect(sidesOf(plan, unit).found.filter(({ code }) => code === 'VM327')).toEqual([]);
  const pairs: readonly AreaCode[] = codes('E38000046');
  expect(sidesOf(plan, asked(['05C', '06H'], { drop: pairs })).cohorts[0]?.areas).toEqual([]);
});
