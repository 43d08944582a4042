/**
 * Mutation testing: each rule and each computation is changed in small ways, and the tests must notice.
 * The sentences (src/rules/messages) are left out: a changed word is no changed figure.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/money/**/*.ts', 'src/rules/**/*.ts', '!src/rules/messages/**'],
  testRunner: 'jest',
  jest: { configFile: 'scripts/mutation/jest.config.js' },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/mutation/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  clearTextReporter: { allowColor: false, reportTests: false },
  concurrency: 1,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 85, break: 85 },
};
