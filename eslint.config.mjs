import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Packages meet through their exports; who may import whom, `.dependency-cruiser.mjs` says. */
const throughExports = {
  regex: '^@tienviitta/[^/]+/src/|^(\\.\\./)+(content-models|cms|site|scripts|tests)/',
  message: 'Import what the package exports: @tienviitta/<package>/<entry>, as its package.json names it.',
}

const pure =
  'content-models is pure: it does no I/O and reads no clock. Take what you need as a parameter instead.'

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/data/',
    '**/.next/',
    '**/.astro/',
    '**/next-env.d.ts',
    'cms/src/payload-types.ts',
    'cms/src/migrations/',
    '**/importMap.js',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number in a message reads as one; only objects and undefined are mistakes.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(x)` is clear; the rule still refuses `return voidCall()` and `x = voidCall()`.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Hooks, access rules and stages have asynchronous types; an implementation may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // `_request` says that a signature needs the parameter and this implementation does not.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // A map of names to values may be a type: interfaces are not assignable to Record.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `row['id']` says that the type does not promise the key.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: { 'no-restricted-imports': ['error', { patterns: [throughExports] }] },
  },
  {
    files: ['content-models/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [throughExports, { regex: '^node:', message: pure }] }],
      'no-restricted-globals': [
        'error',
        ...['process', 'fetch', 'console', 'setTimeout', 'setInterval', 'Buffer', 'window', 'document'].map(
          (name) => ({ name, message: pure }),
        ),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: pure },
        { object: 'Math', property: 'random', message: pure },
        { object: 'Temporal', property: 'Now', message: pure },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: pure },
      ],
    },
  },
)
