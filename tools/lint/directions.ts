/**
 * Who may import whom, as policies of `boundaries/dependencies`. The last policy that matches an import decides.
 * docs/style.md says the same in prose; tools/lint-fixtures holds one forbidden import for each.
 */
const to = (...types: string[]) => ({ to: { element: { types: { anyOf: types } } } });
const from = (...types: string[]) => ({ element: { types: { anyOf: types } } });

const serverSide = [
  'platform',
  'channel-kit',
  'channel',
  'migrations',
  'feature',
  'assistant',
  'composition',
];
const everywhere = [
  'web',
  'widget',
  'contract',
  'nihongo',
  'testbed',
  'adapter',
  'client',
  'tooling',
  'desk-testing',
  ...serverSide,
];
const workspacePackages = ['madoguchi', 'madoguchi/**', '@madoguchi/**', 'textlint-rule-preset-keigo'];
const databaseLibraries = ['pg', 'pg-*', 'kysely'];

export const directions = [
  // Libraries are free for all, apart from what the policies below take away.
  { from: from(...everywhere), allow: { to: { module: { origin: ['external', 'core'] } } } },
  { from: { file: { categories: 'root-file' } }, allow: { to: { module: { origin: '*' } } } },

  // Inside the server.
  { from: from('platform'), allow: to('platform', 'contract', 'nihongo') },
  { from: from('channel-kit'), allow: to('channel-kit', 'platform', 'contract', 'nihongo') },
  { from: from('channel'), allow: to('channel-kit', 'platform', 'contract', 'nihongo') },
  {
    from: from('feature'),
    allow: to('feature', 'channel-kit', 'channel', 'platform', 'contract', 'nihongo'),
  },
  // What an assistant's tools may do is what the composition root hands them: they find no feature to send with.
  { from: from('assistant'), allow: to('assistant', 'platform', 'contract') },
  {
    from: from('assistant'),
    allow: { to: { element: { type: 'feature' }, file: { path: 'apps/server/src/audit/index.ts' } } },
  },
  { from: from('composition'), allow: to('contract', 'nihongo', ...serverSide) },
  {
    from: from(...serverSide),
    allow: { to: { element: { type: 'composition' }, file: { path: 'apps/server/src/config.ts' } } },
  },

  // The command builds the web app before it serves it.
  { from: from('composition'), allow: { to: { file: { path: 'scripts/build-{server,web}.ts' } } } },

  // Around it.
  { from: from('web', 'widget'), allow: to('contract', 'nihongo') },
  { from: from('adapter'), allow: to('nihongo') },
  { from: from('testbed', 'tooling'), allow: to(...everywhere) },
  { from: { file: { categories: 'test' } }, allow: to('testbed', 'desk-testing', 'composition') },
  // A whole desk for tests is built from anything; tests stand on it, and on what features offer to tests.
  { from: from('desk-testing'), allow: to('desk-testing', 'testbed', 'contract', ...serverSide) },
  ...['web', 'widget', 'contract', 'nihongo', 'testbed', 'client'].map((type) => ({
    from: from(type),
    allow: to(type),
  })),

  {
    from: from('contract', 'nihongo', 'client'),
    dependency: { source: workspacePackages },
    disallow: { to: { module: { origin: '*' } } },
    message: '{{from.element.type}} stands alone: it imports no package of this repository',
  },
  {
    from: from('web', 'widget'),
    disallow: to(...serverSide),
    message:
      'the {{from.element.type}} never imports the server: share a schema in packages/contract instead',
  },
  {
    from: from('feature', 'composition'),
    disallow: to('feature', 'channel', 'assistant'),
    message: "a {{to.element.type}} is entered only through its door: import '{{to.element.path}}/index.ts'",
  },
  { from: from('feature', 'composition'), allow: { to: { file: { categories: 'door' } } } },
  { from: { file: { categories: 'test' } }, allow: { to: { file: { categories: 'test' } } } },
  {
    from: from('channel', 'channel-kit'),
    disallow: to('channel'),
    message: 'channels never know each other: what they share lives in channels/kit',
  },
  {
    from: from('channel', 'channel-kit'),
    disallow: to('feature'),
    message: 'a channel knows no feature: hand messages over through channels/kit',
  },
  {
    from: from('platform'),
    disallow: to('feature', 'channel', 'channel-kit'),
    message: 'platform knows no feature and no channel',
  },
  {
    from: from(...serverSide),
    disallow: { to: { module: { source: databaseLibraries } } },
    message: 'SQL lives in store.ts: no database library here',
  },
  {
    from: { file: { categories: ['store', 'database', 'test'] } },
    allow: { to: { module: { source: databaseLibraries } } },
  },
];
