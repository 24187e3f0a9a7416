/**
 * What each folder of the repository is, for `eslint-plugin-boundaries`. The first pattern that matches decides, and
 * every folder of `apps/server/src` that is not named here is a feature, so that a new one is covered from its first file.
 */
export const elements = [
  { type: 'platform', pattern: 'apps/server/src/platform' },
  { type: 'channel-kit', pattern: 'apps/server/src/channels/kit' },
  { type: 'channel', pattern: 'apps/server/src/channels/*', capture: ['name'] },
  { type: 'migrations', pattern: 'apps/server/src/migrations' },
  { type: 'composition', pattern: 'apps/server/src/cli' },
  { type: 'desk-testing', pattern: 'apps/server/src/testing' },
  { type: 'assistant', pattern: 'apps/server/src/mcp' },
  { type: 'feature', pattern: 'apps/server/src/*', capture: ['name'] },
  { type: 'composition', pattern: 'apps/server' },
  { type: 'web', pattern: 'apps/web' },
  { type: 'widget', pattern: 'packages/widget' },
  { type: 'contract', pattern: 'packages/contract' },
  { type: 'nihongo', pattern: 'packages/nihongo' },
  { type: 'testbed', pattern: 'packages/testbed' },
  { type: 'client', pattern: 'packages/client' },
  { type: 'adapter', pattern: 'packages/*', capture: ['name'] },
  { type: 'tooling', pattern: '{scripts,bench,simulate,e2e,tools,docs}' },
].map((element) => ({ ...element, partialMatch: false }));

/** Roles a file has by its name, wherever it lies. */
export const files = [
  { category: 'test', pattern: '**/*.{test,fixture}.{ts,tsx}' },
  { category: 'store', pattern: 'apps/server/src/**/{store,*.store}.ts' },
  { category: 'door', pattern: 'apps/server/src/*/index.ts' },
  { category: 'door', pattern: 'apps/server/src/channels/*/index.ts' },
  { category: 'database', pattern: 'apps/server/src/platform/{db,jobs,realtime}/**/*.ts' },
  { category: 'root-file', pattern: '*.config.ts' },
];
