import { test } from 'vitest';
import { expectBiasReduced } from './bias-reduced.js';
import { studyCases } from './study-cases.js';

// The quarterly form of one cohort stands for the others: it takes longest. Its short forms are in event-study.test.ts.
test.each(studyCases.filter(({ spec, cohort }) => (spec === 'quarterly' ? cohort === 'EHCH' : cohort !== 'EHCH')))(
  'the $spec form of $metric $cohort has the bias-reduced errors and degrees of freedom of dense matrices in numpy',
  expectBiasReduced,
);
