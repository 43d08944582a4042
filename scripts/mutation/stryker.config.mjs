import { subjectCalled } from './subjects.mjs';

const name = process.env['BAREME_MUTATED'];
const cache = `.cache/mutation/${name}`;

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [...subjectCalled(name).mutate, '!**/words.ts'],
  ignorePatterns: [
    '*',
    '!src/**',
    '!tests/**',
    '!scripts/**',
    '!docs/examples/**',
    '!*.js',
    '!package.json',
  ],
  testRunner: 'jest',
  // Which tests a file has cannot be seen from the one file that loads them all.
  jest: { configFile: 'scripts/mutation/jest.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `${cache}/incremental.json`,
  tempDirName: `${cache}/sandbox`,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: `${cache}/report.json` },
  clearTextReporter: { allowColor: false, reportTests: false },
  timeoutMS: 60_000,
  thresholds: { high: 95, low: 85, break: 85 },
};
