import jest from '../../jest.config.js';

const room = process.env['BAREME_MUTATED'];

/** The tests of the room that is mutated, alone: no spreadsheet, no browser, nothing to prepare. */
export default {
  ...jest,
  rootDir: '../..',
  roots: ['<rootDir>/src', '<rootDir>/tests'],
  watchman: false,
  globalSetup: undefined,
  // The copy that is mutated lies in .cache.
  transformIgnorePatterns: ['/node_modules/'],
  testMatch: [`<rootDir>/tests/${room}/**/*.test.ts`],
  // Properties take seconds each, which is too long to run for every mutant: those that only they would
  // kill count as survivors, so the score is a lower bound.
  testPathIgnorePatterns: [...jest.testPathIgnorePatterns, '\\.properties\\.test\\.ts$'],
};
