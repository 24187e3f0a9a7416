import type { MessageVariants } from '../experiments/index.ts';
import type { Way } from './audience.store.ts';
import type { BroadcastRow } from './store.ts';

/** How a turn ended: when the next may begin, or why there is none. */
export type TurnEnd =
  | { next: Date; waits: 'rate' | 'retry' | null }
  | { paused: 'quota' | 'channel'; detail: string };

/** What of a broadcast, and of where it is sent, one turn needs. */
export type Turn = {
  workspaceId: string;
  broadcast: BroadcastRow & { channelId: string };
  /** What is said instead, where variants of it are compared. */
  variants: MessageVariants;
  way: Way;
  /** What time it is, from when the turn began. */
  clock: () => Date;
};
