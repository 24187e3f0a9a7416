import type { InjectOptions } from 'fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@madoguchi/contract';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { createContext, type Context } from '../context.ts';
import { addSampleMember, setUp } from '../identity/index.ts';
import { keyFor } from '../identity/keys.fixture.ts';
import type { App } from '../platform/http/index.ts';
import { createLogger } from '../platform/log.ts';
import { registerWork } from '../work.ts';
import { migratedDatabase } from './database.fixture.ts';

export type Answer<T> = { status: number; body: T; headers: Record<string, unknown> };

/** One person (or program) at the desk, with an API key. */
export type Person = {
  memberId: string;
  apiKey: string;
  call: <T = Record<string, unknown>>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ) => Promise<Answer<T>>;
};

export type Desk = {
  context: Context;
  app: App;
  connectionString: string;
  workspaceId: string;
  owner: Person;
  /** Adds a member with a key of all that their role may do. */
  join: (role: Role, name: string) => Promise<Person>;
  close: () => Promise<void>;
};

/** A desk that nobody has set up yet. */
export type OpenDesk = Pick<Desk, 'context' | 'app' | 'connectionString' | 'close'>;

/** A process of a desk on a database of its own, or beside another process on that one's database. */
export async function openDesk(
  options: { beside?: OpenDesk; environment?: Record<string, string> } = {},
): Promise<OpenDesk> {
  const own = options.beside === undefined ? await migratedDatabase() : null;
  const connectionString = own?.connectionString ?? options.beside?.connectionString ?? '';
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-desk-'));
  const config = readConfig({
    DATABASE_URL: connectionString,
    DATA_DIR: dataDir,
    REQUESTS_PER_MINUTE: '1000000',
    // What is measured is this process, in which the tests themselves load and compute.
    BUSY_AFTER_MS: '0',
    // Nor is it of the desk that a statement was slow on a busy machine.
    SLOW_QUERY_MS: '600000',
    // The processes of one desk have one master key, whatever their data folders.
    MADOGUCHI_SECRET: 'the master key of every desk in the tests',
    ...options.environment,
  });
  const context = await createContext(config, createLogger('silent'));
  registerWork(context);
  await context.jobs.start();
  const app = await buildApp(context, null);
  await app.ready();
  return {
    context,
    app,
    connectionString,
    close: async () => {
      await app.close();
      await context.runner.stop();
      await context.jobs.stop();
      await context.close();
      await own?.release();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The owner that `buildDesk` sets a desk up with, for signing in. */
export const ownerAccount = { email: 'owner@example.jp', password: 'a long enough password' };

/** A whole desk on a database of its own, without listening on a port; `work` also runs its background work. */
export async function buildDesk(
  options: { work?: boolean; undoSeconds?: number; environment?: Record<string, string> } = {},
): Promise<Desk> {
  const opened = await openDesk(
    options.environment === undefined ? {} : { environment: options.environment },
  );
  const { context, app } = opened;
  const first = await setUp(
    context.database,
    { name: '緑川 直子', ...ownerAccount, workspace: 'みどり商店', locale: 'ja' },
    true,
  );
  const { workspaceId } = first;
  const person = (memberId: string, apiKey: string): Person => ({
    memberId,
    apiKey,
    call: caller(app, apiKey),
  });
  const owner = person(first.memberId, first.apiKey ?? '');
  await owner.call('PATCH', '/api/v1/workspace', { undoSeconds: options.undoSeconds ?? 0 });
  if (options.work === true) await context.jobs.work();
  return {
    ...opened,
    workspaceId,
    owner,
    join: async (role, name) => {
      const email = `${encodeURIComponent(name).replaceAll('%', '').toLowerCase()}@example.jp`;
      const memberId = await context.database.inWorkspace(workspaceId, (tx) =>
        addSampleMember(tx, { name, email, role, locale: 'ja' }),
      );
      return person(memberId, await keyFor(context.database, workspaceId, memberId));
    },
  };
}

/** Requests with an API key, answered as they would be over the network. */
export function caller(app: App, apiKey: string): Person['call'] {
  return async <T>(method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const request: InjectOptions = {
      method: method as 'GET',
      url: path,
      headers: { authorization: `Bearer ${apiKey}`, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    };
    const response = await app.inject(request);
    const isJson = String(response.headers['content-type']).includes('json');
    return {
      status: response.statusCode,
      body: (isJson ? response.json() : response.body) as T,
      headers: response.headers,
    };
  };
}
