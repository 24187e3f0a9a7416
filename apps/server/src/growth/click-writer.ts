import { recordSeen } from '../experiments/index.ts';
import type { Database } from '../platform/db/index.ts';
import { insertClicks, type NewClick } from './click.store.ts';

/** Most clicks that one statement stores. */
const most = 1000;

type Waiting = { click: NewClick; stored: () => void; failed: (error: unknown) => void };

/**
 * Stores clicks before they are answered, many in one commit: while one batch is being written the next gathers, so that
 * a single click waits for nobody and thousands a second share their commits. One batch of a workspace at a time.
 */
export class ClickWriter {
  readonly #database: Database;
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #writing = new Set<string>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Fulfilled when the click is committed. */
  store(workspaceId: string, click: NewClick): Promise<void> {
    return new Promise((stored, failed) => {
      const queue = this.#waiting.get(workspaceId) ?? [];
      queue.push({ click, stored, failed });
      this.#waiting.set(workspaceId, queue);
      if (!this.#writing.has(workspaceId)) void this.#write(workspaceId);
    });
  }

  async #write(workspaceId: string): Promise<void> {
    this.#writing.add(workspaceId);
    for (;;) {
      const queue = this.#waiting.get(workspaceId) ?? [];
      const batch = queue.splice(0, most);
      if (batch.length === 0) break;
      try {
        const clicks = batch.map(({ click }) => click);
        await this.#database.inWorkspace(workspaceId, async (tx) => {
          await insertClicks(tx, clicks);
          await recordSeen(
            tx,
            clicks.flatMap(({ seen }) => seen ?? []),
          );
        });
        for (const { stored } of batch) stored();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#waiting.delete(workspaceId);
    this.#writing.delete(workspaceId);
  }
}
