import type { TodayItem, TodayReason } from '@madoguchi/contract';

/** The one thing that can be done in place about a row. */
export type Act =
  | { does: 'take'; conversationId: string }
  | { does: 'kept' | 'called' | 'cared'; reason: TodayReason }
  | { does: 'open'; reason: TodayReason };

/** What fits the most pressing reason: take what is nobody's, tick off what is done, else go where it is done. */
export function actOf({ conversationId, reasons }: TodayItem): Act | null {
  const [reason] = reasons;
  if (reason === undefined) return null;
  if (reason.kind === 'answer' && reason.ownerId === null && conversationId !== null)
    return { does: 'take', conversationId };
  if (reason.kind === 'promise') return { does: 'kept', reason };
  if (reason.kind === 'callback') return { does: 'called', reason };
  if (reason.kind === 'care') return { does: 'cared', reason };
  return { does: 'open', reason };
}

/** The answer of a row: it goes with its conversation to whoever gets that. */
export function answerOf({ reasons }: TodayItem): TodayReason | null {
  return reasons.find(({ kind }) => kind === 'answer') ?? null;
}

const ours: ReadonlySet<TodayReason['kind']> = new Set(['callback', 'care', 'attention']);

/** What can be put off without telling the customer anew: what we have set ourselves. A promise is moved with a word. */
export function putOffOf({ reasons }: TodayItem): TodayReason | null {
  const [reason] = reasons;
  return reason !== undefined && ours.has(reason.kind) ? reason : null;
}

/** One hour later than it was, or than now when that has passed. */
export function hourLater(dueAt: string | null, now: Date): string {
  const from = Math.max(now.getTime(), dueAt === null ? 0 : Date.parse(dueAt));
  return new Date(from + 3_600_000).toISOString();
}
