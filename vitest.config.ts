import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const everywhere = ['**/node_modules/**', '**/dist/**', 'tools/lint-fixtures/**', 'data/**'];
const language = ['packages/{nihongo,textlint-rule-preset-keigo}/**/*.test.ts'];
const postgres = join(import.meta.dirname, 'packages/testbed/src/postgres-global.ts');

export default defineConfig({
  root: import.meta.dirname,
  test: {
    // No retries: a test that fails once is a fault. All cores work: Vitest would leave one idle, half of two. The files
    // of one process share their modules, so that they are loaded once and not for each: no file may leave a trace in them.
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    retry: 0,
    // Far beyond what any of them takes: only what hangs runs into them, not what meets a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...everywhere, 'e2e/**', ...language],
          globalSetup: [postgres],
        },
      },
      {
        // Pure functions, which have the dictionary loaded once.
        extends: true,
        test: { name: 'language', include: language, exclude: everywhere },
      },
      {
        // The database tests once more, on the PostgreSQL 15 of Debian.
        extends: true,
        test: {
          name: 'database-15',
          include: ['**/*.db.test.ts'],
          exclude: [...everywhere, 'e2e/**'],
          globalSetup: [postgres],
          env: { TEST_POSTGRES: 'debian' },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: everywhere,
          globalSetup: [postgres],
          // They wait for mails, pages and processes more than they compute.
          maxWorkers: 3,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
