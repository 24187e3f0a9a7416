import { AppError, type Actor } from '../platform/http/index.ts';
import type { SwapRow } from './swap.store.ts';

/** Who sets up the telephone sets up who is on call. */
export const mayDecide = (actor: Actor): boolean => actor.scopes.has('channels:write');

/** One asks for oneself; a lead for anybody. */
export function refuseAskingFor(actor: Actor, fromId: string): void {
  if (actor.memberId === fromId || mayDecide(actor)) return;
  throw new AppError('forbidden', 'Only a lead may change who is on call instead of somebody else.');
}

/** Whoever is asked answers, or a lead; whoever has to do with it takes it back. */
export function refuseAnswering(
  actor: Actor,
  { fromId, toId, askedById }: Pick<SwapRow, 'fromId' | 'toId' | 'askedById'>,
  state: 'agreed' | 'declined' | 'withdrawn',
): void {
  if (mayDecide(actor)) return;
  const may = state === 'withdrawn' ? [fromId, toId, askedById] : [toId];
  if (may.includes(actor.memberId)) return;
  throw new AppError(
    'forbidden',
    state === 'withdrawn'
      ? 'Only those of the swap, or a lead, may take it back.'
      : 'Only the person who is asked, or a lead, may answer.',
  );
}
