import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scopes, type Role } from '@madoguchi/contract';
import { buildApp } from '../apps/server/src/app.ts';
import type { ChannelSender, InboundItem } from '../apps/server/src/channels/kit/index.ts';
import { readConfig } from '../apps/server/src/config.ts';
import { createContext, type Context } from '../apps/server/src/context.ts';
import { receive } from '../apps/server/src/conversations/index.ts';
import { addSampleMember, setUp } from '../apps/server/src/identity/index.ts';
import { makeKey } from '../apps/server/src/identity/keys.ts';
import { createLogger } from '../apps/server/src/platform/log.ts';
import type { Place } from './place.ts';
import { collectWork, type Work } from './work.ts';

export type Answer<T> = { status: number; body: T };
export type Call = <T = Record<string, unknown>>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: object,
) => Promise<Answer<T>>;
export type Member = { id: string; name: string; role: Role; call: Call };

/** The desk as it is, with the simulated world in place of mail servers. */
export type Desk = {
  workspaceId: string;
  channels: string[];
  owner: Member;
  work: Work;
  join: (role: Role, name: string, n: number) => Promise<Member>;
  receive: (channelId: string, items: readonly InboundItem[]) => Promise<void>;
  close: () => Promise<void>;
};

const account = { host: '127.0.0.1', port: 1, security: 'none', user: 'u', password: 'p' };

/** Starts a desk on a place, as its owner would set it up: two mailboxes, acknowledging always. */
export async function openDesk(place: Place, send: ChannelSender['send']): Promise<Desk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-simulate-'));
  const config = readConfig({
    DATABASE_URL: place.connectionString,
    DATA_DIR: dataDir,
    MADOGUCHI_ROLES: 'api',
    REQUESTS_PER_MINUTE: '10000000',
    BUSY_AFTER_MS: '0',
    MADOGUCHI_SECRET: 'the master key of the simulated desk',
  });
  const made = await createContext(config, createLogger('silent'));
  const context: Context = {
    ...made,
    delivery: { ...made.delivery, senderOf: () => ({ send }) },
    notifications: {
      ...made.notifications,
      sendMail: async (_, __, beforeTransmit) => {
        await beforeTransmit();
        return { outcome: 'delivered', detail: '', headerId: null };
      },
    },
  };
  const work = await collectWork(context, place.connectionString, place.admin);
  const app = await buildApp(context, null);
  await app.ready();
  const callAs =
    (apiKey: string): Call =>
    async <T>(method: Parameters<Call>[0], url: string, body?: object) => {
      const response = await app.inject({
        method,
        url,
        headers: { authorization: `Bearer ${apiKey}` },
        ...(body === undefined ? {} : { payload: body }),
      });
      return { status: response.statusCode, body: response.json<T>() };
    };
  const first = await setUp(
    context.database,
    {
      name: '緑川 直子',
      email: 'owner@example.jp',
      password: 'a long enough password',
      workspace: 'みどり商店',
      locale: 'ja',
    },
    true,
  );
  const { workspaceId } = first;
  const owner: Member = {
    id: first.memberId,
    name: '緑川 直子',
    role: 'owner',
    call: callAs(first.apiKey ?? ''),
  };
  const channels: string[] = [];
  for (const address of ['support@midori.example', 'order@midori.example']) {
    const { body } = await must<{ id: string }>(
      owner.call('POST', '/api/v1/channels', {
        type: 'email',
        name: 'みどり商店',
        address,
        signature: '──────\nみどり商店',
        imap: account,
        smtp: account,
      }),
    );
    channels.push(body.id);
  }
  await must(
    owner.call('PUT', '/api/v1/acknowledgement-settings', {
      rules: { channels: channels.map((channelId) => ({ channelId })) },
      revision: 0,
    }),
  );
  return {
    workspaceId,
    channels,
    owner,
    work,
    join: async (role, name, n) => {
      const id = await context.database.inWorkspace(workspaceId, (tx) =>
        addSampleMember(tx, { name, email: `staff${n}@midori.example`, role, locale: 'ja' }),
      );
      const { key } = await context.database.inWorkspace(workspaceId, (tx) =>
        makeKey(tx, id, { name: 'simulation', scopes: [...scopes], expiresAt: null }),
      );
      return { id, name, role, call: callAs(key) };
    },
    receive: (channelId, items) => receive(context, workspaceId, channelId, items, () => Promise.resolve()),
    close: async () => {
      await app.close();
      await work.stop();
      await context.runner.stop();
      await context.jobs.stop();
      await context.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What must succeed for the simulation to make sense. @throws Error with what was answered */
export async function must<T>(answer: Promise<Answer<T>>): Promise<Answer<T>> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`the desk answered ${status}: ${JSON.stringify(body)}`);
  return { status, body };
}
