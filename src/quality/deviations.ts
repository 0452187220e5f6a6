import { foundOnce } from '../domain/common/found-once.js';
import type { PopulationGroup } from '../domain/counts/population-group.js';
import { type ActivityKey, seriesOf } from '../domain/counts/series.js';
import { markedBesideSteps } from './beside-steps.js';
import type { Evidence } from './check.js';
import { type Grid, gridsOf } from './grid.js';
import { type Deviations, deviationsIn } from './grid-deviations.js';
import { holes, rowsOfHoles } from './numbers/cells.js';
import { withRoundedNoughts } from './rounded-noughts.js';
import { type People, peopleIn } from './usual-by-peers.js';

/** The deviations of every grid in the activity, found once for the checks that look at them. */
export const deviationsOf = foundOnce(
  ({ activity, populations = new Map() }: Pick<Evidence, 'activity' | 'populations'>): readonly Deviations[] => {
    const peopleOf = ({ key }: Grid): People => peopleIn(seriesOf(populations, groupOf(key)));
    return [
      ...gridsOf(activity, [1, 3]).map((grid) =>
        markedBesideSteps(deviationsIn(withRoundedNoughts(grid), peopleOf(grid))),
      ),
      // Of years there are too few for anything but hidden counts to stand out.
      ...gridsOf(activity, [12])
        .filter(({ hidden }) => hidden.length > 0)
        .map((grid) => hiddenAlone(deviationsIn(grid, peopleOf(grid)))),
    ];
  },
);

const groupOf = (key: ActivityKey): PopulationGroup => key.split('|')[1] as PopulationGroup;

/** The deviations with the shortfalls of hidden counts alone, and nothing else to be found in them. */
function hiddenAlone(deviations: Deviations): Deviations {
  const { grid, course, noughts, shortfalls } = deviations;
  return {
    ...deviations,
    course: holes(course.length),
    own: rowsOfHoles(grid.areas.length, course.length),
    noughts: { ...noughts, periods: [] },
    shortfalls: shortfalls.map((short) => short.filter(({ most }) => most !== undefined)),
    spiked: [],
  };
}
