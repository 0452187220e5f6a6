import { expect, test } from 'vitest';
import type { AreaCode } from '../../src/domain/areas/area.js';
import { type ArmsRequest, assignArms } from '../../src/geography/arms.js';
import { builtInCohorts } from '../../src/geography/built-in-cohorts.js';
import { fileCohorts } from '../../src/geography/file-cohorts.js';
import { codes } from '../measure/data.js';
import { asked, england, file, geography, of2016, sidesOf } from './plans-and-sides.js';

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
  expect(lacking.refused).toEqual([{ code: 'VM243', cohort: 'W', area: '05D' }]);
  expect(lacking.cohorts[0]?.areas).toEqual(['05C']);
  const near = (listed: string, inData: readonly string[]) =>
    sidesOf(fileCohorts(file({ W: ['05C', listed] }), [], of2016), asked(['05C', ...inData], fromFile)).refused;
  expect(near('05D', ['05G', '0SD'])).toEqual([{ code: 'VM243', cohort: 'W', area: '05D', slip: '0SD' }]);
  expect(near('05I', ['05G'])).toEqual([{ code: 'VM243', cohort: 'W', area: '05I', suggestion: '05G' }]);
  expect(near('05I', ['X99'])).toEqual([{ code: 'VM243', cohort: 'W', area: '05I' }]);
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

test('an area of another kind is said where it stands among the rest, and not where a list names it', () => {
  const districts = ['E07000004', 'E07000005', 'E07000006', 'E07000007'];
  const sides = (cohorts: readonly string[], others: readonly string[], drop: readonly string[] = []) => {
    const plan = fileCohorts(file({ V: cohorts }), [], of2016);
    const request = asked([...districts, ...others], { fromFile: true, drop: codes(...drop) });
    const { comparator, found } = sidesOf(plan, request);
    return [comparator.length, found.filter(({ code }) => code === 'VM367')];
  };
  const odd = { code: 'VM367', areas: ['E54000008'], like: 'E07000004' };
  expect(sides(['E07000004'], ['E54000008'])).toEqual([4, [odd]]);
  expect(sides(['E07000004', 'E54000008'], ['E54000008'])).toEqual([3, []]);
  expect(sides(['E07000004'], ['E54000008'], ['E54000008'])).toEqual([3, []]);
  // However many they are: counties and regions hold districts, and the other way about.
  const wholes = ['E10000001', 'E12000001', 'E12000002'];
  const out = { code: 'VM367', areas: wholes, like: 'E07000004', isOut: true };
  expect(sides(['E07000004'], wholes)).toEqual([3, [out]]);
  expect(sides(['E07000004', 'E12000001'], wholes)).toMatchObject([4, [{ areas: ['E10000001'] }]]);
  const parts = { code: 'VM367', areas: districts, like: 'E12000001', isOut: true };
  expect(sides(['E12000001'], ['E12000001', 'E12000002'])).toEqual([1, [parts]]);
  expect(sides(['E07000004'], ['E12000001'], ['E12000001'])).toEqual([3, []]);
  // A county holds districts and no unitary authority; boards of one nation hold no councils of another.
  expect(sides(['E10000001'], [...wholes.slice(0, 1), 'E10000002', 'E10000003', 'E06000001'])).toEqual([
    3,
    [{ ...parts, like: 'E10000001' }],
  ]);
  const councils = { code: 'VM367', areas: ['S12000005'], like: 'S08000015', isOut: true };
  const beside = ['S08000015', 'S08000016', 'S12000005'];
  expect(sides(['S08000015'], beside)).toEqual([5, [councils]]);
});
