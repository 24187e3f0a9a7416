import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const everywhere = ['**/node_modules/**', '**/dist/**', 'tools/lint-fixtures/**', 'data/**'];
const language = ['packages/{nihongo,textlint-rule-preset-keigo}/**/*.test.ts'];
const postgres = join(import.meta.dirname, 'packages/testbed/src/postgres-global.ts');

/** What takes longest is begun first, so that no process is left with it alone at the end. */
const long =
  /\/(?:crash|line-storm|browser-(?:screens|line|composer|notifications)|cli\/|backup\/|bench\/|simulate\/)/u;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = (file: TestSpecification): boolean => long.test(file.moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  root: import.meta.dirname,
  test: {
    // No retries: a test that fails once is a fault. One process more than cores: tests wait for databases, mails and pages
    // about as long as they compute. The files of one process share their modules, so that they are loaded once and not for
    // each: no file may leave a trace in them.
    pool: 'forks',
    isolate: false,
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    retry: 0,
    // Far beyond what any of them takes: only what hangs runs into them, not what meets a busy machine.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // A second, unless told, in which a busy machine does little.
    expect: { poll: { timeout: 90_000 } },
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
        // The database tests once more, on the PostgreSQL 15 of Debian, apart from those about something else than its SQL.
        extends: true,
        test: {
          name: 'database-15',
          include: ['**/*.db.test.ts'],
          exclude: [
            ...everywhere,
            'e2e/**',
            'apps/server/src/{cli,identity,language,mcp}/**',
            'apps/server/src/{access,openapi,strange-input,main}.db.test.ts',
          ],
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
          setupFiles: [join(import.meta.dirname, 'e2e/failed.setup.ts')],
          // They wait for mails, pages and processes more than they compute.
          maxWorkers: 3,
          testTimeout: 420_000,
          hookTimeout: 420_000,
        },
      },
    ],
  },
});
