import { vanguard, withFolder } from './command.js';
import { small } from './small-data.js';

/** The files of the small data set, as a command takes them. */
export const inputs = ['a.csv', '--population', 'p.csv', '--cohorts', 'c.csv'] as const;
/** The first run of each command loads it, which takes long beside other tests. */
export const patience = { timeout: 120_000 };
/** The commands whose results can be saved. */
export const studies = ['compare', 'trend', 'area', 'sensitivity', 'events'] as const;

/** Saves each of these studies of the small data set in a folder, and hands it over. */
export async function withSaved<T>(
  names: readonly (typeof studies)[number][],
  use: (folder: string) => Promise<T>,
): Promise<T> {
  return withFolder(small, async (folder) => {
    for (const name of names) {
      const { code } = await vanguard([name, ...inputs, '--json', '-o', `${name}.json`], { cwd: folder });
      if (code !== 0) throw new Error(`${name} ended with ${code}`);
    }
    return use(folder);
  });
}
