import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const folder = process.env.MUTATE ?? '';
const ofEventStudy = ['event-study', 'simultaneous-band'];

// Most mutants are found out by a quick file, and the run of a mutant ends with the first failure: the slowest come last.
const slow = [
  ...['units', 'running-totals', 'still-counts', 'repeated-years', 'stand-ins', 'common-steps', 'what-is-told'],
  ...[
    'gaps-and-steps',
    'invariance',
    'bootstrap',
    'real-data',
    'misrecorded',
    'synthetic-placebo',
    'simultaneous-band',
  ],
  ...['columns', 'hidden-lows', 'rounded'],
];

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number =>
      slow.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
    return [...files].sort((first, second) => place(first) - place(second));
  }
}

export default defineConfig({
  test: {
    include:
      folder === 'compare/event-study'
        ? ofEventStudy.map((name) => `test/compare/${name}.test.ts`)
        : [`test/${folder}/*.test.ts`],
    // bias-reduced holds every table of a method, of which event-study has a part.
    exclude: (folder === 'compare' ? [...ofEventStudy, 'bias-reduced'] : []).map(
      (name) => `test/compare/${name}.test.ts`,
    ),
    sequence: { sequencer: QuickFirst },
    setupFiles: ['mutation/first-failure.ts'],
    testTimeout: 60_000,
    isolate: false,
  },
});
