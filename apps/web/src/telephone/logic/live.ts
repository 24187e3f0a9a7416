import type { Call } from '@madoguchi/contract';

/** Whether news of a call is about one that rings for this member, or that they have on their screen. */
export function concernsMe(data: Record<string, unknown>, memberId: string, live: readonly Call[]): boolean {
  const { ringing, callId, state } = data;
  if (live.some(({ id }) => id === callId)) return true;
  if (Array.isArray(ringing) && ringing.includes(memberId)) return true;
  // Whoever took it or placed it sees it too; that is known only when asked.
  return state === 'talking' || state === 'ringing';
}
