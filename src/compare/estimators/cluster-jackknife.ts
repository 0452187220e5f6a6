import { type ArmData, ofEachArray } from '../../domain/areas/arm.js';
import { requireSameLength } from '../../stats/require.js';
import type { Design } from '../design.js';
import type { ClusterLabels, Estimator } from '../estimator.js';
import { jackknife } from './jackknife.js';

/**
 * The jackknife that leaves out whole clusters of areas, a region's say, within each arm: for areas that move together
 * with their neighbours. A cluster in both arms counts as one in each, which is cautious where it moves both alike.
 * The same as the headline when every area is a cluster of its own.
 */
export const clusterJackknife: Estimator = {
  title: 'delete-one-cluster jackknife, t with clusters-1 degrees of freedom',
  reference: 'MacKinnon, Nielsen and Webb (2023), Cluster-robust inference: a guide to empirical practice',
  estimate: (design, options) => {
    if (options.clusters === undefined) return jackknife.estimate(design, options);
    const merged = mergedDesign(design, options.clusters);
    for (const arm of ['cohort', 'comparator'] as const) {
      if (merged[arm].events.length > 1) continue;
      return { none: `the areas of the ${arm} are in fewer than two clusters, so their spread cannot be seen` };
    }
    const estimate = jackknife.estimate(merged, options);
    if (!('none' in estimate)) return estimate;
    return { none: 'all events of a period are in one cluster, so it cannot be left out' };
  },
};

/** Both arms with their clusters in place of their areas. */
export function mergedDesign({ cohort, comparator }: Design, clusters: ClusterLabels): Design {
  return {
    cohort: mergeClusters(cohort, clusters.cohort),
    comparator: mergeClusters(comparator, clusters.comparator),
  };
}

/**
 * An arm whose areas are its clusters, in order of their first area.
 *
 * @throws RangeError if there is not a label for each area
 */
export function mergeClusters(arm: ArmData, labels: readonly string[]): ArmData {
  requireSameLength('labels', labels, 'areas', arm.events);
  const clusters = [...new Set(labels)];
  return ofEachArray(arm, (values) =>
    clusters.map((cluster) => values.reduce((sum, value, area) => (labels[area] === cluster ? sum + value : sum), 0)),
  );
}
