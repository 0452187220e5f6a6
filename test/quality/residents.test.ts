import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/index.js';
import { analyse, type Inputs, source } from '../../src/toolkit.js';

const areas = Array.from({ length: 14 }, (_, area) => `T${String(area).padStart(2, '0')}`);
const months = Array.from({ length: 36 }, (_, at) => {
  const month = 3 + at;
  return `${2014 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});

/** Synthetic counts of everyone and of residents; of the group named, the first area reports two fifths for nine months. */
function inputsWithGapOf(group: string, cohort = 'EHCH'): Inputs {
  const rows = ['all', 'care_home_residents'].flatMap((own) =>
    areas.flatMap((area, place) =>
      months.map((month, at) => {
        const usual = (own === 'all' ? 4000 : 1500) + 40 * place + ((17 * at + 31 * place) % 53);
        const isShort = own === group && place === 0 && at >= 2 && at < 11;
        return `${area},${month},${own},${isShort ? Math.round(0.4 * usual) : usual}`;
      }),
    ),
  );
  const people = ['all', 'care_home_residents'].flatMap((own) =>
    areas.flatMap((area) =>
      [2014, 2015, 2016].map((year) => `${area},${year},${own},${own === 'all' ? 200000 : 3000}`),
    ),
  );
  const cohorts = areas.map((area, place) => `${area},${place < 3 ? cohort : 'REST'}`);
  return {
    activity: [source('a.csv', ['area_code,month,population_group,emergency_admissions', ...rows, ''].join('\n'))],
    population: [source('p.csv', ['area_code,year,population_group,population', ...people, ''].join('\n'))],
    cohorts: source('c.csv', ['area_code,cohort', ...cohorts, ''].join('\n')),
  };
}

test('a gap in the counts of residents belongs to their own results, and one of everyone to everyone', () => {
  for (const group of ['all', 'care_home_residents']) {
    const { results } = analyse(inputsWithGapOf(group), { ...defaultSettings, draws: 0 });
    expect(results.map(({ population }) => population)).toEqual(['care_home_residents']);
    expect(results[0]?.baseline_gaps.cohort).toEqual(group === 'all' ? [] : ['T00']);
  }
});

test('a gap in the counts of residents changes nothing where only everyone is compared, and the other way round', () => {
  const heard = (group: string, cohort: string) => {
    const inputs = inputsWithGapOf(group, cohort);
    const { results, quality } = analyse(inputs, { ...defaultSettings, draws: 0 });
    const gaps = quality.issues.filter(({ code }) => code === 'VM330' || code === 'VM332');
    return [...results.map(({ screened }) => screened?.screened_out), ...new Set(gaps.map(({ severity }) => severity))];
  };
  expect(heard('all', 'PILOT')).toEqual([['T00'], 'warning']);
  expect(heard('care_home_residents', 'EHCH')).toEqual([['T00'], 'warning']);
  expect(heard('care_home_residents', 'PILOT')).toEqual([undefined, 'note']);
  expect(heard('all', 'EHCH')).toEqual([undefined, 'note']);
});
