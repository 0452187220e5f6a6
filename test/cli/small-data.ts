/** A small whole data set: two areas in a cohort, three in the rest, eight quarters. */
const counts: Readonly<Record<string, readonly [readonly number[], readonly number[]]>> = {
  T1: [
    [2400, 2350, 2550, 2600],
    [2420, 2360, 2540, 2610],
  ],
  T2: [
    [1300, 1280, 1400, 1420],
    [1290, 1285, 1390, 1400],
  ],
  C1: [
    [5000, 4900, 5300, 5400],
    [5150, 5040, 5460, 5570],
  ],
  C2: [
    [1900, 1870, 2050, 2080],
    [1930, 1900, 2090, 2110],
  ],
  C3: [
    [3000, 2950, 3200, 3240],
    [3120, 3060, 3320, 3370],
  ],
};

const people: Readonly<Record<string, readonly [number, number]>> = {
  T1: [100000, 101000],
  T2: [50000, 50000],
  C1: [200000, 202000],
  C2: [80000, 79500],
  C3: [120000, 121500],
};

const years = ['2014/15', '2015/16'];

/** Lines of a tidy activity file, header first; the first data line is T1 in Q1 2014/15. */
export function activityLines(): string[] {
  const rows = Object.entries(counts).flatMap(([area, both]) =>
    both.flatMap((quarters, year) =>
      quarters.map((count, quarter) => `${area},Q${quarter + 1} ${years[year]},${count}`),
    ),
  );
  return ['area_code,period,emergency_admissions', ...rows];
}

export const activity = `${activityLines().join('\n')}\n`;

export const population = `area_code,year,population\n${Object.entries(people)
  .flatMap(([area, both]) => both.map((persons, year) => `${area},${2014 + year},${persons}\n`))
  .join('')}`;

export const cohorts = 'area_code,cohort\nT1,PACS\nT2,PACS\nC1,REST\nC2,REST\nC3,REST\n';

/** The small data set as files. */
export const small = { 'a.csv': activity, 'p.csv': population, 'c.csv': cohorts } as const;

/** The arguments that compare it. */
export const compareSmall = ['compare', 'a.csv', '--population', 'p.csv', '--cohorts', 'c.csv'] as const;
