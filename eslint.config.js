import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { boundaries } from './scripts/lint/boundaries.mjs';

const HOST_GLOBALS = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime'];

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // A port's function is asynchronous whether or not this one has to wait.
      '@typescript-eslint/require-await': 'off',
      // Branded numbers (cents) are numbers.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['describe', 'it'], package: 'node:test' },
          ],
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // Jest's own matchers (`expect.any`…) are typed any.
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // One word for one thing.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression:matches([callee.name="test"], [callee.object.name="test"])',
          message: 'A test begins with it(…).',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    // Runs where the pane cannot: in the web views of old Office.
    files: ['src/taskpane/not-started.js'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script', globals: globals.browser },
    rules: { 'no-var': 'off' },
  },
  {
    name: 'bareme/rooms',
    files: ['src/**/*.{ts,tsx}'],
    plugins: { bareme: boundaries },
    rules: { 'bareme/rooms': 'error', 'no-console': 'error', 'max-lines': ['error', 400] },
  },
  {
    name: 'bareme/one-room-knows-the-host',
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/excel/**', 'src/standin/**'],
    rules: { 'no-restricted-globals': ['error', ...HOST_GLOBALS] },
  },
  {
    // Evaluates Microsoft's library, for want of a browser's <script>.
    files: ['src/standin/wire/office-library.ts'],
    rules: {
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  {
    // The plugin's own configuration registers typescript-eslint a second time: its rules by hand, then.
    name: 'bareme/office-addins',
    files: ['src/{excel,taskpane}/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    name: 'bareme/pane',
    files: ['src/taskpane/**/*.tsx', 'src/taskpane/**/use*.ts'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.recommended],
  },
);
