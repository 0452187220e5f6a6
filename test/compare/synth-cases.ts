import type { History } from '../../src/compare/histories/history.js';
import { logPanel } from '../../src/compare/synthetic/synthetic-did.js';
import type { LogPanel } from '../../src/compare/synthetic/synthetic-weights.js';
import { type Count, historyOf, readJson, readPanel } from './panel-data.js';

/** A cohort of the panel with what R found. */
export interface SynthCase {
  readonly metric: Count;
  readonly cohort: string;
  readonly noise_level: number;
  readonly zeta_omega: number;
  readonly zeta_lambda: number;
  readonly synthdid_pkg: { readonly sdid: number; readonly did: number };
  readonly exact_qp: {
    readonly tau: number;
    readonly ratio: number;
    readonly omega: readonly number[];
    readonly lambda: readonly number[];
    readonly effect_curve: readonly number[];
    readonly pre_rmse: number;
    readonly max_weight: number;
    readonly effective_donors: number;
  };
  readonly placebo: { readonly estimates: readonly number[]; readonly se: number; readonly p_two_sided: number };
}

const rows = readPanel('panel/panel.csv');

/** Every cohort on either measure. */
export const synthCases = readJson<readonly SynthCase[]>('panel/06_synth.json');

/** The log rates of a cohort and of the rest. */
export function panelOfCase({ cohort, metric }: SynthCase): LogPanel {
  return panelOf(historyOf(rows, cohort, metric));
}

/** The log rates of a history that has them. */
export function panelOf(history: History, before = 8): LogPanel {
  const panel = logPanel(history, before);
  if ('none' in panel) throw new Error(panel.none);
  return panel;
}
