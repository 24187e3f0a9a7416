import type { AccountLinkResult, LineLinkFailure } from '@madoguchi/contract';
import { lockConversation, recordActivity, writeDeskNote } from '../../conversations/index.ts';
import {
  customerOfPoint,
  findCustomer,
  insertPoint,
  joinCustomers,
  lockCustomer,
  recordEvent,
  refreshSearch,
} from '../../customers/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { NewEvent } from '../../platform/realtime/index.ts';
import { findChat, newestConversation } from '../chat.store.ts';
import { lockLink, markUsed, type LinkRow } from './link.store.ts';
import { hashOf } from './nonces.ts';

export type Told = { channelId: string; userId: string; nonce: string; ok: boolean; at: number };

/**
 * What follows from LINE's word that one of its users is whom a nonce was made for: their records become one, or nothing
 * does and it is said why. Runs in the transaction that ends the event, so it happens once.
 */
export async function applyLink(tx: Tx, told: Told, events: NewEvent[]): Promise<void> {
  const result = await settle(tx, told, events);
  const conversationId = await newestConversation(tx, told.channelId, told.userId);
  if (conversationId === null) return;
  const { outcome, reason, by, customerName } = result;
  const kind = outcome === 'failed' ? 'line_link_failed' : 'line_linked';
  await recordActivity(tx, conversationId, kind, null, {
    outcome,
    cause: reason,
    by,
    customer: customerName,
  });
  await note(tx, conversationId, result, events);
}

async function settle(tx: Tx, told: Told, events: NewEvent[]): Promise<AccountLinkResult> {
  const link = await lockLink(tx, hashOf(told.nonce));
  const failure = failureOf(link, told);
  if (link !== undefined && link.usedAt === null) await markUsed(tx, link.id);
  if (link === undefined || failure !== null) return failed(failure ?? 'unknown', link);
  const customer = await findCustomer(tx, link.customerId);
  if (customer === undefined || customer.erasedAt !== null) return failed('customer_gone', link);
  const { by } = link;
  const known = { reason: null, by, customerName: customer.name };
  const own = await customerOfPoint(tx, 'line', told.userId);
  if (own?.id === customer.id) return { type: 'account_link_result', outcome: 'already', ...known };
  if (own === undefined) await addUser(tx, customer.id, told, events);
  else
    await joinCustomers(tx, events, {
      keptId: customer.id,
      mergedId: own.id,
      actorId: null,
      evidence: { kind: 'line_account_link', by, at: new Date(told.at).toISOString() },
    });
  return { type: 'account_link_result', outcome: 'linked', ...known };
}

/** Null when the two may be joined. LINE's own time decides whether it was in time, since it may be told late. */
function failureOf(link: LinkRow | undefined, { ok, at }: Told): LineLinkFailure | null {
  if (link === undefined) return ok ? 'unknown' : 'refused';
  if (link.usedAt !== null) return 'used';
  if (!ok) return 'refused';
  return at > Date.parse(link.expiresAt) ? 'expired' : null;
}

function failed(reason: LineLinkFailure, link: LinkRow | undefined): AccountLinkResult {
  return { type: 'account_link_result', outcome: 'failed', reason, by: link?.by ?? null, customerName: null };
}

/** Somebody who never wrote has no record of their own yet. */
async function addUser(
  tx: Tx,
  customerId: string,
  { channelId, userId }: Told,
  events: NewEvent[],
): Promise<void> {
  await lockCustomer(tx, customerId);
  await insertPoint(tx, { customerId, kind: 'line', value: userId, key: userId, shared: false });
  const name = (await findChat(tx, channelId, userId))?.name ?? userId;
  await recordEvent(tx, customerId, 'contact_added', null, { kind: 'line', value: name });
  await refreshSearch(tx, [customerId]);
  events.push({ type: 'customer.updated', conversationId: null, data: { customerId } });
}

/** What stands for the result where only text is shown. */
const words = {
  linked: '［LINE連携］ 完了',
  already: '［LINE連携］ 連携済み',
  failed: '［LINE連携］ 失敗',
} as const;

/** Says in the thread what came of it: a note of the desk's. */
async function note(
  tx: Tx,
  conversationId: string,
  content: AccountLinkResult,
  events: NewEvent[],
): Promise<void> {
  const conversation = await lockConversation(tx, conversationId);
  if (conversation === undefined) return;
  await writeDeskNote(tx, conversation, { from: 'LINE', text: words[content.outcome], content }, events);
}
