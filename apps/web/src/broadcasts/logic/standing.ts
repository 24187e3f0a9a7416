import type { Broadcast, RecipientCounts } from '@madoguchi/contract';
import type { DotTone } from '../../kit/StateDot.tsx';
import type { PlainKey } from '../../kit/translate.ts';

const tones: Record<Broadcast['state'], DotTone> = {
  draft: 'quiet',
  scheduled: 'busy',
  sending: 'busy',
  paused: 'careful',
  stopped: 'quiet',
  done: 'good',
};

/** How a broadcast stands, in a word and a colour. */
export function standingOf({ state, reason }: Pick<Broadcast, 'state' | 'reason'>): {
  tone: DotTone;
  key: PlainKey;
} {
  const isTrouble = state === 'paused' && reason !== null && reason !== 'person';
  return { tone: isTrouble ? 'bad' : tones[state], key: `broadcasts.state.${state}` };
}

/** How much of what is to go out has gone out, in percent; nothing to send is all of it. */
export function progressOf({ waiting, sent, failed, doubtful }: RecipientCounts): number {
  const tried = sent + failed + doubtful;
  const all = tried + waiting;
  return all === 0 ? 100 : Math.floor((tried / all) * 100);
}

const reasons = [
  'no_consent',
  'withdrawn',
  'blocked',
  'no_contact',
  'stopped',
  'merged',
  'erased',
  'returned',
  'timeout',
  'desk_stopped',
  'refused_recipient',
  'refused_message',
] as const;

/** Why somebody did not get it, in words; null for what only the channel's own words tell. */
export function reasonKey(reason: string | null): PlainKey | null {
  const known = reasons.find((each) => each === reason);
  return known === undefined ? null : `broadcasts.reason.${known}`;
}
