import type { ImapFlow } from 'imapflow';
import {
  fetchBodies,
  fetchHeaders,
  listAfter,
  listSince,
  planBatches,
  type ListedMail,
} from './imap-fetch.ts';
import { StorageFailure } from './problems.ts';

/** How far a mailbox has been read. Numbers beyond 2^53 are kept as decimal text. */
export interface MailboxCursor {
  /** Changes when the server's UIDs begin anew; then the old `lastUid` says nothing. */
  uidValidity: string;
  /** Every message up to this UID has been handed over. */
  lastUid: number;
  /** The mailbox's HIGHESTMODSEQ (RFC 7162) when it had last been read to its end. */
  modseq: string | null;
}

/** A message as it came. */
export interface ArrivedMail {
  raw: Uint8Array;
  uid: number;
  uidValidity: string;
  internalDate: Date;
  /** Bytes. */
  size: number;
}

/** A message whose body was not fetched. `headers` are its header bytes, empty when even those were refused. */
export interface OversizeMail extends Omit<ArrivedMail, 'raw'> {
  headers: Uint8Array;
  reason: 'too_large' | 'unavailable';
}

/** Where mail goes and how much of it is wanted. */
export interface SyncOptions {
  /**
   * Takes up to 50 messages or 8 MB in UID order with the cursor behind them; resolves once both are stored for
   * good. Called with no messages when only the cursor moved.
   */
  onMails(batch: ArrivedMail[], cursor: MailboxCursor): Promise<void>;
  onOversize(mail: OversizeMail, cursor: MailboxCursor): Promise<void>;
  /** Bytes; larger messages go to `onOversize`. */
  maxBytes: number;
  /** What the very first sync fetches: mail of the last `firstSyncDays`, or nothing that is already there. */
  since: 'all' | 'now';
  firstSyncDays: number;
  /** After a UIDVALIDITY change, mail received before this is left alone; by default everything is read again. */
  rescanSince: Date | null;
  now(): Date;
}

const BATCH = { count: 50, bytes: 8_000_000 };
const DAY_MS = 86_400_000;

/**
 * Hands over everything the selected mailbox has beyond `cursor` and returns the new cursor. Rejects when the
 * connection fails, or with `StorageFailure` when a callback does: then the cursor last stored is the truth.
 */
export async function syncMailbox(
  client: ImapFlow,
  cursor: MailboxCursor | null,
  options: SyncOptions,
): Promise<MailboxCursor> {
  const { mailbox } = client;
  if (mailbox === false) throw new Error('No mailbox is open');
  const uidValidity = mailbox.uidValidity.toString();
  const known = cursor?.uidValidity === uidValidity ? cursor : null;
  // Read before listing: what arrives meanwhile is either listed or fetched next time.
  const before = (mailbox.uidNext || 1) - 1;
  const modseq = mailbox.highestModseq?.toString() ?? null;
  const mails = await listNew(client, cursor, known, options);
  // A first sync passes over the mail that is too old for it.
  const lastUid = Math.max(known ? known.lastUid : before, mails.at(-1)?.uid ?? 0);
  const end: MailboxCursor = { uidValidity, lastUid, modseq };

  const runs = [...planBatches(mails, BATCH, options.maxBytes)];
  // Never before the first message wanted: a cursor stored early must not bring old mail in later.
  const start = Math.max(0, (mails[0]?.uid ?? 1) - 1);
  let at: MailboxCursor = known ?? { uidValidity, lastUid: start, modseq: null };
  for (const [index, run] of runs.entries()) {
    const next = index === runs.length - 1 ? end : { ...at, lastUid: run.mails.at(-1)?.uid ?? at.lastUid };
    await (run.oversize ? handOversize : handBatch)(client, run.mails, at, next, options);
    at = next;
  }
  if (!known && runs.length === 0) await stored(() => options.onMails([], end));
  return end;
}

async function listNew(
  client: ImapFlow,
  cursor: MailboxCursor | null,
  known: MailboxCursor | null,
  options: SyncOptions,
): Promise<ListedMail[]> {
  if (known) return listAfter(client, known.lastUid);
  if (cursor) return options.rescanSince ? listSince(client, options.rescanSince) : listAfter(client, 0);
  if (options.since === 'now') return [];
  return listSince(client, new Date(options.now().getTime() - options.firstSyncDays * DAY_MS));
}

async function handBatch(
  client: ImapFlow,
  mails: ListedMail[],
  at: MailboxCursor,
  next: MailboxCursor,
  options: SyncOptions,
): Promise<void> {
  const bodies = await fetchBodies(client, mails);
  const fetched = new Set(bodies.map((mail) => mail.uid));
  const without = mails.filter((mail) => !fetched.has(mail.uid));
  // What has no body has either gone or cannot be had: asking for its headers tells which.
  for (const mail of without.length === 0 ? [] : await fetchHeaders(client, without)) {
    const { raw, ...facts } = mail;
    // Before the batch and with the old cursor, so that no stored cursor passes over it.
    const unavailable = {
      ...facts,
      uidValidity: at.uidValidity,
      headers: raw,
      reason: 'unavailable' as const,
    };
    await stored(() => options.onOversize(unavailable, at));
  }
  const batch = bodies.map((mail) => ({ ...mail, uidValidity: at.uidValidity }));
  await stored(() => options.onMails(batch, next));
}

async function handOversize(
  client: ImapFlow,
  mails: ListedMail[],
  at: MailboxCursor,
  next: MailboxCursor,
  options: SyncOptions,
): Promise<void> {
  const found = await fetchHeaders(client, mails);
  for (const { raw, ...facts } of found) {
    const large = { ...facts, uidValidity: at.uidValidity, headers: raw, reason: 'too_large' as const };
    await stored(() => options.onOversize(large, next));
  }
  if (found.length === 0) await stored(() => options.onMails([], next));
}

async function stored(hand: () => Promise<void>): Promise<void> {
  try {
    await hand();
  } catch (error) {
    throw new StorageFailure('Mail could not be stored', { cause: error });
  }
}
