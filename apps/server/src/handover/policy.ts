import { AppError, type Actor } from '../platform/http/index.ts';
import type { HandoverRow } from './store.ts';

type Parties = Pick<HandoverRow, 'fromId' | 'toId' | 'offeredById' | 'state'>;

/** Who sees all handovers and gives customers of others: leads and owners. */
export const mayLead = (actor: Actor): boolean => actor.scopes.has('members:write');

/** One gives one's own customers, and those whom nobody looks after; a lead gives anybody's. @throws AppError `forbidden` */
export function refuseGivingFor(actor: Actor, fromId: string | null): void {
  if (fromId === null || fromId === actor.memberId || mayLead(actor)) return;
  throw new AppError('forbidden', 'Only a lead may hand over customers of somebody else.');
}

const isOpen = ({ state }: Parties): boolean => state === 'offered';
const gives = (actor: Actor, { fromId, offeredById }: Parties): boolean =>
  fromId === actor.memberId || offeredById === actor.memberId || mayLead(actor);

/** Nobody answers for the one who is asked, not even a lead: they are to agree. */
export const mayDecide = (actor: Actor, row: Parties): boolean =>
  isOpen(row) && row.toId === actor.memberId && actor.scopes.has('customers:write');
export const mayWithdraw = (actor: Actor, row: Parties): boolean =>
  isOpen(row) && gives(actor, row) && actor.scopes.has('customers:write');

/** @throws AppError `conflict` when it is settled, `forbidden` when it is not this member's to do. */
export function refuseUnless(may: boolean, row: Parties, what: string): void {
  if (may) return;
  if (!isOpen(row)) throw new AppError('conflict', `This handover is settled already: it was ${row.state}.`);
  throw new AppError('forbidden', what);
}
