import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request, type APIRequestContext } from 'playwright-core';
import type { Approval, Channel, Conversation, Invitation, Locale, Member } from '@madoguchi/contract';
import { startInProcessServers } from '@madoguchi/testbed/mail-in-process';
import { readConfig } from '../../apps/server/src/config.ts';
import { start } from '../../apps/server/src/main.ts';
import { createLogger } from '../../apps/server/src/platform/log.ts';
import { buildWebIfStale } from '../build-web.ts';
import { repository } from '../run.ts';
import { mailbox, mails } from './mails.ts';

/** A browser's cookies, as Playwright hands them from one profile to another. */
type SignedIn = Awaited<ReturnType<APIRequestContext['storageState']>>;

/** A desk to be photographed. */
export type ShownDesk = {
  url: string;
  /** The owner's session; null before `fill`. */
  signedIn: SignedIn | null;
  /** Sets the desk up with the sample, connects a mailbox and lets mails arrive in it. */
  fill(): Promise<void>;
  /** The id of the newest conversation of this subject, or of one whose subject begins so. */
  conversation(subject: string): string;
  /** The id of the customer behind the newest conversation of this subject. */
  customer(subject: string): string;
  /** The colleague is new, and answers: it waits for approval. Gives its id. */
  answerHeld(subject: string, text: string): Promise<string>;
  /** The owner's language and colours. */
  prefer(locale: Locale, scheme: 'light' | 'dark'): Promise<void>;
  /** A colleague begins to answer a conversation. */
  colleagueWrites(subject: string): Promise<void>;
  colleagueStops(subject: string): Promise<void>;
  /** The owner registers a few words of the house. */
  addWords(): Promise<void>;
  close(): Promise<void>;
};

const owner = { name: '緑川 直子', email: 'naoko@midori.example.jp', password: 'madoguchi no shashin' };
const colleague = { name: '高橋 彩', email: 'aya@midori.example.jp', password: 'takahashi no shashin' };

const ownWords = [
  { kind: 'ng', word: '弊社都合', instead: null, note: 'お客様には事情をお伝えします' },
  { kind: 'ng', word: '定価', instead: '通常価格', note: '' },
  { kind: 'preferred', word: 'お問合せ', instead: 'お問い合わせ', note: '' },
  { kind: 'product', word: 'なるほど焙じ茶', instead: null, note: '' },
];

/** Starts an empty desk in a temporary folder, with mail servers inside this process. */
export async function openDesk(): Promise<ShownDesk> {
  buildWebIfStale(repository);
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-screenshots-'));
  const servers = await startInProcessServers();
  // A machine that has much else to do is no reason to show a busy desk.
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', BUSY_AFTER_MS: '0' });
  const running = await start(config, createLogger('silent'), join(repository, 'apps/web/dist'));
  const person = (): Promise<APIRequestContext> =>
    request.newContext({ baseURL: running.url, extraHTTPHeaders: { 'x-requested-with': 'madoguchi' } });
  const [naoko, aya] = [await person(), await person()];
  let conversations: Conversation[] = [];

  async function ask<T>(who: APIRequestContext, method: string, path: string, data?: object): Promise<T> {
    const response = await who.fetch(`/api/v1${path}`, { method, ...(data === undefined ? {} : { data }) });
    if (!response.ok())
      throw new Error(`${method} ${path} answered ${response.status()}: ${await response.text()}`);
    return response.json();
  }

  async function connectMailbox(): Promise<void> {
    await servers.addMailbox(mailbox.address, 'secret');
    const account = (port: number) => ({
      host: '127.0.0.1',
      port,
      security: 'none',
      user: mailbox.address,
      password: 'secret',
    });
    const { id } = await ask<Channel>(naoko, 'POST', '/channels', {
      type: 'email',
      ...mailbox,
      imap: account(servers.imap.port),
      smtp: account(servers.smtp.port),
    });
    await until(async () => (await ask<Channel>(naoko, 'GET', `/channels/${id}`)).state === 'live');
  }

  async function list(): Promise<void> {
    const page = await ask<{ items: Conversation[] }>(naoko, 'GET', '/conversations?limit=200&sort=newest');
    conversations = page.items;
  }

  async function receiveMails(): Promise<void> {
    for (const mail of mails) await servers.deliver(mailbox.address, Buffer.from(mail.raw));
    await until(async () => {
      await list();
      return mails.every(({ subject }) => conversations.some((each) => each.subject === subject));
    });
  }

  async function inviteColleague(): Promise<void> {
    const { email, ...account } = colleague;
    const invitation = await ask<Invitation>(naoko, 'POST', '/invitations', { email, role: 'agent' });
    await ask(aya, 'POST', `/invitations/${invitation.id}/accept`, account);
  }

  const desk: ShownDesk = {
    url: running.url,
    signedIn: null,
    fill: async () => {
      await ask(naoko, 'POST', '/setup', { ...owner, workspace: 'みどり商店', locale: 'ja', sample: true });
      desk.signedIn = await naoko.storageState();
      await inviteColleague();
      await connectMailbox();
      await receiveMails();
    },
    conversation: (subject) => {
      const found = conversations.find((each) => each.subject.startsWith(subject));
      if (found === undefined) throw new Error(`The sample has no conversation «${subject}» any more.`);
      return found.id;
    },
    customer: (subject) => {
      const id = desk.conversation(subject);
      return conversations.find((each) => each.id === id)?.customer.id ?? '';
    },
    answerHeld: async (subject, text) => {
      const { items } = await ask<{ items: Member[] }>(naoko, 'GET', '/members');
      const { id = '' } = items.find(({ name }) => name === colleague.name) ?? {};
      await ask(naoko, 'PATCH', `/members/${id}`, { role: 'trainee' });
      const conversationId = desk.conversation(subject);
      const { lastMessageId } = await ask<Conversation>(aya, 'GET', `/conversations/${conversationId}`);
      const path = `/conversations/${conversationId}/messages`;
      const held = await ask<{ approval: Approval }>(aya, 'POST', path, { text, basedOn: lastMessageId });
      return held.approval.id;
    },
    prefer: async (locale, colorScheme) => {
      if (desk.signedIn !== null) await ask(naoko, 'PATCH', '/me', { locale, colorScheme });
    },
    colleagueWrites: async (subject) => {
      const conversationId = desk.conversation(subject);
      const presence = { conversationId, state: 'writing', clientId: 'screenshots' };
      await ask(aya, 'POST', '/presence', presence);
      await ask(aya, 'PUT', `/conversations/${conversationId}/draft`, {
        text: 'お世話になっております。',
        basedOn: null,
      });
    },
    colleagueStops: async (subject) => {
      const conversationId = desk.conversation(subject);
      await ask(aya, 'DELETE', `/conversations/${conversationId}/draft`);
      await ask(aya, 'POST', '/presence', { conversationId, state: 'gone', clientId: 'screenshots' });
    },
    addWords: async () => {
      for (const word of ownWords) await ask(naoko, 'POST', '/language/words', word);
    },
    close: async () => {
      await Promise.all([naoko.dispose(), aya.dispose()]);
      await running.stop();
      await servers.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return desk;
}

/** Asks again and again until it is so. @throws after half a minute. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('The desk did not come as far as its picture needs.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
