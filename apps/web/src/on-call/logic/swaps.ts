import type { OnCallSwap } from '@madoguchi/contract';
import type { DotTone } from '../../kit/StateDot.tsx';

export const swapTone: Record<OnCallSwap['state'], DotTone> = {
  asked: 'careful',
  agreed: 'good',
  declined: 'quiet',
  withdrawn: 'quiet',
};

export type SwapAct = 'agreed' | 'declined' | 'withdrawn';

/** What somebody can do with a swap: who is asked answers, who has to do with it takes it back, a lead does either. */
export function actsOn(swap: OnCallSwap, me: { id: string; decides: boolean }, now: Date): SwapAct[] {
  const { state, from, to, askedBy, endsAt } = swap;
  if (new Date(endsAt) <= now) return [];
  const asks = from.id === me.id || askedBy?.id === me.id;
  const answers = state === 'asked' && (to.id === me.id || (me.decides && !asks));
  const concerns = [from.id, to.id, askedBy?.id].includes(me.id) || me.decides;
  // Whoever only may answer declines instead of taking it back.
  const takesBack = state === 'agreed' ? concerns : state === 'asked' && asks;
  return [
    ...(answers ? (['agreed', 'declined'] as const) : []),
    ...(takesBack ? (['withdrawn'] as const) : []),
  ];
}

type Step = { what: OnCallSwap['state']; at: string; name: string };

/** What happened to it, in order. */
export function trailOf(swap: OnCallSwap): Step[] {
  const { askedAt, askedBy, answeredAt, answeredBy, withdrawnAt, withdrawnBy, state } = swap;
  const steps: Step[] = [{ what: 'asked', at: askedAt, name: askedBy?.name ?? '' }];
  if (answeredAt !== null)
    steps.push({
      what: state === 'declined' ? 'declined' : 'agreed',
      at: answeredAt,
      name: answeredBy?.name ?? '',
    });
  if (withdrawnAt !== null) steps.push({ what: 'withdrawn', at: withdrawnAt, name: withdrawnBy?.name ?? '' });
  return steps;
}
