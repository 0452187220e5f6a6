import { test } from 'vitest';
import { expectAgreementOnMutatedRows } from './mutated-rows.js';

test('kernel and csv-parse agree on mutated rows, tens of thousands of times', async () => {
  await expectAgreementOnMutatedRows(30_000);
}, 1_800_000);
