import type { Database } from '../platform/db/index.ts';
import { listSpaces, type Space } from './settings.store.ts';

/** For how long what is known of hosts and names holds, in milliseconds: another process may have changed it. */
const holdsFor = 2000;

/** Which workspace a short address belongs to, by the host that was called or the name in the address. */
export class Spaces {
  readonly #database: Database;
  #known: Promise<Space[]> | null = null;
  #since = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  #read(): Promise<Space[]> {
    const now = performance.now();
    if (this.#known === null || now - this.#since > holdsFor) {
      const reading = this.#database.outside(listSpaces);
      this.#known = reading;
      this.#since = now;
      // What could not be read is read anew by the next who asks.
      reading.catch(() => {
        if (this.#known === reading) this.#known = null;
      });
    }
    return this.#known;
  }

  /** The next who asks reads anew: something was changed here. */
  forget(): void {
    this.#known = null;
  }

  /** The workspace whose own domain this is. */
  async ofHost(host: string): Promise<string | null> {
    return (await this.#read()).find(({ hosts }) => hosts.includes(host))?.id ?? null;
  }

  /** Every domain for links on this desk. */
  async allHosts(): Promise<string[]> {
    return (await this.#read()).flatMap(({ hosts }) => hosts);
  }

  /** The workspace of this name at the desk's own address; without a name, the oldest. */
  async named(name: string | null): Promise<string | null> {
    const spaces = await this.#read();
    const space = spaces.find((each) => (name === null ? each.oldest : each.name === name));
    return space?.id ?? null;
  }

  /** What the short addresses of a workspace begin with: its own first domain, else this desk's address. */
  async prefixOf(workspaceId: string, origin: string): Promise<string> {
    const space = (await this.#read()).find(({ id }) => id === workspaceId);
    const [host] = space?.hosts ?? [];
    if (host !== undefined) return `https://${host}/`;
    return space?.oldest === false && space.name !== null ? `${origin}/l/${space.name}/` : `${origin}/l/`;
  }
}
