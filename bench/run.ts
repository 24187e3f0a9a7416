/**
 * `npm run bench [-- --small | --conversations N] [--keep FOLDER]`: start, list, thread, search, send, receive and memory on
 * 200,000 conversations with a million messages. Ends with 1 when a figure misses what docs/performance.md promises;
 * `--small` only shows that the bench works. `--keep` fills a folder once and measures in a copy of it.
 */
import { serverProgram } from '../scripts/build-server.ts';
import { buildWebIfStale } from '../scripts/build-web.ts';
import { repository } from '../scripts/run.ts';
import type { Database } from '../apps/server/src/platform/db/index.ts';
import { family } from '../e2e/crash-processes.ts';
import { setUp, startDesk, type Desk as Running, type Owner, type Place } from '../e2e/mail-desk.ts';
import { beside, type Parts } from './beside.ts';
import { keepAlive } from './client.ts';
import { measureLists, measureThreads } from './edge.ts';
import { ms, table } from './figures.ts';
import { fill, type Desk } from './fill.ts';
import { atRest, machine, settledMemory } from './machine.ts';
import { readOptions } from './options.ts';
import { openPlace, type Filled, type Kept } from './place.ts';
import { measureReceive } from './receive.ts';
import { measureToday } from './today.ts';
import { buildIndex, indexSize, measureSearch } from './search.ts';
import { measureSend, writer } from './send.ts';
import { newJudge, targets } from './targets.ts';

const options = readOptions(process.argv.slice(2));
const { conversations, times, mails } = options;
const judge = newJudge();
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function timedStart(place: Place): Promise<{ seconds: number; desk: Running }> {
  const begin = performance.now();
  const desk = await startDesk(place);
  return { seconds: (performance.now() - begin) / 1000, desk };
}

/** How long a desk must do next to nothing to be at rest, in seconds; where nothing is judged, a moment will do. */
const calm = options.judges ? 15 : 0.5;

const processesOf =
  ({ process: { pid } }: Running) =>
  (): Promise<readonly number[]> =>
    family(pid ?? 0);

/** Waits until a desk has caught up with what was laid into it. */
const rest = (desk: Running): Promise<number> => atRest(processesOf(desk), calm);

/** Starts twice; the first time on whatever is there. */
async function starting(place: Place, on: string): Promise<void> {
  const first = await timedStart(place);
  await first.desk.stop();
  const warm = await timedStart(place);
  await rest(warm.desk);
  const memory = await settledMemory(processesOf(warm.desk), calm);
  await warm.desk.stop();
  const kept = judge.most(`start on ${on}`, warm.seconds, targets.start, 's');
  say(`Start: ${first.seconds.toFixed(2)} s with ${on}, ${warm.seconds.toFixed(2)} s after that (${kept}).`);
  if (memory === null) return;
  const { own, database, cache, language } = memory;
  const small = judge.most(`memory on ${on}`, own, targets.memory, 'MB');
  say(
    `Memory: ${own.toFixed(0)} MB for the processes of a desk at rest (${small}), ${database.toFixed(0)} MB of them PostgreSQL’s; ${cache.toFixed(0)} MB of PostgreSQL’s cache, ${language.toFixed(0)} MB of the language engine with its dictionary.\n`,
  );
}

async function receiving(parts: Parts, desk: Desk): Promise<void> {
  const rows = [];
  for (const batch of [50, 1]) {
    const {
      desk: ours,
      raw,
      pipelined,
    } = await measureReceive(parts, desk, batch, batch === 1 ? mails / 3 : mails);
    const name = `receive in batches of ${batch}`;
    const speeds = [ours, raw, pipelined].map((each) => each.toFixed(0));
    const shares = [ours / raw, ours / pipelined].map((each) => each.toFixed(2));
    rows.push([name, ...speeds, ...shares, judge.least(name, ours / raw, targets.receive)]);
  }
  const head = ['mails a second', 'desk', 'plain SQL', 'pipelined', 'desk/plain', 'desk/pipelined', 'target'];
  say(`${table(head, rows)}\n`);
}

