import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Logger } from '../log.ts';

const channelName = 'madoguchi_events';

/** NOTIFY is sent at most this often a process, in milliseconds: each one takes a lock of the whole server. */
const coalesceMs = 15;

/** Readers look by themselves this often, in case a wake-up was lost. */
const safetyNetMs = 5_000;

type Listener = () => void;

/**
 * Wakes readers of a workspace's events in every process. The event log is the truth; a wake-up only says
 * «look now», so that losing one costs a few seconds and nothing else.
 */
export class RealtimeHub {
  readonly #connectionString: string;
  readonly #pool: pg.Pool;
  readonly #log: Logger;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #pending = new Set<string>();
  #flushTimer: NodeJS.Timeout | undefined;
  #safetyTimer: NodeJS.Timeout | undefined;
  #client: pg.Client | undefined;
  #stopped = false;
  #backoffMs = 100;
  /** When what waits for its wake-up was committed; the first of each NOTIFY. */
  #pendingSince = 0;
  /** Marks this process's own wake-ups in what everyone hears; nobody's workspace begins with it. */
  readonly #mark = `~${randomUUID()}:`;
  readonly #onLag: ((seconds: number) => void) | undefined;

  /** @param options.connectionString a direct connection (LISTEN does not work through a transaction pooler). */
  constructor(options: {
    connectionString: string;
    pool: pg.Pool;
    log: Logger;
    /** Is told how long a wake-up took from the commit that caused it until it came back to this process. */
    onLag?: (seconds: number) => void;
  }) {
    this.#connectionString = options.connectionString;
    this.#pool = options.pool;
    this.#log = options.log;
    this.#onLag = options.onLag;
  }

  async start(): Promise<void> {
    await this.#listen();
    this.#safetyTimer = setInterval(() => this.#wakeAll(), safetyNetMs).unref();
  }

  /** Called after a commit that appended events. */
  wake(workspaceId: string): void {
    if (this.#pending.size === 0) this.#pendingSince = performance.now();
    this.#pending.add(workspaceId);
    this.#flushTimer ??= setTimeout(() => void this.#flush(), coalesceMs);
  }

  /** Calls `listener` whenever there may be new events; answers the function that ends it. */
  subscribe(workspaceId: string, listener: Listener): () => void {
    const set = this.#listeners.get(workspaceId) ?? new Set();
    set.add(listener);
    this.#listeners.set(workspaceId, set);
    return () => {
      set.delete(listener);
      if (set.size === 0) this.#listeners.delete(workspaceId);
    };
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#safetyTimer);
    if (this.#flushTimer !== undefined) {
      clearTimeout(this.#flushTimer);
      await this.#flush();
    }
    await this.#client?.end().catch(() => undefined);
  }

  async #flush(): Promise<void> {
    this.#flushTimer = undefined;
    const workspaces = [...this.#pending];
    this.#pending.clear();
    const since = this.#pendingSince;
    // A NOTIFY payload holds less than 8,000 bytes: 200 workspaces of 36 characters a piece.
    for (let i = 0; i < workspaces.length; i += 200) {
      const payload = workspaces.slice(i, i + 200).join(',');
      const mark = this.#onLag === undefined ? '' : `,${this.#mark}${since}`;
      try {
        await this.#pool.query('select pg_notify($1, $2)', [channelName, `${payload}${mark}`]);
      } catch (error) {
        this.#log.warn({ err: error }, 'could not wake other processes; they look by themselves');
        this.#dispatch(payload);
      }
    }
  }

  #dispatch(payload: string): void {
    for (const workspaceId of payload.split(',')) {
      for (const listener of this.#listeners.get(workspaceId) ?? []) listener();
    }
  }

  #wakeAll(): void {
    for (const set of this.#listeners.values()) for (const listener of set) listener();
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#connectionString, keepAlive: true });
    client.on('notification', ({ payload = '' }) => {
      const [, since] = payload.split(this.#mark);
      if (since !== undefined) this.#onLag?.((performance.now() - Number(since)) / 1000);
      this.#dispatch(payload);
    });
    client.on('error', () => undefined);
    client.once('end', () => this.#again(client));
    await client.connect();
    await client.query(`listen ${channelName}`);
    // Stopped while this was on its way: no connection is left behind.
    if (this.#stopped) return client.end();
    this.#client = client;
    this.#backoffMs = 100;
    this.#wakeAll();
  }

  #again(ended: pg.Client): void {
    if (this.#stopped || (this.#client !== undefined && this.#client !== ended)) return;
    this.#client = undefined;
    const wait = this.#backoffMs;
    this.#backoffMs = Math.min(wait * 2, 5_000);
    setTimeout(() => {
      this.#listen().catch((error: unknown) => {
        this.#log.warn({ err: error }, 'waiting for the database to listen again');
      });
    }, wait).unref();
  }
}
