import type { CustomerContact } from '@madoguchi/contract';
import { actingFor, presentFor, timesOf, zoneOf } from '../absence/index.ts';
import { readCustomer, wholePerson } from '../customers/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { dayMs } from '../platform/time/index.ts';
import { countChanges } from './changes.store.ts';
import { presencesOf, type PresenceRow } from './contact.store.ts';
import { findPerson, openHandoverOf } from './store.ts';

function toPresence(row: PresenceRow | undefined, timeZone: string): CustomerContact['contactPerson'] {
  if (row === undefined) return null;
  const { id, name, kind, startsAt, endsAt, standIn } = row;
  if (kind === null || startsAt === null || endsAt === null) return { id, name, away: null };
  const times = timesOf({ start: new Date(startsAt), end: new Date(endsAt) }, timeZone);
  // Why somebody is ill is nobody's matter who looks at a customer.
  const shown = kind === 'sick' ? 'other' : kind;
  return {
    id,
    name,
    away: { kind: shown, startsAt, endsAt, until: times.to, untilTime: times.toTime, standIn },
  };
}

/** Who looks after a customer and is there, who acts, and what waits. @throws AppError `not_found` */
export async function readContact(tx: Tx, customerId: string, now = new Date()): Promise<CustomerContact> {
  const { id } = await readCustomer(tx, customerId);
  const timeZone = await zoneOf(tx);
  const [presences, acting, open, people] = await Promise.all([
    presencesOf(tx, id),
    actingFor(tx, id, now),
    openHandoverOf(tx, id),
    wholePerson(tx, id),
  ]);
  const yearAgo = new Date(now.getTime() - 365 * dayMs);
  const anybodyAway = presences.some(({ kind }) => kind !== null);
  const contact = presences.find(({ role }) => role === 'contact');
  const route = anybodyAway ? await presentFor(tx, id, now) : null;
  const presentId = route === null ? (contact?.id ?? presences[0]?.id ?? null) : route.memberId;
  const present = presentId === null ? undefined : await findPerson(tx, presentId);
  return {
    contactPerson: toPresence(contact, timeZone),
    backupPerson: toPresence(
      presences.find(({ role }) => role === 'backup'),
      timeZone,
    ),
    present: present === undefined || route?.way === 'nobody' ? null : { id: present.id, name: present.name },
    handover:
      open === undefined ? null : { id: open.id, from: open.from, to: open.to, offeredAt: open.offeredAt },
    acting,
    changes: await countChanges(tx, people, yearAgo),
  };
}
