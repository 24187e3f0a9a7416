import type { LineHealth, LineSending, LineWay } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { findAccount, type AccountRow } from './account.store.ts';
import { findChat } from './chat.store.ts';
import { obstacle } from './sending.ts';
import { findTalk, findTalkWith, type Talk } from './sending.store.ts';

/** No such LINE channel here. */
export function noSuchLine(): AppError {
  return new AppError('not_found', 'This LINE channel does not exist in this workspace.');
}

function quotaOf({ quotaLimit, quotaUsed, quotaAt }: AccountRow): LineHealth['quota'] {
  if (quotaUsed === null || quotaAt === null) return null;
  const left = quotaLimit === null ? null : Math.max(0, quotaLimit - quotaUsed);
  return { limit: quotaLimit, used: quotaUsed, left, at: quotaAt };
}

/** What is left of an account's month; null where LINE has not said it. */
export async function readQuota(tx: Tx, id: string): Promise<LineHealth['quota']> {
  const row = await findAccount(tx, id);
  return row === undefined ? null : quotaOf(row);
}

/** How an account is, as LINE said last. @throws AppError `not_found` */
export async function readHealth(tx: Tx, id: string): Promise<LineHealth> {
  const row = await findAccount(tx, id);
  if (row === undefined) throw noSuchLine();
  const { checkedAt, bot, suspendedAt, tokenExpiresAt, blocked, tested, waiting, endpoint } = row;
  return {
    checkedAt,
    bot,
    suspendedAt,
    tokenExpiresAt,
    quota: quotaOf(row),
    followers: row.followers === null ? null : { count: row.followers, more: row.followersMore },
    blocked,
    endpoint: endpoint === null ? null : { ...endpoint, ours: endpoint.url.endsWith(`/hooks/line/${id}`) },
    tested,
    waiting,
  };
}

/**
 * Where a conversation goes on at LINE: where its customer wrote last, or with another user who is on their record.
 * @throws AppError `not_found`
 */
export async function talkOf(tx: Tx, conversationId: string, { channelId, to }: LineWay = {}): Promise<Talk> {
  const talk =
    channelId === undefined || to === undefined
      ? await findTalk(tx, conversationId)
      : await findTalkWith(tx, conversationId, channelId, to);
  if (talk === undefined)
    throw new AppError('not_found', 'There is no conversation by LINE with this id in this workspace.');
  return talk;
}

/** How an answer would go out now, and what is left of the month. @throws AppError `not_found` */
export async function readSending(tx: Tx, conversationId: string, way: LineWay): Promise<LineSending> {
  const { channelId, chat } = await talkOf(tx, conversationId, way);
  const [known, account] = [await findChat(tx, channelId, chat), await findAccount(tx, channelId)];
  const quota = account === undefined ? null : quotaOf(account);
  const fresh =
    known?.replyToken != null && known.replyUntil !== null && new Date(known.replyUntil) > new Date();
  const quotaLeft = quota?.left ?? null;
  const stopped = await obstacle(tx, channelId, chat);
  const why = stopped ?? (!fresh && quotaLeft === 0 ? 'quota' : null);
  return {
    way: why !== null ? 'none' : fresh ? 'reply' : 'push',
    why,
    replyUntil: fresh && why === null ? known.replyUntil : null,
    quotaLeft,
    blockedAt: known?.blockedAt ?? null,
    name: known?.name ?? null,
    pictureUrl: known?.pictureUrl ?? null,
    canShowWriting: known?.inGroup !== true,
  };
}
