import { test } from 'vitest';
import { expectAgreementOnMutatedRows } from './mutated-rows.js';

test('kernel and csv-parse agree on mutated rows, thousands of times', async () => {
  await expectAgreementOnMutatedRows(8_000);
}, 600_000);
