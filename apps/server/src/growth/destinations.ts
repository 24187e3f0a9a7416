import type { Database } from '../platform/db/index.ts';
import { findDestination, type Destination } from './click.store.ts';

/** For how long an answer holds, in milliseconds: so soon a change made by another process is followed here. */
const holdsFor = 1000;

/** How many are held, so that somebody who tries addresses fills no memory. */
const most = 5000;

type Held = { found: Promise<Destination | undefined>; since: number };

/** Where short addresses lead; a thousand who call one at once ask the database once. */
export class Destinations {
  readonly #database: Database;
  readonly #held = new Map<string, Held>();

  constructor(database: Database) {
    this.#database = database;
  }

  find(workspaceId: string, slug: string): Promise<Destination | undefined> {
    const key = `${workspaceId} ${slug}`;
    const held = this.#held.get(key);
    const now = performance.now();
    if (held !== undefined && now - held.since < holdsFor) return held.found;
    if (this.#held.size >= most) this.#held.clear();
    const found = this.#database.inWorkspace(workspaceId, (tx) => findDestination(tx, slug));
    this.#held.set(key, { found, since: now });
    found.catch(() => this.#held.delete(key));
    return found;
  }

  /** What was changed here holds at once. */
  forget(): void {
    this.#held.clear();
  }
}
