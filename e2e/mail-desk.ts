import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Conversation, Message } from '@madoguchi/contract';
import { compiled } from '../apps/server/src/testing/cli.fixture.ts';

const run = promisify(execFile);
const command = join(import.meta.dirname, '../apps/server/bin/madoguchi.js');

export type Page<T> = { items: T[]; nextCursor: string | null };
export type Answer<T> = { status: number; body: T; headers: Headers };
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Calls the API as whoever the headers say. */
export type Call = <T = Record<string, unknown>>(
  method: Method,
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<Answer<T>>;

/** A running desk: a process of its own, reached over HTTP. */
export type Desk = {
  url: string;
  process: ChildProcess;
  /** What it wrote: its log, a JSON line an event. */
  log: string[];
  /** Asks it to stop, and waits until it has; answers its exit code. */
  stop(): Promise<number | null>;
};

export type Place = { env: Record<string, string>; remove(): Promise<void> };

/** A fresh data folder, and the environment of a desk in it. */
export async function newPlace(env: Record<string, string> = {}): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-e2e-'));
  return {
    env: {
      PATH: process.env['PATH'] ?? '',
      DATA_DIR: join(folder, 'data'),
      PORT: '0',
      HOST: '127.0.0.1',
      REQUESTS_PER_MINUTE: '1000000',
      ...compiled,
      ...env,
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export type Owner = { workspaceId: string; memberId: string; apiKey: string };

let ready: Promise<{ data: string; owner: Owner }> | undefined;

/** A data folder that was set up once for all tests of a process, to be copied: its desk does not run. */
async function setUpOnce(): Promise<{ data: string; owner: Owner }> {
  const place = await newPlace();
  const data = place.env['DATA_DIR'] ?? '';
  process.once('exit', () => rmSync(dirname(data), { recursive: true, force: true }));
  return { data, owner: await setUpAnew(place) };
}

/** A desk with its owner; in a folder that is not there yet a copy of one that `madoguchi setup` made. */
export async function setUp(place: Place): Promise<Owner> {
  const { DATABASE_URL: elsewhere, MADOGUCHI_SECRET: key, DATA_DIR: target = '' } = place.env;
  if (elsewhere !== undefined || key !== undefined || existsSync(target)) return setUpAnew(place);
  ready ??= setUpOnce();
  const { data, owner } = await ready;
  await run('cp', ['-a', data, target]);
  return owner;
}

/** Runs `madoguchi setup --json` on an empty database. */
async function setUpAnew(place: Place): Promise<Owner> {
  const who = [
    '--email',
    'owner@example.jp',
    '--password',
    'a long enough password',
    '--workspace',
    'みどり商店',
  ];
  const { stdout } = await run(process.execPath, [command, 'setup', ...who, '--json'], { env: place.env });
  return JSON.parse(stdout) as Owner;
}

/** Runs a command of `madoguchi`, which may fail. */
export async function runCommand(place: Place, ...args: string[]): Promise<{ code: number; output: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [command, ...args], { env: place.env });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'stderr' in error)) throw error;
    return { code: Number(error.code), output: String(error.stderr) };
  }
}

/** Starts a desk as its users do, and waits until it says that it is ready. */
export async function startDesk(place: Pick<Place, 'env'>): Promise<Desk> {
  const child = spawn(process.execPath, [command, 'start'], {
    env: place.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => void (complaints += chunk.toString()));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const ready = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      log.push(line);
      if (line.startsWith('Madoguchi is ')) resolve(/https?:\S+/.exec(line)?.[0] ?? '');
    });
  });
  const died = exited.then((code) => {
    throw new Error(`The desk ended with ${code}: ${complaints}\n${log.join('\n')}`);
  });
  died.catch(() => undefined);
  const url = await Promise.race([ready, died]);
  return {
    url,
    process: child,
    log,
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

/** Asks a desk, again when it is too busy to begin, as it says. */
export async function fetchPatiently(url: string, asked: RequestInit): Promise<Response> {
  const response = await fetch(url, asked);
  const wait = Number(response.headers.get('retry-after') ?? 0);
  if (response.status !== 503 || wait === 0) return response;
  await response.body?.cancel();
  await setTimeout(wait * 1000);
  return fetchPatiently(url, asked);
}

/** A client of the API with these headers on every request; what a busy desk turns away is asked again. */
export function clientOf(url: () => string, given: Record<string, string>): Call {
  return async <T>(method: Method, path: string, body?: object, headers: Record<string, string> = {}) => {
    const response = await fetchPatiently(`${url()}/api/v1${path}`, {
      method,
      headers: {
        ...given,
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      body: (isJson ? JSON.parse(text) : text) as T,
      headers: response.headers,
    };
  };
}

export const withKey = (url: string, key: string): Call =>
  clientOf(() => url, { authorization: `Bearer ${key}` });

/** Everything of a paged list. */
export async function all<T>(call: Call, path: string): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const query: string = `${path.includes('?') ? '&' : '?'}limit=200${cursor === null ? '' : `&cursor=${cursor}`}`;
    const { status, body } = await call<Page<T>>('GET', `${path}${query}`);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    items.push(...body.items);
    cursor = body.nextCursor;
  } while (cursor !== null);
  return items;
}

export const messagesOf = (call: Call, id: string): Promise<Message[]> =>
  all<Message>(call, `/conversations/${id}/messages`);

/** The one conversation with this subject, or undefined. */
export async function bySubject(call: Call, subject: string): Promise<Conversation | undefined> {
  const found = (await all<Conversation>(call, '/conversations')).filter((one) => one.subject === subject);
  if (found.length > 1) throw new Error(`${found.length} conversations are called ${subject}`);
  return found[0];
}
