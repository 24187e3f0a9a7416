import type { OxlintConfig } from 'oxlint';
import { directions } from './directions.ts';
import { elements, files } from './elements.ts';
import { rules } from './rules.ts';

const message = 'the environment is read in apps/server/src/config.ts alone: take the value as an argument';
const noEnvironmentImport: ['error', { paths: { name: string; importNames: string[]; message: string }[] }] =
  ['error', { paths: ['process', 'node:process'].map((name) => ({ name, importNames: ['env'], message })) }];

/**
 * The whole linter configuration for a tree of this repository's shape.
 *
 * @param root absolute path of the tree: the repository, or a fixture that has the same folders
 * @param ignorePatterns globs under `root` that are not linted
 */
export function lintConfig(root: string, ignorePatterns: string[]): OxlintConfig {
  return {
    plugins: [
      'eslint',
      'typescript',
      'unicorn',
      'oxc',
      'import',
      'promise',
      'node',
      'vitest',
      'react',
      'jsx-a11y',
    ],
    jsPlugins: [
      'eslint-plugin-boundaries',
      { name: 'house', specifier: new URL('plugin.ts', import.meta.url).pathname },
    ],
    categories: { correctness: 'error', suspicious: 'error' },
    env: { builtin: true, node: true, es2024: true },
    options: { denyWarnings: true, reportUnusedDisableDirectives: 'error' },
    ignorePatterns,
    settings: {
      'import/resolver': {
        oxc: { extensions: ['.ts', '.tsx', '.js', '.json'], conditionNames: ['node', 'import', 'default'] },
      },
      'boundaries/root-path': root,
      'boundaries/elements': elements,
      'boundaries/files': files,
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'boundaries/legacy-templates': false,
    },
    rules: {
      ...rules,
      'house/no-double-assertion': 'error',
      'house/sql-only-in-store': 'error',
      'node/no-process-env': 'error',
      'no-restricted-imports': noEnvironmentImport,
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, policies: directions },
      ],
    },
    overrides: [
      {
        // Where SQL belongs. Tests look at rows to prove what was stored.
        files: [
          'apps/server/src/**/{store,*.store}.ts',
          'apps/server/src/platform/{db,jobs,realtime}/**',
          'apps/server/src/migrations/**',
          '**/*.{test,fixture}.ts',
          '{packages/testbed,bench,simulate,e2e,tools}/**',
        ],
        rules: { 'house/sql-only-in-store': 'off' },
      },
      {
        // The server's environment is read in one file; what runs outside the server reads its own.
        files: [
          'apps/server/src/config.ts',
          'apps/server/bin/**',
          '*.config.ts',
          '{scripts,bench,simulate,e2e,packages/testbed,tools}/**',
        ],
        rules: { 'node/no-process-env': 'off', 'no-restricted-imports': 'off' },
      },
      { files: ['apps/web/**'], env: { browser: true } },
      {
        // Preact has no compiler that these rules prepare for, and does not know its own refs by them.
        files: ['packages/widget/**'],
        env: { browser: true },
        rules: { 'react/immutability': 'off', 'react/purity': 'off' },
      },
      {
        files: ['**/*.{test,fixture}.{ts,tsx}', 'packages/testbed/**', 'e2e/**'],
        rules: { 'max-params': 'off' },
      },
    ],
  };
}
