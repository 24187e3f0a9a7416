import type { MailServers } from '@madoguchi/testbed/mail-servers';
import type { MailAccount } from './account.ts';
import type { Clock } from './clock.ts';
import {
  watchMailbox,
  type ChannelState,
  type MailboxCursor,
  type MailboxWatcher,
  type WatchOptions,
} from './imap.ts';
import type { ArrivedMail, OversizeMail } from './imap-sync.ts';

/** Everything a watcher has handed over, and a way to wait for more. */
export interface Watched {
  watcher: MailboxWatcher;
  mails: ArrivedMail[];
  batches: number[];
  oversize: OversizeMail[];
  states: ChannelState[];
  cursor(): MailboxCursor | null;
  /** Resolves as soon as the condition holds after some callback. */
  until(condition: () => boolean): Promise<void>;
}

/** Pauses between tries last a moment, polls (above ten minutes) for ever: nothing in a test waits for a timer. */
export const hurried: Clock = {
  now: () => new Date(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
      if (ms < 600_000) setImmediate(resolve);
    }),
};

/** Watches a mailbox, keeping what comes. `overrides` replace any option, `onMails` being called first. */
export function watch(account: MailAccount, overrides: Partial<WatchOptions> = {}): Watched {
  let cursor: MailboxCursor | null = overrides.cursor ?? null;
  let changed = (): void => {};
  const watched: Omit<Watched, 'watcher'> = {
    mails: [],
    batches: [],
    oversize: [],
    states: [],
    cursor: () => cursor,
    until: async (condition) => {
      while (!condition()) await new Promise<void>((resolve) => (changed = resolve));
    },
  };
  const watcher = watchMailbox({
    account,
    cursor,
    maxBytes: 1_000_000,
    pollSeconds: 3_600,
    clock: hurried,
    ...overrides,
    onMails: async (batch, next) => {
      await overrides.onMails?.(batch, next);
      watched.mails.push(...batch);
      watched.batches.push(batch.length);
      cursor = next;
      changed();
    },
    onOversize: async (mail, next) => {
      watched.oversize.push(mail);
      cursor = next;
      changed();
    },
    onState: (state) => {
      watched.states.push(state);
      changed();
    },
  });
  return { ...watched, watcher };
}

/** The last state reported is this one. */
export function isNow(watched: Watched, state: ChannelState['state'], code?: string): boolean {
  const last = watched.states.at(-1);
  return last?.state === state && (code === undefined || last.reason?.code === code);
}

/** A mailbox of the test servers as an IMAP account in clear text. */
export function imapAccount(servers: MailServers, user: string, password = 'secret'): MailAccount {
  return { host: servers.imap.host, port: servers.imap.port, security: 'none', user, password };
}

/** A small mail. */
export function mail(subject: string, body = 'こんにちは'): Buffer {
  const headers = `From: <hanako@example.jp>\r\nMessage-ID: <${subject}@example.jp>\r\nSubject: ${subject}\r\n`;
  return Buffer.from(`${headers}Content-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`);
}

/** The subject of a mail, to tell mails apart. */
export function subjectOf(raw: Uint8Array): string {
  return /^Subject: (.*)\r$/m.exec(Buffer.from(raw).toString())?.[1] ?? '';
}
