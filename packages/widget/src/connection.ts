import { Refused, type Api } from './api.ts';
import { eventReader, type ServerEvent } from './events.ts';

/** The desk writes something at least every 20 s; a line that is silent for longer than this is dead, in milliseconds. */
const silentMs = 45_000;

/** A page that is out of sight for longer than this keeps no line, in milliseconds: browsers allow few at a time. */
const hiddenMs = 60_000;

const waits = [500, 1000, 2000, 4000, 8000, 15_000];

type Options = {
  api: Pick<Api, 'stream'>;
  after: () => number;
  onEvent: (event: ServerEvent) => void;
  onLine: (connected: boolean) => void;
  /** The desk does not know this visitor any more. */
  onGone: () => void;
};

/** Keeps the line on which messages come: through losses of connection, sleep, and restarts of the desk. */
export class Connection {
  readonly #options: Options;
  #abort: AbortController | null = null;
  /** Counts starts and stops: what belongs to an earlier one ends by itself. */
  #turn = 0;
  #running = false;
  #heard = 0;
  #wake: (() => void) | null = null;
  #hidden: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
    document.addEventListener('visibilitychange', () => this.#seen());
    window.addEventListener('online', () => this.#look());
    window.addEventListener('offline', () => this.#abort?.abort());
  }

  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#turn += 1;
    void this.#run(this.#turn);
  }

  stop(): void {
    this.#running = false;
    this.#turn += 1;
    this.#abort?.abort();
    this.#wake?.();
  }

  #seen(): void {
    clearTimeout(this.#hidden);
    if (document.visibilityState === 'visible') this.#look();
    else this.#hidden = setTimeout(() => this.#abort?.abort(), hiddenMs);
  }

  /** After sleep, or when the network is back: a dead line is given up, and nobody waits any longer. */
  #look(): void {
    if (this.#abort !== null && Date.now() - this.#heard > silentMs) this.#abort.abort();
    this.#wake?.();
  }

  async #run(turn: number): Promise<void> {
    let failures = 0;
    while (this.#turn === turn) {
      try {
        await this.#listen(() => (failures = 0));
      } catch (error) {
        if (this.#turn !== turn) return;
        if (error instanceof Refused && (error.status === 401 || error.status === 404)) {
          this.#running = false;
          this.#options.onGone();
          return;
        }
      }
      if (this.#turn !== turn) return;
      this.#options.onLine(false);
      const hidden = document.visibilityState === 'hidden';
      // Out of sight nothing is tried; what is seen again wakes this.
      await this.#pause(hidden ? 2 ** 31 - 1 : (waits[failures] ?? 15_000));
      failures += 1;
    }
  }

  async #listen(connected: () => void): Promise<void> {
    const { api, after, onEvent, onLine } = this.#options;
    const abort = new AbortController();
    this.#abort = abort;
    const watch = setInterval(() => {
      if (Date.now() - this.#heard > silentMs) abort.abort();
    }, 5000);
    this.#heard = Date.now();
    try {
      const response = await api.stream(after(), abort.signal);
      const reader = response.body?.getReader();
      if (reader === undefined) return;
      connected();
      onLine(true);
      const decoder = new TextDecoder();
      const take = eventReader(onEvent);
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        this.#heard = Date.now();
        take(decoder.decode(next.value, { stream: true }));
      }
    } finally {
      clearInterval(watch);
      if (this.#abort === abort) this.#abort = null;
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
