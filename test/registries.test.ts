import { expect, test } from 'vitest';
import { estimators } from '../src/compare/estimators/index.js';
import { metrics } from '../src/measure/metrics/index.js';
import { checks } from '../src/quality/checks/index.js';
import { dialects } from '../src/read/dialects/index.js';
import { populationLayouts } from '../src/read/populations/index.js';
import { readHeader } from '../src/read/table/header.js';
import { formats } from '../src/report/formats/index.js';
import { findingEntries } from '../src/report/problems/findings.js';
import { vanguard } from './cli/command.js';

const headers = {
  tidy: 'area_code,period,emergency_admissions',
  'long-with-metric': 'area_code,period,metric,value',
  wide: 'area_code,area_name,2014/15 Q1,2014/15 Q2',
  'monthly-activity-return': 'Year,Period,Org Code,Org Name,Total Non-elective G&A Admissions (FFCEs) ',
  fingertips:
    'Indicator ID,Indicator Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Count,Denominator,Value note',
  'ccg-outcomes':
    'Year,Period of coverage,Breakdown,ONS code,Level,Level description,Indicator value,CI lower,CI upper,Denominator,Numerator',
  'public-health-scotland': 'Quarter,QuarterQF,HB,HBQF,AdmissionType,AdmissionTypeQF,Stays,StaysQF,LengthOfStay',
} as const satisfies Record<keyof typeof dialects, string>;

const populationHeaders = {
  long: 'area_code,year,population',
  'age-bands': 'area_code,year,age_band,population',
  'wide-years': 'area_code,2014,2015',
  'ons-mid-year': 'CCG Code,CCG Name,All Ages,0,1',
  'gp-list-wide': 'GP_PRACTICE_CODE,POSTCODE,CCG_CODE,TOTAL_ALL,TOTAL_MALE,TOTAL_FEMALES,MALE_0-4',
  'gp-list-size': 'PUBLICATION,EXTRACT_DATE,TYPE,CCG_CODE,ONS_CCG_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS',
  fingertips: headers.fingertips,
  'ccg-outcomes': headers['ccg-outcomes'],
} as const satisfies Record<keyof typeof populationLayouts, string>;

test.each([
  ['activity', dialects, headers],
  ['population', populationLayouts, populationHeaders],
] as const)('each header of %s is recognised by its own layout and no other', (_, layouts, own) => {
  for (const [name, text] of Object.entries(own)) {
    const header = readHeader(text.split(','), 0);
    const recognising = Object.entries(layouts).filter(([, layout]) => layout.recognises(header));
    expect(recognising.map(([layout]) => layout)).toEqual([name]);
  }
});

test('every kind of thing that is listed says what it is', () => {
  for (const { description } of [
    ...Object.values(dialects),
    ...Object.values(populationLayouts),
    ...Object.values(formats),
  ]) {
    expect(description.length).toBeGreaterThan(10);
  }
  for (const [name, metric] of Object.entries(metrics)) {
    expect(metric.numerator).toBe(name);
    expect(metric.source.length).toBeGreaterThan(20);
  }
  for (const { title, reference } of Object.values(estimators))
    expect([title, reference].every((text) => text.length > 10)).toBe(true);
  for (const { code, title } of Object.values(checks)) {
    expect(findingEntries[code].explanation.length).toBeGreaterThan(20);
    expect(title.length).toBeGreaterThan(10);
  }
  expect(Object.keys(estimators)[0]).toBe('jackknife-area');
});

test('the help offers every format that is listed', async () => {
  const { stderr } = await vanguard(['demo', '--format', 'pdf']);
  for (const name of Object.keys(formats)) expect(stderr).toContain(name);
});
