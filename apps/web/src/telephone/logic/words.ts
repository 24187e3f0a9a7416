import type { Call, CallContent } from '@madoguchi/contract';
import type { Translate } from '../../kit/translate.ts';

type Told = Pick<CallContent, 'direction' | 'state' | 'outcome'>;

/** How a call stands or went, in a word. */
export function callState(t: Translate, { direction, state, outcome }: Told): string {
  if (state === 'talking') return t('call.state.talking');
  if (state === 'ringing' || outcome === null) return t(`call.state.ringing.${direction}`);
  return t(`call.outcome.${direction}.${outcome}`);
}

/** Whether somebody waits for us because of it. */
export function isMissed({ direction, outcome }: Told): boolean {
  return direction === 'inbound' && outcome !== null && outcome !== 'answered';
}

/** `3分05秒`; nothing where nobody knows. */
export function callLength(t: Translate, seconds: number | null): string | null {
  if (seconds === null) return null;
  if (seconds < 60) return t('call.lengthShort', { seconds });
  const rest = String(seconds % 60).padStart(2, '0');
  return t('call.length', { minutes: Math.floor(seconds / 60), seconds: rest });
}

/** Whose number it is, as one reads it. */
export function callNumber(t: Translate, call: Pick<Call, 'shownNumber' | 'withheld'>): string | null {
  return call.shownNumber ?? (call.withheld ? t('calls.withheld') : null);
}

/** A call in a few words, as a list says it: what became of it, and how long they spoke. */
export function callWords(t: Translate, call: Told & Pick<CallContent, 'seconds'>): string {
  const length = call.outcome === 'answered' ? callLength(t, call.seconds) : null;
  return [t(`call.${call.direction}`), callState(t, call), length]
    .filter((part) => part !== null)
    .join(' · ');
}
