import { sql, type Tx } from '../platform/db/index.ts';
import type { LockedConversation } from './store.ts';

export type SendingChannel = {
  id: string;
  enabled: boolean;
  type: string;
  name: string;
  address: string;
  threadSecret: string;
  undoSeconds: number;
};

const sendingChannels = sql`
  select c.id, c.enabled, c.type, c.name, c.address, s.thread_secret as "threadSecret", s.undo_seconds as "undoSeconds"
  from channel c join workspace_settings s on s.workspace_id = c.workspace_id`;

/** What an answer needs to know of its channel. */
export function channelForSending(tx: Tx, channelId: string): Promise<SendingChannel | undefined> {
  return tx.maybe(sql<SendingChannel>`
    ${sendingChannels}
    where c.workspace_id = ${tx.workspaceId} and c.id = ${channelId}`);
}

/** The channels that can be chosen to answer by: those that are on. */
export function channelsToSendBy(tx: Tx): Promise<SendingChannel[]> {
  return tx.many(sql<SendingChannel>`
    ${sendingChannels}
    where c.workspace_id = ${tx.workspaceId} and c.enabled order by c.created_at, c.id limit 100`);
}

/** Where a conversation is, and whose. */
export type Place = Pick<LockedConversation, 'id' | 'subject' | 'channelId' | 'customerId' | 'firstTo'>;

export function findPlace(tx: Tx, conversationId: string): Promise<Place | undefined> {
  return tx.maybe(sql<Place>`
    select id, subject, channel_id as "channelId", customer_id as "customerId", first_to as "firstTo" from conversation
    where workspace_id = ${tx.workspaceId} and id = ${conversationId}`);
}

/** Addresses of our own channels, in small letters. */
export async function ownAddresses(tx: Tx): Promise<string[]> {
  const rows = await tx.many(sql<{ address: string }>`
    select lower(address) as address from channel where workspace_id = ${tx.workspaceId}`);
  return rows.map(({ address }) => address);
}