async function atTheEdge(place: Place, database: Database, desk: Desk, key: string): Promise<void> {
  const running = await startDesk(place);
  const caughtUp = await rest(running);
  say(`Caught up with what was filled in after ${caughtUp.toFixed(0)} s.\n`);
  const { get, close } = keepAlive(running.url, key);
  try {
    const figures = [
      ...(await measureLists(get, database, desk, times)),
      await measureThreads(get, database, desk, times),
    ];
    const rows = figures.map(({ name, edge, raw, crowded }) => [
      name,
      ...[edge.p50, edge.p95, edge.p99, raw.p50, raw.p95, crowded.p50, crowded.p95].map(ms),
      judge.most(name, edge.p95, targets.list, 'ms'),
    ]);
    say(
      table(['ms', 'p50', 'p95', 'p99', 'SQL p50', 'SQL p95', 'four: p50', 'four: p95', 'p95 target'], rows),
    );
    const days = (await measureToday(get, times)).map(({ name, edge, crowded }) => [
      name,
      ...[edge.p50, edge.p95, edge.p99, crowded.p50, crowded.p95].map(ms),
      judge.most(name, edge.p95, targets.today, 'ms'),
    ]);
    say(`\n${table(['the day, ms', 'p50', 'p95', 'p99', 'four: p50', 'four: p95', 'p95 target'], days)}`);
    const searched = (await measureSearch(get, database, desk, times)).map(({ name, edge, crowded }) => [
      name,
      ...[edge.p50, edge.p95, edge.p99, crowded.p50, crowded.p95].map(ms),
      judge.most(`search, ${name}`, edge.p95, targets.search, 'ms'),
    ]);
    say(`\n${table(['search, ms', 'p50', 'p95', 'p99', 'four: p50', 'four: p95', 'p95 target'], searched)}`);
    const { taken, perSecond } = await measureSend(writer(running.url, key), database, desk, options.answers);
    say(
      `\nSend: an answer is taken in ${ms(taken.p50)} ms (p95 ${ms(taken.p95)}); ${perSecond.toFixed(0)} a second leave by SMTP.`,
    );
  } finally {
    close();
    await running.stop();
  }
}

/** Fills a fresh desk with conversations and their index. */
async function filling(database: Database, owner: Owner): Promise<Filled> {
  const { workspaceId, memberId } = owner;
  const { rows } = await database.pool.query<{ id: string }>(
    `insert into channel (workspace_id, id, type, name, address, enabled, state)
     values ($1, gen_random_uuid(), 'email', 'bench', 'support@example.jp', false, 'off') returning id`,
    [workspaceId],
  );
  const desk: Desk = { workspaceId, memberId, channelId: rows[0]?.id ?? '' };
  const begin = performance.now();
  const messages = await fill(database, desk, conversations);
  const took = (performance.now() - begin) / 1000;
  say(`${conversations} conversations, ${messages} messages, filled in ${took.toFixed(0)} s\n`);
  const seconds = await buildIndex(database, desk);
  const { grams, texts, messages: size } = await indexSize(database);
  say(
    `Index: made in ${seconds.toFixed(0)} s; ${grams} MB of grams and ${texts} MB of folded texts for ${size} MB of messages.\n`,
  );
  return { conversations, messages, owner, desk };
}

async function filledOnce(kept: Kept): Promise<Filled> {
  if (kept.filled !== null) {
    say(`${conversations} conversations, ${kept.filled.messages} messages, found filled\n`);
    return kept.filled;
  }
  await starting(kept.place, 'an empty data folder');
  const owner = await setUp(kept.place);
  const filled = await beside(kept.place, ({ database }) => filling(database, owner));
  kept.remember(filled);
  return filled;
}

async function main(): Promise<void> {
  buildWebIfStale(repository);
  serverProgram(repository);
  const kept = await openPlace(options.keep, conversations);
  say(`${new Date().toISOString().slice(0, 10)}, ${machine()}\n`);
  try {
    const { owner, desk } = await filledOnce(kept);
    const place = await kept.toMeasure();
    await beside(place, async (parts) => {
      await atTheEdge(place, parts.database, desk, owner.apiKey);
      say('');
      await parts.jobs.start();
      await receiving(parts, desk);
    });
    await starting(place, 'all that');
  } finally {
    await kept.remove();
  }
}

await main();
for (const miss of judge.misses) say(`Missed: ${miss}`);
if (judge.misses.length > 0 && options.judges) process.exitCode = 1;
