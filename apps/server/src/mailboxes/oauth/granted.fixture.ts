import { randomUUID } from 'node:crypto';
import type { Channel } from '@madoguchi/contract';
import { startMailServers, type MailServers } from '@madoguchi/testbed/mail-servers';
import { endpointsFor, startOauthServer, type OauthServer } from '@madoguchi/testbed/oauth-server';
import { receive } from '../../conversations/index.ts';
import { beat } from '../../operations/index.ts';
import { openBrowser, type Browser } from '../../testing/browser.fixture.ts';
import { buildDesk, ownerAccount, type Desk, type OpenDesk } from '../../testing/desk.fixture.ts';
import { MailboxRunner } from '../runner.ts';

export type Started = { url: string; code: string; detail: string };
export type Connected = Channel & { code: string; detail: string };
export type Provider = 'google' | 'microsoft';

/** A desk whose providers and mail servers are real ones of this machine, and its owner in a browser. */
export type GrantedDesk = {
  desk: Desk;
  oauth: OauthServer;
  servers: MailServers;
  owner: Browser;
  environment: Record<string, string>;
  start: (body: object, provider?: Provider, by?: Browser) => Promise<{ status: number; body: Started }>;
  /** Follows the browser to the provider and back; answers what it comes back with. */
  approve: (url: string) => Promise<Record<string, string>>;
  finish: (body: object, provider?: Provider, by?: Browser) => Promise<{ status: number; body: Connected }>;
  /** The whole way for a new mailbox. */
  connect: (address: string, provider?: Provider) => Promise<Connected>;
  channel: (id: string) => Promise<Channel>;
  /** A process that watches mailboxes; stop it. */
  watch: () => Promise<MailboxRunner>;
  close: () => Promise<void>;
};

export const draft = (address: string) => ({ channel: { name: '窓口', address } });

export async function startGranted(): Promise<GrantedDesk> {
  const oauth = await startOauthServer();
  const servers = await startMailServers(oauth);
  const environment = {
    GOOGLE_CLIENT_ID: oauth.app.clientId,
    GOOGLE_CLIENT_SECRET: oauth.app.clientSecret,
    MAIL_OAUTH_ENDPOINTS: endpointsFor(oauth, servers),
    PUBLIC_URL: 'https://desk.example.jp',
  };
  const desk = await buildDesk({ environment });
  const owner = openBrowser(desk.app);
  await owner.signIn(ownerAccount);
  const start: GrantedDesk['start'] = (body, provider = 'google', by = owner) =>
    by.call<Started>('POST', `/api/v1/mail-oauth/${provider}/start`, body);
  const finish: GrantedDesk['finish'] = (body, provider = 'google', by = owner) =>
    by.call<Connected>('POST', `/api/v1/mail-oauth/${provider}/finish`, body);
  const approve: GrantedDesk['approve'] = async (url) => {
    const response = await fetch(url, { redirect: 'manual' });
    const back = new URL(response.headers.get('location') ?? 'about:blank');
    return Object.fromEntries(back.searchParams);
  };
  return {
    desk,
    oauth,
    servers,
    owner,
    environment,
    start,
    finish,
    approve,
    connect: async (address, provider = 'google') => {
      await servers.addMailbox(address, randomUUID());
      const { body } = await start(draft(address), provider);
      return (await finish(await approve(body.url), provider)).body;
    },
    channel: async (id) => (await desk.owner.call<Channel>('GET', `/api/v1/channels/${id}`)).body,
    watch: () => watchMailboxes(desk),
    close: async () => {
      await desk.close();
      await servers.stop();
      await oauth.stop();
    },
  };
}

async function watchMailboxes({ context }: Pick<OpenDesk, 'context'>): Promise<MailboxRunner> {
  const processId = randomUUID();
  await context.database.outside((tx) => beat(tx, processId));
  return new MailboxRunner({
    ...context.mailboxes,
    log: context.log,
    processId,
    maxMailBytes: 1_000_000,
    workspaceIds: context.workspaceIds,
    receive: async (...given) => {
      await receive(context, ...given);
    },
  });
}
