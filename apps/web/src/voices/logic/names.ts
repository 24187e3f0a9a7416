import type { FeedbackItem, FeedbackState } from '@madoguchi/contract';
import type { DotTone } from '../../kit/StateDot.tsx';
import type { VoiceWords } from '../words.ts';

const channels = ['email', 'line', 'chat', 'page'] as const;

/** By which way somebody answered. */
export function channelName(v: VoiceWords, channel: string): string {
  const known = channels.find((each) => each === channel);
  return known === undefined ? channel : v(`channel.${known}`);
}

export const openStates = ['received', 'considering', 'acting', 'reporting'] as const;

export const isOpen = (state: FeedbackState): boolean => openStates.some((each) => each === state);

export const isLate = ({ state, dueAt }: Pick<FeedbackItem, 'state' | 'dueAt'>, now: Date): boolean =>
  isOpen(state) && Date.parse(dueAt) < now.getTime();

/** How an item stands, as a colour beside its word. */
export function toneOf(item: Pick<FeedbackItem, 'state' | 'dueAt'>, now: Date): DotTone {
  if (isLate(item, now)) return 'bad';
  if (item.state === 'done') return 'good';
  return item.state === 'declined' ? 'quiet' : 'busy';
}

/** The state that comes next on the way to its end; null at the end. */
export function nextState(state: FeedbackState): FeedbackState | null {
  const order: readonly FeedbackState[] = [...openStates, 'done'];
  const at = order.indexOf(state);
  return at === -1 ? null : (order[at + 1] ?? null);
}

/** Whole days since an instant. */
export const daysSince = (at: string, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / 86_400_000));
