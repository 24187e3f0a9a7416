import type { ImapFlow } from 'imapflow';
import type { MailAccount, Problem, ProblemCode } from './account.ts';
import { backoff, systemClock, type Clock } from './clock.ts';
import { connectImap } from './imap-client.ts';
import { syncMailbox, type MailboxCursor, type SyncOptions } from './imap-sync.ts';
import { problemOf } from './problems.ts';

export type { MailboxCursor } from './imap-sync.ts';

/** What a mailbox is doing, for people. */
export interface ChannelState {
  state: 'connecting' | 'live' | 'failed';
  reason?: Problem;
  /** When it came into this state. */
  since: Date;
}

/** What a watcher needs; every default is in the comment. */
export interface WatchOptions extends Pick<SyncOptions, 'onMails' | 'onOversize' | 'maxBytes'> {
  account: MailAccount;
  /** INBOX. */
  mailbox?: string;
  /** Where reading was last stored; null the first time. */
  cursor: MailboxCursor | null;
  onState(state: ChannelState): void;
  /** 60. The safety net under IDLE. */
  pollSeconds?: number;
  /** `all`: the first sync fetches mail of the last `firstSyncDays` (30). `now`: only what comes from now on. */
  since?: 'all' | 'now';
  firstSyncDays?: number;
  rescanSince?: Date;
  clock?: Clock;
}

/** A mailbox being watched. */
export interface MailboxWatcher {
  /** Tries again at once, also after a wrong password. */
  retry(): void;
  /** Ends watching; resolves once nothing more will be handed over. */
  stop(): Promise<void>;
}

/** Trying these again helps nobody, and may lock the account. */
const WAITS_FOR_PEOPLE: ReadonlySet<string> = new Set([
  'wrong_password',
  'consent_missing',
  'access_refused',
] satisfies ProblemCode[]);
const FAILED_AFTER = 3;
/** A connection that lasted this long was a good one: the next pause is a short one again. */
const GOOD_SESSION_MS = 60_000;

/**
 * Watches a mailbox: connects, hands over what is new, waits by IDLE and looks again on a timer, for ever. After
 * every close a new connection is made with growing pauses; the third failure in a row is reported as failed, while
 * trying goes on. Only a wrong password ends trying, until `retry()`. The mailbox is opened read-only.
 */
export function watchMailbox(options: WatchOptions): MailboxWatcher {
  const clock = options.clock ?? systemClock;
  const stopping = new AbortController();
  let cursor = options.cursor;
  let retrying = new AbortController();
  /** Failures in a row since mail was last read, and tries in a row that ended soon. */
  let failures = 0;
  let tries = 0;
  let last: ChannelState | null = null;

  function report(state: ChannelState['state'], reason?: Problem): void {
    if (last?.state === state && last.reason?.code === reason?.code) return;
    last = { state, ...(reason ? { reason } : {}), since: clock.now() };
    options.onState(last);
  }

  const sync: SyncOptions = {
    maxBytes: options.maxBytes,
    since: options.since ?? 'all',
    firstSyncDays: options.firstSyncDays ?? 30,
    rescanSince: options.rescanSince ?? null,
    now: () => clock.now(),
    onMails: async (batch, next) => {
      await options.onMails(batch, next);
      advanced(next);
    },
    onOversize: async (mail, next) => {
      await options.onOversize(mail, next);
      advanced(next);
    },
  };

  function advanced(next: MailboxCursor): void {
    cursor = next;
    failures = 0;
    report('live');
  }

  async function session(): Promise<void> {
    const client = await connectImap(options.account, stopping.signal);
    const close = (): void => client.close();
    stopping.signal.addEventListener('abort', close);
    const closed = new Promise<void>((resolve) => client.once('close', resolve));
    try {
      const news = newsOf(client);
      let polling = true;
      while (client.usable && !stopping.signal.aborted) {
        // Opened anew on every poll: UIDVALIDITY is told only then.
        if (polling) await client.mailboxOpen(options.mailbox ?? 'INBOX', { readOnly: true });
        advanced(await syncMailbox(client, cursor, sync));
        void client.idle().catch(close);
        polling = await awaitNews(news, closed, clock, (options.pollSeconds ?? 60) * 1_000);
      }
    } finally {
      stopping.signal.removeEventListener('abort', close);
      client.close();
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      if (last?.state !== 'failed' || tries === 0) report('connecting', last?.reason);
      const began = clock.now().getTime();
      const problem = await session().then(
        () => null,
        (error: unknown) => problemOf(error),
      );
      if (stopping.signal.aborted) return;
      failures += 1;
      tries = clock.now().getTime() - began > GOOD_SESSION_MS ? 1 : tries + 1;
      const waiting = AbortSignal.any([stopping.signal, retrying.signal]);
      if (problem !== null && WAITS_FOR_PEOPLE.has(problem.code)) {
        report('failed', problem);
        await aborted(waiting);
      } else {
        report(failures >= FAILED_AFTER ? 'failed' : 'connecting', problem ?? undefined);
        await clock.wait(backoff(tries), waiting);
      }
      if (retrying.signal.aborted) {
        retrying = new AbortController();
        tries = 0;
      }
    }
  }

  const running = run();
  return {
    retry: () => retrying.abort(),
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** A flag the server raises (EXISTS) and a waiter lowers, so that news during a sync is not lost. */
interface News {
  raised: boolean;
  wake: () => void;
}

function newsOf(client: ImapFlow): News {
  const news: News = { raised: false, wake: () => {} };
  client.on('exists', () => {
    news.raised = true;
    news.wake();
  });
  return news;
}

/** Resolves with whether it is time to poll; with false when there is news or the connection closed. */
async function awaitNews(news: News, closed: Promise<void>, clock: Clock, pollMs: number): Promise<boolean> {
  const done = new AbortController();
  const told = new Promise<void>((resolve) => {
    news.wake = resolve;
    if (news.raised) resolve();
  });
  const poll = clock.wait(pollMs, done.signal).then(() => true);
  const polling = await Promise.race([told.then(() => false), closed.then(() => false), poll]);
  done.abort();
  news.raised = false;
  return polling;
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
