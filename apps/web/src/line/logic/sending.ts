import type { LineSending } from '@madoguchi/contract';

/** How many UTF-16 units LINE takes in one message. */
const textLimit = 5000;

export type SendingWords =
  | { kind: 'stopped'; why: NonNullable<LineSending['why']> }
  | { kind: 'reply' }
  /** `left` of the month; null: no limit, or not known. */
  | { kind: 'push'; left: number | null };

/**
 * What is said below an answer before it is sent. A reply token must still be good when the time for undoing is over:
 * `undoMs`.
 */
export function sendingWords(sending: LineSending, now: number, undoMs: number): SendingWords {
  if (sending.way === 'none') return { kind: 'stopped', why: sending.why ?? 'standby' };
  const { replyUntil, quotaLeft } = sending;
  if (sending.way === 'reply' && replyUntil !== null && Date.parse(replyUntil) > now + undoMs)
    return { kind: 'reply' };
  if (quotaLeft === 0) return { kind: 'stopped', why: 'quota' };
  return { kind: 'push', left: quotaLeft };
}

/** As how many messages a text goes, at least. */
export function messagesOf(text: string): number {
  return Math.max(1, Math.ceil(text.trim().length / textLimit));
}
