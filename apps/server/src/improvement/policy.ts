import { AppError, type Actor } from '../platform/http/index.ts';
import type { Refusal } from './domain.ts';

/** Owners and leads; a program may what its maker may. */
export const isLead = (actor: Actor): boolean => actor.role === 'owner' || actor.role === 'lead';

const words: Record<Refusal, ['conflict' | 'unprocessable' | 'forbidden', string]> = {
  is_closed: ['conflict', 'This case is closed. Open it again first.'],
  not_closed: ['conflict', 'This case is not closed.'],
  prevention_first: ['unprocessable', 'There is no effect to be checked while prevention is not done.'],
  reason_needed: [
    'unprocessable',
    'Prevention or the check of its effect is missing. Say in «reason» why it is closed without: it stays on record.',
  ],
  only_a_lead: [
    'forbidden',
    'Prevention or the check of its effect is missing. Only a lead may close the case without, with a reason.',
  ],
};

/** @throws AppError for a move that a case cannot make */
export function refused(refusal: Refusal): AppError {
  const [code, detail] = words[refusal];
  return new AppError(
    code,
    detail,
    refusal === 'reason_needed' ? { errors: [{ path: 'reason', message: 'is missing' }] } : {},
  );
}
