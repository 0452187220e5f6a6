import type { AreaCode } from '../domain/areas/area.js';
import type { ComparatorName } from '../domain/areas/comparator-name.js';
import { areaName } from './area-names.js';

/** What the areas of a comparator are together: the rest of England, unless most of them are no areas of England. */
export function comparatorName(areas: readonly AreaCode[]): ComparatorName {
  const known = areas.filter((area) => areaName(area) !== undefined);
  return 2 * known.length >= areas.length ? 'rest_of_england' : 'rest';
}
