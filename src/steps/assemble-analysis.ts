import { clusterJackknife } from '../compare/estimators/cluster-jackknife.js';
import { jackknife } from '../compare/estimators/jackknife.js';
import { distinct } from '../domain/common/distinct.js';
import type { Finding } from '../domain/problems/finding.js';
import { type Analysis, analysisSchemaId, type ComparisonResult } from '../domain/results/analysis.js';
import type { Placebos } from '../domain/results/picture-data.js';
import type { Settings } from '../domain/settings.js';
import { comparatorName } from '../geography/comparator-name.js';
import { issuesOf } from '../report/problems/issues.js';
import { version } from '../version.js';
import { askedFor } from './asked-for.js';
import { adjustForMany } from './compare/adjust-for-many.js';
import type { Placed } from './inputs/place-areas.js';
import type { InputsRead } from './inputs/read-inputs.js';
import type { MetricRequest } from './metrics/metric-request.js';
import { judgeTargets } from './targets/targets.js';

/** What a run found, before it is put in the order of the contract. */
export interface Parts {
  readonly read: InputsRead;
  readonly placed: Placed;
  readonly settings: Settings;
  readonly requests: readonly MetricRequest[];
  readonly results: readonly ComparisonResult[];
  readonly findings: readonly Finding[];
  /** The name of the cohorts file, when one replaced the built-in list. */
  readonly named: string | undefined;
  readonly placebos?: readonly Placebos[];
}

/** The analysis as the contract has it: results by metric, cohort and period, every finding as an issue. */
export function assembleAnalysis(parts: Parts): Analysis {
  const { read, settings, results, findings, placebos } = parts;
  const found = distinct(findings);
  const issues = issuesOf(found);
  const warnings = [...new Set(found.filter((one) => one.severity === 'warning').map((one) => one.code))].sort();
  return {
    schema: analysisSchemaId,
    schema_version: '1.0',
    tool: { name: 'vanguard-metrics', version },
    command: 'compare',
    synthetic: read.inputs.some((input) => input.synthetic),
    inputs: inputsSaid(read),
    settings: settingsSaid(parts),
    method: methodSaid(settings),
    ...(read.disclosure === undefined ? {} : { disclosure: read.disclosure }),
    results: [...judgeTargets(adjustForMany(results), settings.targets)]
      .sort(byContract)
      .map((result) => ({ ...result, findings: concerning(result, found, warnings) })),
    // What would make it unusable is a problem, and stops the run before there is an analysis.
    quality: { ok: true, issues },
    ...(placebos === undefined || placebos.length === 0 ? {} : { placebos }),
  };
}

function inputsSaid(read: InputsRead): Analysis['inputs'] {
  return read.inputs.map(({ role, path, sha256, sha256_of, rows, layout }) => ({
    role,
    path,
    sha256,
    ...(sha256_of === undefined ? {} : { sha256_of }),
    rows,
    layout,
  }));
}

function settingsSaid({ read, placed, settings, requests, named }: Parts): Analysis['settings'] {
  return {
    window: settings.window,
    period: settings.period,
    baseline: settings.baseline,
    boundaries: placed.geography.boundaries.date,
    screen: settings.screen,
    cluster: settings.cluster,
    unmatched_season: settings.unmatchedSeason,
    excluded_programmes: settings.excludeProgrammes,
    excluded_areas: [...settings.excludeAreas, ...read.exclude],
    dropped_areas: settings.drop,
    outgoing_disclosure: read.disclosure?.outgoing ?? 'none',
    cohorts: named ?? 'built-in list of vanguards',
    comparator: comparatorName(requests[0]?.arms.comparator ?? []),
    asked: askedFor(settings),
  };
}

function methodSaid({ cluster, seed }: Settings): Analysis['method'] {
  const byRegion = cluster === 'region';
  return {
    growth: 'rate / baseline rate - 1',
    rate: 'events / person-years, pooled over areas',
    exposure: 'a twelfth of the population for each month, of its month, quarter or financial year as given',
    interval: (byRegion ? clusterJackknife : jackknife).title,
    p_value: byRegion ? 't of the same, on the log ratio' : 'studentised randomisation over areas',
    seed,
  };
}

function byContract(first: ComparisonResult, second: ComparisonResult): number {
  const order = (result: ComparisonResult): string => `${result.metric}|${result.cohort}|${result.period.start}`;
  return order(first) < order(second) ? -1 : order(first) > order(second) ? 1 : 0;
}

/** The codes of warnings that are about no cohort in particular, or about this one. */
function concerning(result: ComparisonResult, findings: readonly Finding[], warnings: readonly string[]): string[] {
  return warnings.filter((code) =>
    findings.some((finding) => {
      if (finding.code !== code || finding.severity !== 'warning') return false;
      const facts: object = finding.facts;
      return !('cohort' in facts) || facts.cohort === result.cohort || facts.cohort === 'REST';
    }),
  );
}
