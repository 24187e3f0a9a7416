/**
 * `node bench/redirects.ts [-- --small]`: how many short links are followed a second, each click committed before its answer,
 * of themselves and to the pages of an experiment, beside a bare server of Node's that answers 302 and stores nothing, called in the same way in the same run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setUp, startDesk } from '../e2e/mail-desk.ts';
import { ms, percentiles, table } from './figures.ts';
import { machine } from './machine.ts';
import { openPlace } from './place.ts';

const isSmall = process.argv.includes('--small');
const requests = isSmall ? 500 : 40_000;
/** How many visitors wait at once. */
const crowd = 100;
const target = 2000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const userAgent =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';

type Measured = { perSecond: number; waits: number[] };

/** Follows an address so often, by so many at once, over connections that stay open. */
async function follow(address: string, times: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: crowd });
  const waits: number[] = [];
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const begin = performance.now();
      request(address, { agent, headers: { 'user-agent': userAgent } }, (response) => {
        response.resume();
        response.on('end', () => {
          waits.push(performance.now() - begin);
          if (response.statusCode === 302) resolve();
          else reject(new Error(`${address} answered ${response.statusCode}`));
        });
      })
        .on('error', reject)
        .end();
    });
  let left = times;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: crowd }, async () => {
      while (left > 0) {
        left -= 1;
        await one();
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  agent.destroy();
  return { perSecond: times / seconds, waits };
}

/** A server that does nothing but answer 302, in a process of its own like the desk. */
async function bare(): Promise<{ url: string; stop: () => void }> {
  const program = `require('node:http').createServer((_, r) => { r.writeHead(302, { location: 'https://shop.example.jp/' }); r.end(); })
    .listen(0, '127.0.0.1', function () { console.log(this.address().port); })`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line]: unknown[] = await once(child.stdout, 'data');
  return { url: `http://127.0.0.1:${String(line).trim()}/`, stop: () => void child.kill() };
}

type Link = { id: string; addresses: { url: string }[] };

/** A link on which an experiment runs: each click is another person, and stored as one. */
async function tried(url: string, key: string): Promise<Link> {
  const target = 'https://shop.example.jp/';
  const link = await call<Link>(url, key, '/links', { name: 'tried', target });
  const variants = ['a', 'b'].map((name) => ({ name, share: 50, target: `${target}${name}` }));
  const { id } = await call<{ id: string }>(url, key, '/experiments', {
    kind: 'landing',
    name: 'bench',
    hypothesis: 'bench',
    change: 'bench',
    measure: 'ordered',
    withinDays: 7,
    baseRate: 0.1,
    difference: 0.01,
    days: 30,
    linkId: link.id,
    variants,
  });
  await call(url, key, `/experiments/${id}/start`, { basedOn: 1 });
  return link;
}

async function call<T>(url: string, key: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

const kept = await openPlace(null, 10);
const { place } = kept;
say(`${new Date().toISOString().slice(0, 10)}, ${machine()}\n`);
try {
  const first = await startDesk(place);
  await first.stop();
  const owner = await setUp(place);
  const desk = await startDesk(place);
  const plain = await bare();
  try {
    const link = await call<Link>(desk.url, owner.apiKey, '/links', {
      name: 'bench',
      target: 'https://shop.example.jp/',
    });
    const path = new URL(link.addresses[0]?.url ?? '').pathname;
    await follow(`${desk.url}${path}`, requests / 4);
    await follow(plain.url, requests / 4);
    const desks = await follow(`${desk.url}${path}`, requests);
    const other = new URL((await tried(desk.url, owner.apiKey)).addresses[0]?.url ?? '').pathname;
    const trials = await follow(`${desk.url}${other}`, requests);
    const bares = await follow(plain.url, requests);
    const row = (name: string, { perSecond, waits }: Measured) => {
      const { p50, p95, p99 } = percentiles(waits);
      return [name, perSecond.toFixed(0), ms(p50), ms(p95), ms(p99)];
    };
    say(
      table(
        [`${crowd} at once`, 'a second', 'p50 ms', 'p95 ms', 'p99 ms'],
        [
          row('short link, its click committed', desks),
          row('the same with an experiment', trials),
          row('bare 302, nothing stored', bares),
        ],
      ),
    );
    const { clicks } = await call<{ clicks: { counted: number } }>(
      desk.url,
      owner.apiKey,
      `/links/${link.id}`,
    );
    const followed = requests + requests / 4;
    say(
      `\nRatio ${(desks.perSecond / bares.perSecond).toFixed(2)}; ${clicks.counted} of ${followed} clicks stored.`,
    );
    if (clicks.counted !== followed) process.exitCode = 1;
    if (!isSmall && Math.min(desks.perSecond, trials.perSecond) < target) {
      say(`Missed: ${target} a second.`);
      process.exitCode = 1;
    }
  } finally {
    plain.stop();
    await desk.stop();
  }
} finally {
  await kept.remove();
}
