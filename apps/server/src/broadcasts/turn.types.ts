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
  way: Way;
  /** What time it is, from when the turn began. */
  clock: () => Date;
};
