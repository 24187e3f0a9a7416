import type { PersonalPage } from '@madoguchi/contract';
import type { PersonalPages } from '../broadcasts/index.ts';
import { lockCustomer } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { hashOfAddress, keyedSecretAddress } from '../platform/http/index.ts';
import { appendEvents } from '../platform/realtime/index.ts';
import { programmeNews } from './dependencies.ts';
import { closesAt, inviteByBroadcast } from './gatherings/commands.ts';
import { holdAnswering } from './gatherings/gathering.store.ts';
import { holdEnded, putAddress } from './tiers/access.store.ts';

/** Where such pages are, before the secret. */
const paths = { early_access: '/e/', event: '/g/' } as const;

/** How a page stands; nobody ends it before this transaction does. */
async function standing(tx: Tx, { kind, id }: PersonalPage, at: Date): ReturnType<PersonalPages['find']> {
  if (kind === 'early_access') {
    const access = await holdEnded(tx, id);
    return access && { ended: access.ended ? 'page_over' : null };
  }
  const event = await holdAnswering(tx, id);
  if (event === undefined) return undefined;
  if (event.cancelled) return { ended: 'page_cancelled' };
  return { ended: at.getTime() > closesAt(event) ? 'page_closed' : null };
}

/**
 * Pages of their own for those whom a broadcast goes to: invitations to an event, and personal addresses of early access.
 * @param key signs their addresses, so that the same recipient is told the same one however often a message is prepared
 */
export function personalPages(key: string): PersonalPages {
  const secretOf = (workspaceId: string, { kind, id }: PersonalPage, recipientId: string): string =>
    keyedSecretAddress(workspaceId, key, [kind, id, recipientId]);
  return {
    find: standing,
    pathOf: (workspaceId, page, recipientId) =>
      `${paths[page.kind]}${secretOf(workspaceId, page, recipientId)}`,
    examplePath: ({ kind }) => `${paths[kind]}example`,
    make: async (tx, page, { broadcastId, recipientId, customerId, language }, at) => {
      const customer = await lockCustomer(tx, customerId);
      if (customer === undefined || customer.erasedAt !== null) return false;
      if ((await standing(tx, page, at))?.ended !== null) return false;
      const hash = hashOfAddress(secretOf(tx.workspaceId, page, recipientId));
      const given = { customerId: customer.id, broadcastId };
      if (page.kind === 'early_access') await putAddress(tx, { ...given, accessId: page.id, hash });
      else await inviteByBroadcast(tx, { ...given, gatheringId: page.id, language, tokenHash: hash });
      return true;
    },
    tell: async (tx, { kind, id }) => {
      await appendEvents(tx, [programmeNews(kind === 'event' ? 'event' : 'tier', id)]);
    },
  };
}
