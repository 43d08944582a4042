import jest from '../../jest.config.js';

/** The tests of the rules and the money alone: no spreadsheet, no browser, nothing to prepare. */
const { globalSetup: _, ...config } = jest;

export default {
  ...config,
  rootDir: '../..',
  // The copy that is mutated lies in .cache.
  transformIgnorePatterns: ['/node_modules/'],
  testMatch: ['<rootDir>/tests/{money,rules,dossier}/**/*.test.ts'],
  // Properties take seconds each, which is too long to run for every mutant: those that only they would
  // kill count as survivors, so the score is a lower bound.
  testPathIgnorePatterns: [...config.testPathIgnorePatterns, '\\.properties\\.test\\.ts$'],
};
