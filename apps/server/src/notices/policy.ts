import type { Scope } from '@madoguchi/contract';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { hasOtherLead, type NoticeRow } from './store.ts';

/** Whoever works with orders prepares a notice; a lead or owner approves it, once, and stops it. */
export const scopeOf = {
  see: 'orders:read',
  prepare: 'orders:write',
  approve: 'notices:decide',
} as const satisfies Record<string, Scope>;

/** A second pair of eyes: nobody approves what they wrote themselves, unless there is no other lead to ask. */
export async function mayApprove(tx: Tx, actor: Actor, notice: NoticeRow): Promise<'yes' | 'own' | 'no'> {
  if (!actor.scopes.has(scopeOf.approve)) return 'no';
  const isOwn = [notice.createdBy?.id, notice.changedBy?.id].includes(actor.memberId);
  return isOwn && (await hasOtherLead(tx, actor.memberId)) ? 'own' : 'yes';
}

/** @throws AppError `own_reply`, `forbidden` */
export async function requireApprover(tx: Tx, actor: Actor, notice: NoticeRow): Promise<void> {
  const may = await mayApprove(tx, actor, notice);
  if (may === 'own')
    throw new AppError(
      'own_reply',
      'You wrote this notice yourself. Ask another lead or owner to look at it and approve it.',
    );
  if (may === 'no') throw new AppError('forbidden', 'Leads and owners approve notices.');
}
