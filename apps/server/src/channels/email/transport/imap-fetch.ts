import type { FetchMessageObject, FetchQueryObject, ImapFlow } from 'imapflow';

/** A message as listed: what is known before its body is fetched. */
export interface ListedMail {
  uid: number;
  /** Bytes, as the server counts them (RFC822.SIZE). */
  size: number;
  internalDate: Date;
}

/** A message with its bytes, or with its headers only when its body was too large or not to be had. */
export interface FetchedMail extends ListedMail {
  raw: Uint8Array;
}

/** Bounds for one batch; the first message is always in, whatever its size. */
export interface BatchLimits {
  count: number;
  bytes: number;
}

/**
 * Lists the messages after `lastUid`. Servers answer `N:*` beyond the end with the last message (RFC 9051 §9,
 * seq-range), so older UIDs are dropped.
 */
export async function listAfter(client: ImapFlow, lastUid: number): Promise<ListedMail[]> {
  const found = await fetchAll(client, `${lastUid + 1}:*`, { uid: true, size: true, internalDate: true });
  return found.map(listed).filter((mail) => mail.uid > lastUid);
}

/** Lists the messages received (INTERNALDATE) on or after the day of `since`. */
export async function listSince(client: ImapFlow, since: Date): Promise<ListedMail[]> {
  const uids = await client.search({ since }, { uid: true });
  if (!Array.isArray(uids)) throw new Error('The server did not answer a search');
  const mails: ListedMail[] = [];
  for (let from = 0; from < uids.length; from += 500) {
    const some = uids.slice(from, from + 500).join(',');
    const found = await fetchAll(client, some, { uid: true, size: true, internalDate: true });
    mails.push(...found.map(listed));
  }
  return mails;
}

/** Fetches the bodies (BODY.PEEK[]: nothing is marked as read), in UID order; those gone meanwhile are left out. */
export async function fetchBodies(client: ImapFlow, mails: ListedMail[]): Promise<FetchedMail[]> {
  const byUid = new Map(mails.map((mail) => [mail.uid, mail]));
  const found = await fetchAll(client, [...byUid.keys()].join(','), { uid: true, source: true });
  return found.flatMap((message) => {
    const mail = byUid.get(message.uid);
    return mail && message.source ? [{ ...mail, raw: new Uint8Array(message.source) }] : [];
  });
}

/** Fetches headers only, of messages that are still there. */
export async function fetchHeaders(client: ImapFlow, mails: ListedMail[]): Promise<FetchedMail[]> {
  const byUid = new Map(mails.map((mail) => [mail.uid, mail]));
  const found = await fetchAll(client, [...byUid.keys()].join(','), { uid: true, headers: true });
  return found.flatMap((message) => {
    const mail = byUid.get(message.uid);
    return mail ? [{ ...mail, raw: new Uint8Array(message.headers ?? []) }] : [];
  });
}

/** Cuts a list into consecutive runs: either too large to fetch (one message each) or a batch within the limits. */
export function* planBatches(
  mails: ListedMail[],
  limits: BatchLimits,
  maxBytes: number,
): Generator<{ oversize: boolean; mails: ListedMail[] }> {
  let batch: ListedMail[] = [];
  let bytes = 0;
  for (const mail of mails) {
    const oversize = mail.size > maxBytes;
    const full = batch.length >= limits.count || bytes + mail.size > limits.bytes;
    if (batch.length > 0 && (oversize || full)) {
      yield { oversize: false, mails: batch };
      batch = [];
      bytes = 0;
    }
    if (oversize) {
      yield { oversize: true, mails: [mail] };
    } else {
      batch.push(mail);
      bytes += mail.size;
    }
  }
  if (batch.length > 0) yield { oversize: false, mails: batch };
}

/** One FETCH by UID, sorted. A connection lost on the way must never look like an answer that ended early. */
async function fetchAll(
  client: ImapFlow,
  range: string,
  query: FetchQueryObject,
): Promise<FetchMessageObject[]> {
  const found = await client.fetchAll(range, query, { uid: true });
  if (!client.usable || client.mailbox === false)
    throw new Error('The connection closed while mail was fetched');
  return found.sort((a, b) => a.uid - b.uid);
}

function listed(message: FetchMessageObject): ListedMail {
  const date = new Date(message.internalDate ?? Number.NaN);
  return {
    uid: message.uid,
    size: message.size ?? 0,
    internalDate: Number.isNaN(date.getTime()) ? new Date(0) : date,
  };
}
