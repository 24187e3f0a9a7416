import type { Database } from '../platform/db/index.ts';
import { eventBounds, eventsAfter, type RealtimeHub } from '../platform/realtime/index.ts';

/** Someone who waits for news of one visitor. */
export type Watcher = {
  visitorId: string;
  /** Where the visitor's messages stand; what happens there may be seen by them. */
  conversationId: string | null;
  /** There may be news: look. */
  look: () => void;
};

type Watched = { watchers: Set<Watcher>; end: () => void; look: () => void };

/** What changes what a visitor sees of the team, in their conversation. */
const seenOfDesk = new Set(['presence.changed', 'lock.changed', 'read.changed', 'messages.moved']);

const batchSize = 500;

/**
 * Tells the streams of visitors when there may be news for them. The event log is read once for each workspace and not
 * once for each visitor, so that a thousand open pages cost what one does as long as nothing happens to them.
 */
export class VisitorNews {
  readonly #database: Database;
  readonly #realtime: RealtimeHub;
  readonly #workspaces = new Map<string, Watched>();

  constructor({ database, realtime }: { database: Database; realtime: RealtimeHub }) {
    this.#database = database;
    this.#realtime = realtime;
  }

  /** Watches until the function that it answers is called. */
  watch(workspaceId: string, watcher: Watcher): () => void {
    const watched = this.#workspaces.get(workspaceId) ?? this.#begin(workspaceId);
    watched.watchers.add(watcher);
    return () => {
      watched.watchers.delete(watcher);
      if (watched.watchers.size > 0 || this.#workspaces.get(workspaceId) !== watched) return;
      this.#workspaces.delete(workspaceId);
      watched.end();
    };
  }

  #begin(workspaceId: string): Watched {
    const watchers = new Set<Watcher>();
    let seq: number | null = null;
    let reading = false;
    let again = false;
    const read = async (): Promise<void> => {
      if (reading) {
        again = true;
        return;
      }
      reading = true;
      try {
        do {
          again = false;
          if (seq === null) {
            seq = (await this.#database.inWorkspace(workspaceId, eventBounds)).last;
            for (const watcher of watchers) watcher.look();
          }
          const after = seq;
          const events = await this.#database.inWorkspace(workspaceId, (tx) =>
            eventsAfter(tx, after, batchSize),
          );
          for (const watcher of watchers)
            if (events.some((event) => concerns(event, watcher))) watcher.look();
          seq = events.at(-1)?.seq ?? seq;
          if (events.length === batchSize) again = true;
        } while (again);
      } catch {
        // The database is away: the next wake-up, or the timer of the hub, reads on from the same number.
      } finally {
        reading = false;
      }
    };
    const look = (): void => void read();
    const watched = { watchers, look, end: this.#realtime.subscribe(workspaceId, look) };
    this.#workspaces.set(workspaceId, watched);
    look();
    return watched;
  }
}

type Event = { type: string; conversationId: string | null; data: Record<string, unknown> };

function concerns({ type, conversationId, data }: Event, watcher: Watcher): boolean {
  if (type === 'chat.changed') return data['visitorId'] === watcher.visitorId;
  if (type === 'channel.updated') return true;
  return seenOfDesk.has(type) && conversationId !== null && conversationId === watcher.conversationId;
}
