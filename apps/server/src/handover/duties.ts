import { actingDuties } from '../absence/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { listHandovers } from './store.ts';

/** Something that somebody is to do because people changed or are away. */
type PeopleDuty = {
  id: string;
  kind: 'handover' | 'acting';
  conversationId: string | null;
  customer: { id: string; name: string; honorific: string };
  subject: string;
  ownerId: string | null;
  /** Since when it waits: the longest first. */
  dueAt: string;
  /** Who gives the customer, or for whom one acts. */
  reason: { person: string | null };
  href: string;
};

/**
 * What a member, or the team (null), is to do: handovers to answer, and customers who wait while their contact person is
 * away; who waits longest first.
 */
export async function peopleDuties(
  tx: Tx,
  memberId: string | null,
  limit: number,
  now = new Date(),
): Promise<PeopleDuty[]> {
  const list = memberId === null ? ({ box: 'all' } as const) : ({ box: 'waiting', memberId } as const);
  const [handovers, acting] = await Promise.all([
    listHandovers(tx, list, null, limit),
    actingDuties(tx, memberId, now, limit),
  ]);
  return [
    ...handovers.map(({ id, customer, offeredAt, from, toId }): PeopleDuty => ({
      id,
      kind: 'handover',
      conversationId: null,
      customer: { id: customer.id, name: customer.name, honorific: customer.honorific },
      subject: '',
      ownerId: toId,
      dueAt: offeredAt,
      reason: { person: from?.name ?? null },
      href: `/handovers/${id}`,
    })),
    ...acting.map((duty): PeopleDuty => ({
      id: duty.conversationId,
      kind: 'acting',
      conversationId: duty.conversationId,
      customer: { id: duty.customerId, name: duty.customerName, honorific: duty.honorific },
      subject: duty.subject,
      ownerId: duty.memberId,
      dueAt: duty.waitingSince ?? duty.until,
      reason: { person: duty.forName },
      href: `/inbox/${duty.conversationId}`,
    })),
  ]
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, limit);
}
