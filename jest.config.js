/** Node tests run through swc; the browser tests have a runner of their own (npm run test:browser). */
const esmOnly = [
  'nanoid',
  'lodash-es',
  'kdbush',
  'rbush',
  'quickselect',
  'cjk-regex',
  'unicode-regex',
  'regexp-util',
  'franc-min',
  'trigram-utils',
  'collapse-white-space',
  'n-gram',
];
export default {
  testEnvironment: 'node',
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
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};
