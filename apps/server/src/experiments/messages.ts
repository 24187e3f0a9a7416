import type { Tx } from '../platform/db/index.ts';
import { recordSeen } from './assignment.store.ts';
import { sentVariants, variantsOfBroadcast } from './message.store.ts';

/** What each variant of a broadcast says; none where nothing is compared. */
export type MessageVariants = ReadonlyMap<number, { subject: string; body: string }>;

export async function messageVariants(tx: Tx, broadcastId: string): Promise<MessageVariants> {
  const rows = await variantsOfBroadcast(tx, broadcastId);
  return new Map(rows.map(({ variant, subject, body }) => [variant, { subject, body }]));
}

/** A broadcast went out to these recipients: who of them takes part has seen their variant now. */
export async function recordSent(tx: Tx, recipientIds: readonly string[], at: Date): Promise<void> {
  const rows = await sentVariants(tx, recipientIds);
  await recordSeen(
    tx,
    rows.map((row) => ({ ...row, at: at.toISOString() })),
  );
}
