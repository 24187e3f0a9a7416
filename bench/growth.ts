/**
 * `node bench/growth.ts [--small]`: what the pages of 口コミ take with a million clicks, 200,000 orders and 100,000 mentions, beside a
 * request that reads next to nothing, in the same run. Ends with 1 when one misses what docs/performance.md promises.
 */
import { parseArgs } from 'node:util';
import { setUp, startDesk } from '../e2e/mail-desk.ts';
import { beside } from './beside.ts';
import { keepAlive } from './client.ts';
import { crowd } from './edge.ts';
import { ms, percentiles, table, timed } from './figures.ts';
import { fillGrowth, type Size } from './growth-fill.ts';
import { machine } from './machine.ts';
import { openPlace } from './place.ts';
import { newJudge, targets } from './targets.ts';

const { small } = parseArgs({ options: { small: { type: 'boolean', default: false } } }).values;
const size: Size = small
  ? { customers: 60, clicks: 1000, orders: 200, mentions: 100 }
  : { customers: 60_000, clicks: 1_000_000, orders: 200_000, mentions: 100_000 };
const times = small ? 3 : 60;
const judge = newJudge();
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/** What is asked, and whether it is a page that an owner reads first: those have a target. */
const pages = [
  { name: 'next to nothing', path: '/me', isPage: false },
  { name: 'overview', path: '/reports/overview', isPage: true },
  { name: 'overview, a month ago', path: `/reports/overview?month=${day(35).slice(0, 7)}`, isPage: true },
  { name: 'results of 90 days', path: `/growth-results?from=${day(90)}&to=${day(0)}`, isPage: true },
  { name: 'results of a year', path: `/growth-results?from=${day(364)}&to=${day(0)}`, isPage: true },
  {
    name: 'mentions, a year by week',
    path: `/mention-trends?from=${day(364)}&until=${day(0)}&step=week`,
    isPage: true,
  },
  { name: 'mentions, the newest', path: '/mentions?limit=50', isPage: true },
  { name: 'links', path: '/links?limit=30', isPage: true },
  {
    name: 'orders behind a figure',
    path: `/growth-results/orders?from=${day(90)}&to=${day(0)}&by=channel&key=line`,
    isPage: true,
  },
  { name: 'trust, a year', path: '/trust/history', isPage: true },
];

async function measure(url: string, key: string): Promise<void> {
  const { get, close } = keepAlive(url, key);
  const rows = [];
  try {
    for (const { name, path, isPage } of pages) {
      const edge = percentiles(await timed(times, 1, () => get(path)));
      const crowded = percentiles(await timed(times, crowd, () => get(path)));
      rows.push([
        name,
        ...[edge.p50, edge.p95, edge.p99, crowded.p50, crowded.p95].map(ms),
        isPage ? judge.most(name, edge.p95, targets.growth, 'ms') : '',
      ]);
    }
  } finally {
    close();
  }
  say(table(['ms', 'p50', 'p95', 'p99', 'four: p50', 'four: p95', 'p95 target'], rows));
}

const kept = await openPlace(null, 10);
const { place } = kept;
say(`${new Date().toISOString().slice(0, 10)}, ${machine()}\n`);
try {
  const owner = await setUp(place);
  const begin = performance.now();
  const counting = await beside(place, ({ database }) => fillGrowth(database, owner.workspaceId, size));
  const took = (performance.now() - begin) / 1000;
  const { clicks, orders, mentions } = size;
  say(
    `${clicks} clicks, ${orders} orders, ${mentions} mentions: filled in ${took.toFixed(0)} s, ${counting.toFixed(0)} s of them to count.\n`,
  );
  const desk = await startDesk(place);
  try {
    await measure(desk.url, owner.apiKey);
  } finally {
    await desk.stop();
  }
} finally {
  await kept.remove();
}
for (const miss of judge.misses) say(`Missed: ${miss}`);
if (judge.misses.length > 0 && !small) process.exitCode = 1;
