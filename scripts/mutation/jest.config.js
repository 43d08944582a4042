import jest from '../../jest.config.js';

/** The tests of the room that is mutated, alone: no spreadsheet, no browser, nothing to prepare. */
export default {
  ...jest,
  rootDir: '../..',
  roots: ['<rootDir>/src', '<rootDir>/tests', '<rootDir>/scripts/mutation'],
  watchman: false,
  globalSetup: undefined,
  // The copy that is mutated lies in .cache.
  transformIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/scripts/mutation/tests.ts'],
};
