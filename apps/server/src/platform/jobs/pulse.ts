import type { Logger } from '../log.ts';

/** Runs one statement that is a transaction of its own. */
export type Ask = (text: string, values: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;

const beatMs = 500;

/** Work that has nothing new to look at looks this often none the less: for what comes with the time. */
const restMs = 5000;

/** What had been written when work was last begun, null where that is not known, and when that was. */
export type Look = { snapshot: string | null; at: number };

/** Whether work may rest, since nobody has written to the database after it was last begun. */
export function mayRest(last: Look, now: Look): boolean {
  return last.snapshot !== null && last.snapshot === now.snapshot && now.at - last.at < restMs;
}

const look = `select pg_current_snapshot()::text as snapshot,
  array(select name from unnest($1::text[]) as name where exists (
    select 1 from pgboss.job where job.name = name.name and state < 'active' and not blocked
      and start_after <= now())) as due`;

/**
 * Looks twice a second, with one statement for all background work, whether there may be something to do: which queues
 * have jobs that are due, and whether any transaction has written since. Without it each kind of work would ask on its own,
 * some hundred statements a second on a desk where nothing happens.
 *
 * «Written» is PostgreSQL's snapshot: it changes when a transaction that writes begins and when it ends, in the whole
 * cluster. Beside other busy databases there is always something, and work looks as often as it would without a pulse.
 */
export class Pulse {
  readonly #ask: Ask;
  readonly #queues: readonly string[];
  readonly #wake: (queue: string) => void;
  readonly #log: Logger;
  #snapshot: string | null = null;
  #timer: NodeJS.Timeout | null = null;
  #turn: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(options: { ask: Ask; queues: readonly string[]; wake: (queue: string) => void; log: Logger }) {
    this.#ask = options.ask;
    this.#queues = options.queues;
    this.#wake = options.wake;
    this.#log = options.log;
  }

  /** What had been written at the last look; null where that is not known, as before the first one. */
  get snapshot(): string | null {
    return this.#snapshot;
  }

  start(): void {
    this.#turn = this.#look();
  }

  async #look(): Promise<void> {
    try {
      const { rows } = await this.#ask(look, [this.#queues]);
      this.#snapshot = String(rows[0]?.['snapshot']);
      for (const queue of (rows[0]?.['due'] ?? []) as string[]) this.#wake(queue);
    } catch (error) {
      // Whoever works finds out for itself how the database is.
      this.#snapshot = null;
      this.#log.warn({ err: error, task: 'pulse' }, 'periodic task failed');
    }
    if (!this.#stopped) this.#timer = setTimeout(() => this.start(), beatMs).unref();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#turn;
  }
}
