import { test } from 'vitest';
import { expectAgreementOfRanges, expectAgreementOnMutatedRows } from './mutated-rows.js';

test('kernel and csv-parse agree on mutated rows, thousands of times', async () => {
  await expectAgreementOnMutatedRows(8_000);
}, 600_000);

test('mutated rows in a file give in ranges what they give whole, thousands of times', async () => {
  await expectAgreementOfRanges(2_000);
}, 600_000);
