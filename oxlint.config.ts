import { defineConfig } from 'oxlint';
import { lintConfig } from './tools/lint/config.ts';

export default defineConfig(
  lintConfig(import.meta.dirname, [
    '**/dist/**',
    '**/node_modules/**',
    '**/*.generated.ts',
    'data/**',
    'tools/lint-fixtures/**',
  ]),
);
