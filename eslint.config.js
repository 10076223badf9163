import js from '@eslint/js';
import comments from '@eslint-community/eslint-plugin-eslint-comments';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import house from './scripts/eslint/layers.js';

// The core gets everything as an argument: no clock, no page, no network, no console.
const IMPURE_GLOBALS = [
  'document',
  'window',
  'self',
  'globalThis',
  'navigator',
  'location',
  'customElements',
  'fetch',
  'XMLHttpRequest',
  'localStorage',
  'sessionStorage',
  'console',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'process',
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'reports/', '.stryker-tmp/', 'node_modules/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    plugins: { '@eslint-community/eslint-comments': comments },
    rules: {
      '@eslint-community/eslint-comments/require-description': [
        'error',
        { ignore: ['eslint-enable'] },
      ],
    },
  },
  js.configs.recommended,
  {
    // Tests and stories run on one frozen day, which test/support/clock.js sets.
    files: ['test/**', 'stories/**'],
    ignores: ['stories/pages/**', 'stories/.storybook/**', 'test/support/clock.js'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'A test that reads the clock fails on another day: name the day.',
        },
        {
          selector: "CallExpression[callee.name='Date']",
          message: 'A test that reads the clock fails on another day: name the day.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'A test that reads the clock fails on another day: name the day.',
        },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'test/tsconfig.json'] } },
    rules: {
      // The compiler knows the names in scope better than ESLint does.
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description' },
      ],
      // With noUncheckedIndexedAccess, `!` is how to say that an index or a group of a matched
      // pattern exists; the check instead would be a branch that no test can reach.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // record['key'] where the type knows no such key: the reader sees that it may be absent.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // A number in a template prints as one expects; objects and undefined stay errors.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { house },
    rules: {
      'house/layers': 'error',
      // Elements tell developers of mistakes by a warning; the core may not even do that.
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration',
          message: 'Re-export by name: a barrel of stars defeats tree shaking.',
        },
        {
          selector: 'ImportDeclaration > Literal[value=/^\\..*(?<!\\.js)$/]',
          message: 'Write the .js extension: emitted types must resolve in Node.',
        },
        {
          selector: 'ImportDeclaration > Literal[value=/unsafe-(html|svg|mathml)|style-map/]',
          message: 'Strict content security policies forbid it.',
        },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...IMPURE_GLOBALS.map((name) => ({
          name,
          message: 'The core is pure: take it as an argument.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration',
          message: 'Re-export by name: a barrel of stars defeats tree shaking.',
        },
        {
          selector: 'ImportDeclaration > Literal[value=/^\\..*(?<!\\.js)$/]',
          message: 'Write the .js extension: emitted types must resolve in Node.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The core reads no clock: take the date as an argument.',
        },
        {
          selector: "CallExpression[callee.name='Date']",
          message: 'The core reads no clock: take the date as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'The core reads no clock: take the date as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'The core is pure: the same arguments give the same result.',
        },
      ],
    },
  },
  {
    files: ['src/static/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[...IMPURE_GLOBALS, 'DOMParser', 'HTMLElement'].map((name) => ({
          name,
          message: 'Static HTML is a string made of its arguments.',
        })),
      ],
    },
  },
  {
    files: [
      'src/{elements,controllers,internal,define}/**/*.ts',
      'stories/**/*.ts',
      'test/elements/**/*.ts',
    ],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's assertions are property reads: expect(x).to.be.true.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['stories/pages/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'CSS',
          'FormData',
          'URLSearchParams',
          'customElements',
          'document',
          'fetch',
          'getSelection',
          'location',
          'navigator',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
