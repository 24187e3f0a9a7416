/**
 * `npm run bench [-- --small]`: receive, list, thread and search on 200,000 conversations with a million messages,
 * against plain SQL in the same run.
 * Ends with 1 when a figure misses what docs/performance.md promises; `--small` only shows that the bench works.
 */
import { isWebFresh } from '../scripts/build-web.ts';
import { repository } from '../scripts/run.ts';
import { Database } from '../apps/server/src/platform/db/index.ts';
import { Jobs } from '../apps/server/src/platform/jobs/index.ts';
import { createLogger } from '../apps/server/src/platform/log.ts';
import { startEmbeddedPostgres } from '../apps/server/src/platform/postgres/index.ts';
import { RealtimeHub } from '../apps/server/src/platform/realtime/index.ts';
import { family } from '../e2e/crash-processes.ts';
import { newPlace, setUp, startDesk, type Desk as Running, type Place } from '../e2e/mail-desk.ts';
import { keepAlive, measureLists, measureThreads } from './edge.ts';
import { ms, table } from './figures.ts';
import { fill, type Desk } from './fill.ts';
import { machine, memoryOf } from './machine.ts';
import { measureReceive } from './receive.ts';
import { buildIndex, indexSize, measureSearch } from './search.ts';

const small = process.argv.includes('--small');
const conversations = small ? 500 : 200_000;
const times = small ? 20 : 400;
const mails = small ? 100 : 3_000;
const limits = { p95: 15, search: 40, receive: 0.4 };

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const misses: string[] = [];

async function timedStart(place: Place): Promise<{ seconds: number; desk: Running }> {
  const begin = performance.now();
  const desk = await startDesk(place, isWebFresh(repository) ? ['start'] : []);
  return { seconds: (performance.now() - begin) / 1000, desk };
}

async function starting(place: Place): Promise<void> {
  const cold = await timedStart(place);
  await cold.desk.stop();
  const warm = await timedStart(place);
  const memory = await memoryOf(await family(warm.desk.process.pid ?? 0));
  await warm.desk.stop();
  say(
    `Start: ${cold.seconds.toFixed(2)} s with an empty data folder, ${warm.seconds.toFixed(2)} s after that.`,
  );
  if (memory !== null)
    say(`Memory: ${memory.toFixed(0)} MB for all processes of a desk that has just started.\n`);
}

async function receiving(
  parts: { database: Database; realtime: RealtimeHub; jobs: Jobs },
  desk: Desk,
): Promise<void> {
  const figures = [];
  for (const batch of [50, 1])
    figures.push(await measureReceive(parts, desk, batch, batch === 1 ? mails / 3 : mails));
  const rows = figures.map(({ batch, desk, raw, pipelined }) => {
    if (desk / raw < limits.receive)
      misses.push(`receive in batches of ${batch}: ${(desk / raw).toFixed(2)} of plain SQL`);
    return [`receive in batches of ${batch}`, desk, raw, pipelined, desk / raw, desk / pipelined].map(
      (cell, n) => (typeof cell === 'string' ? cell : cell.toFixed(n < 4 ? 0 : 2)),
    );
  });
  say(
    `${table(['mails a second', 'desk', 'plain SQL', 'pipelined', 'desk/plain', 'desk/pipelined'], rows)}\n`,
  );
}

async function reading(place: Place, database: Database, desk: Desk, key: string): Promise<void> {
  const running = await startDesk(place);
  const { get, close } = keepAlive(running.url, key);
  try {
    const figures = [
      ...(await measureLists(get, database, desk, times)),
      await measureThreads(get, database, desk, times),
    ];
    const rows = figures.map(({ name, edge, raw }) => {
      if (edge.p95 > limits.p95) misses.push(`${name}: p95 ${ms(edge.p95)} ms`);
      return [name, ...[edge.p50, edge.p95, edge.p99, raw.p50, raw.p95, raw.p99].map(ms)];
    });
    say(table(['ms, 4 connections', 'p50', 'p95', 'p99', 'SQL p50', 'SQL p95', 'SQL p99'], rows));
    const searched = (await measureSearch(get, database, desk, times)).map(({ name, edge }) => {
      if (edge.p95 > limits.search) misses.push(`search, ${name}: p95 ${ms(edge.p95)} ms`);
      return [name, ms(edge.p50), ms(edge.p95), ms(edge.p99)];
    });
    say(`\n${table(['search, ms', 'p50', 'p95', 'p99'], searched)}`);
  } finally {
    close();
    await running.stop();
  }
}

async function main(): Promise<void> {
  const place = await newPlace({ LOG_LEVEL: 'warn' });
  const dataDir = place.env['DATA_DIR'] ?? '';
  say(`${new Date().toISOString().slice(0, 10)}, ${machine()}\n`);
  try {
    await starting(place);
    const { workspaceId, memberId, apiKey } = await setUp(place);
    const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
    const database = new Database({ connectionString: server.connectionString, appRole: 'madoguchi_app' });
    const realtime = new RealtimeHub({
      connectionString: server.connectionString,
      pool: database.pool,
      log: createLogger('silent'),
    });
    const jobs = new Jobs({
      connectionString: server.connectionString,
      log: createLogger('silent'),
      worker: false,
    });
    try {
      const { rows } = await database.pool.query<{ id: string }>(
        `insert into channel (workspace_id, id, type, name, address, enabled, state)
         values ($1, gen_random_uuid(), 'email', 'bench', 'support@example.jp', false, 'off') returning id`,
        [workspaceId],
      );
      const desk: Desk = { workspaceId, memberId, channelId: rows[0]?.id ?? '' };
      const messages = await fill(database, desk, conversations);
      say(`${conversations} conversations, ${messages} messages\n`);
      const seconds = await buildIndex(database, desk);
      const { grams, texts, messages: size } = await indexSize(database);
      say(
        `Index: made in ${seconds.toFixed(0)} s; ${grams} MB of grams and ${texts} MB of folded texts for ${size} MB of messages.\n`,
      );
      await reading(place, database, desk, apiKey);
      say('');
      await jobs.start();
      await receiving({ database, realtime, jobs }, desk);
    } finally {
      await jobs.stop();
      await realtime.stop();
      await database.close();
      await server.stop();
    }
  } finally {
    await place.remove();
  }
}

await main();
for (const miss of misses) say(`Missed: ${miss}`);
if (misses.length > 0 && !small) process.exitCode = 1;
