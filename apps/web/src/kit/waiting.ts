import { ApiError } from './problem.ts';

type Dependencies = {
  /** Whether the server can do its work again. */
  isReady: () => Promise<boolean>;
  later: (milliseconds: number, action: () => void) => () => void;
};

/** How often the server is asked while it waits for its database, in milliseconds. */
const every = 2000;

/** Knows whether the server waits for its database, from what it answers, and finds out by itself when it is back. */
export class Waiting {
  readonly #dependencies: Dependencies;
  readonly #listeners = new Set<() => void>();
  readonly #returns = new Set<() => void>();
  active = false;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** Is told of every request that failed. */
  failed(error: unknown): void {
    if (this.active || !(error instanceof ApiError)) return;
    if (error.code !== 'database_unavailable' && error.code !== 'outcome_unknown') return;
    this.#set(true);
    this.#lookLater();
  }

  /** Calls `listener` whenever `active` changes; returns how to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls `action` each time the database is back; returns how to stop. */
  onReturn(action: () => void): () => void {
    this.#returns.add(action);
    return () => this.#returns.delete(action);
  }

  #lookLater(): void {
    this.#dependencies.later(every, () => void this.#look());
  }

  async #look(): Promise<void> {
    const ready = await this.#dependencies.isReady().catch(() => false);
    if (!ready) return this.#lookLater();
    this.#set(false);
    for (const action of this.#returns) action();
  }

  #set(active: boolean): void {
    this.active = active;
    for (const listener of this.#listeners) listener();
  }
}

/** The one of this tab. */
export const databaseWaiting = new Waiting({
  isReady: async () => (await fetch('/readyz')).ok,
  later: (milliseconds, action) => {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
});
