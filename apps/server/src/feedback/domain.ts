import type { FeedbackState } from '@madoguchi/contract';

/** Whether nothing more follows. */
export const isClosed = (state: FeedbackState): boolean => state === 'done' || state === 'declined';

export type Standing = {
  state: FeedbackState;
  reason: string;
  outcome: string;
  /** Whether there is a customer who is to learn what came of it. */
  hasCustomer: boolean;
  told: boolean;
};

export type Refusal = 'same' | 'reason_needed' | 'outcome_needed' | 'tell_first' | 'reopen_first';

/**
 * Whether feedback may be moved to a state, or why not. An end says why: what was done, or why nothing was; and who gave it has
 * been told before it counts as done.
 */
export function refusalOf(standing: Standing, to: FeedbackState): Refusal | null {
  const { state, reason, outcome, hasCustomer, told } = standing;
  if (state === to) return 'same';
  if (isClosed(state) && to !== 'considering') return 'reopen_first';
  if (to === 'declined') return reason.trim() === '' ? 'reason_needed' : null;
  if (to === 'reporting' || to === 'done') {
    if (outcome.trim() === '') return 'outcome_needed';
    if (to === 'done' && hasCustomer && !told) return 'tell_first';
  }
  return null;
}
