import { createHash, createHmac } from 'node:crypto';
import type { ConsentChannel } from '@madoguchi/contract';
import { readEmail, readPhone } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { addressesOf, eventsOf, replaceByKept } from './kept.store.ts';
import { keepUntil } from './rules.ts';

/** An address as nobody reads it who has not the desk's key; the same address gives the same one in one workspace. */
export type HashAddress = (workspaceId: string, channel: ConsentChannel, key: string) => string;

/** @param key of the desk, kept outside the database */
export function addressHasher(key: string): HashAddress {
  return (workspaceId, channel, address) =>
    createHmac('sha256', key)
      .update(`${workspaceId} ${channel} ${address.toLowerCase()}`)
      .digest('base64url');
}

/** How an address is compared, as it stands in contact points. */
export function keyOf(channel: ConsentChannel, address: string): string {
  const read =
    channel === 'email' ? readEmail(address) : channel === 'phone' ? readPhone(address) : undefined;
  return read?.key ?? address.trim();
}

/**
 * Keeps of an erased person's consents what the law asks for, and nothing that says who they were. Must run before their
 * addresses go. Answers how many events went.
 */
export async function keepOfErased(
  tx: Tx,
  customerIds: readonly string[],
  hash: HashAddress,
  now = new Date(),
): Promise<number> {
  const events = await eventsOf(tx, customerIds);
  if (events.length === 0) return 0;
  const addresses = await addressesOf(tx, customerIds);
  const hashesOf = (channel: ConsentChannel) =>
    addresses.filter((one) => one.channel === channel).map(({ key }) => hash(tx.workspaceId, channel, key));
  const rows = events.map(({ wording, ...event }) => ({
    ...event,
    hashes: hashesOf(event.channel),
    wordingSha256: createHash('sha256').update(wording).digest('hex'),
  }));
  return replaceByKept(tx, customerIds, rows, keepUntil(now));
}
