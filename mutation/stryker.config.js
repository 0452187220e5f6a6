const folder = process.env.MUTATE;
const result = `node_modules/.cache/mutation/${folder?.replace('/', '-')}`;

export default {
  mutate: [`src/${folder}/**/*.ts`, ...(folder === 'compare' ? ['!src/compare/event-study/*.ts'] : [])],
  // Texts are names, which the types hold, and wording, which test/report reads.
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  // So long that load alone stops nothing: a file of tests takes a second.
  timeoutMS: 10_000,
  // A text that is put before every file would change what test/quality compares with its source.
  disableTypeChecks: false,
  incremental: true,
  incrementalFile: `${result}-incremental.json`,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: `${result}.json` },
  tempDirName: '.stryker-tmp',
  ignorePatterns: ['dist', 'docs', 'bench', 'test/browser', 'test/output', 'test/report'],
  allowConsoleColors: false,
};
