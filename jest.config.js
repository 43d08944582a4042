import { UNIVER_BUNDLE, UNIVER_PACKAGES } from './tests/standin/univer-bundle.mjs';

/** Node tests run through swc; the browser tests have a runner of their own (npm run test:browser). */
export default {
  testEnvironment: 'node',
  // No test holds a time: a slow or busy machine is no fault, a test that hangs still ends.
  testTimeout: 60_000,
  // All the machine has: jest would leave one core idle, which is half of a small machine.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  testPathIgnorePatterns: ['<rootDir>/tests/browser/', '/node_modules/'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // The stand-in's spreadsheet is loaded as one file, which the set-up bundles when it is missing.
  globalSetup: '<rootDir>/tests/standin/univer-bundle.mjs',
  moduleNameMapper: {
    '^@zip\\.js/zip\\.js/lib/(.*)$': '<rootDir>/node_modules/@zip.js/zip.js/lib/$1',
    [`^@univerjs/(${UNIVER_PACKAGES.join('|')})$`]: `<rootDir>/${UNIVER_BUNDLE}/$1.cjs`,
  },
  // hucre and marked ship ES modules only, and so does zip.js what reads zips without the rest of it.
  transformIgnorePatterns: ['/node_modules/(?!hucre/|marked/|@zip\\.js/)', '/\\.cache/'],
};
