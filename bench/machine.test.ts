import { expect, it } from 'vitest';
import { isPostgres } from './machine.ts';

it.each([
  ['/srv/data/postgres/bin/postgres\0-D\0/srv/data', true],
  ['postgres: checkpointer ', true],
  ['postgres: madoguchi madoguchi 127.0.0.1(41234) idle', true],
  ['postgres', true],
  ['node\0/srv/apps/server/src/platform/postgres/watchdog.ts\0/srv/data', false],
  ['/usr/bin/node\0/srv/apps/server/dist/main.js', false],
  ['postgresql-backup\0now', false],
  ['', false],
])('the command %j is PostgreSQL’s: %s', (command, answer) => {
  expect(isPostgres(command)).toBe(answer);
});
