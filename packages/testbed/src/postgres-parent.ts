/**
 * A process that uses an embedded PostgreSQL, for tests that kill it. Takes the data folder as its argument, prints one
 * line of JSON once it has its share in the server, and gives that back on `stop` or when its input ends.
 */
import { createInterface } from 'node:readline';
import { startEmbeddedPostgres } from '../../../apps/server/src/platform/postgres/index.ts';

const [dataDir = ''] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ dataDir, log: (message) => console.error(message) });
console.log(JSON.stringify({ connectionString: server.connectionString, attached: server.attached }));

createInterface({ input: process.stdin }).once('line', () => {
  void server.stop().then(() => process.exit(0));
});
