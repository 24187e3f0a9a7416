import type { BroadcastDependencies } from './dependencies.ts';
import { sendDue } from './turn.ts';

/** Sends what is due in every workspace, each by itself: a slow mail server of one keeps no other waiting. */
export class BroadcastRunner {
  readonly #dependencies: BroadcastDependencies;
  readonly #running = new Map<string, Promise<unknown>>();
  #stopped = false;

  constructor(dependencies: BroadcastDependencies) {
    this.#dependencies = dependencies;
  }

  /** Begins where nothing is running yet; does not wait for its end. */
  look(workspaceIds: readonly string[]): void {
    for (const workspaceId of workspaceIds) {
      if (this.#stopped || this.#running.has(workspaceId)) continue;
      const turn = sendDue(this.#dependencies, workspaceId)
        .catch((error: unknown) =>
          this.#dependencies.log.warn({ err: error }, 'broadcasts wait for another look'),
        )
        .finally(() => this.#running.delete(workspaceId));
      this.#running.set(workspaceId, turn);
    }
  }

  /** Begins nothing more, and waits for what is on its way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#running.values());
  }
}
