import { expect, test } from 'vitest';
import { vanguard, withFolder } from './command.js';

const boards = ['S08000015', 'S08000016', 'S08000017', 'S08000019', 'S08000020'];
const quarters = ['2014Q2', '2014Q3', '2014Q4', '2015Q1', '2015Q2', '2015Q3', '2015Q4', '2016Q1'];
const files = {
  'stays.csv': `Quarter,HB,AdmissionType,Stays\n${boards
    .flatMap((board, at) =>
      quarters.map(
        (quarter, when) => `${quarter},${board},Emergency Inpatients,${2400 + 31 * at + ((17 * when) % 29)}\n`,
      ),
    )
    .join('')}`,
  'p.csv': `area_code,year,population\n${boards.map((board) => `${board},2014,100000\n${board},2015,100000\n`).join('')}`,
  'c.csv': `area_code,cohort\n${boards[0]},PILOT\n${boards[1]},PILOT\n`,
};
const compared = ['compare', 'stays.csv', '-p', 'p.csv', '--cohorts', 'c.csv', '--draws', '0'];

test('data of Scotland are told nothing of the returns of England, nor set beside its figures', async () => {
  await withFolder(files, async (cwd) => {
    const { stdout } = await vanguard([...compared, '--check', 'published', '--json'], { cwd });
    const { quality, published_checks } = JSON.parse(stdout);
    const said = quality.issues.find(({ code }: { readonly code: string }) => code === 'VM307').message;
    expect(said).toBe(
      '"Stays" stands for emergency_admissions: as Public Health Scotland counts; do not set beside figures of England',
    );
    const reasons = published_checks.map(({ reason }: { readonly reason: string }) => reason);
    expect(reasons).toContain('these are no areas of England, and the figure is of England');
    expect(reasons.join()).not.toMatch(/hospital returns|SUS/);
  });
});

test('where every board is in a cohort there is nothing to compare with, and no word of England', async () => {
  const all = { ...files, 'c.csv': `area_code,cohort\n${boards.map((board) => `${board},PILOT\n`).join('')}` };
  const { stderr } = await withFolder(all, (cwd) => vanguard(compared, { cwd }));
  expect(stderr).toContain('error[VM245] no area is left to compare with\n');
  expect(stderr).not.toContain('England');
});
