import type { FeedEvent } from '@madoguchi/contract';

export type FeedState = 'live' | 'reconnecting';

/** What the feed needs of an EventSource; tests bring their own. */
export type Stream = {
  addEventListener: (name: string, listener: (event: Event) => void) => void;
  close: () => void;
};

type Options = {
  open: (after: number) => Stream;
  /** Calls back after this many milliseconds, returns how to cancel. */
  later: (milliseconds: number, action: () => void) => () => void;
  random: () => number;
};

const firstDelay = 500;
const longestDelay = 30_000;

/** Milliseconds until the next attempt: doubling up to 30 s, spread so that browsers do not return all at once. */
export function reconnectDelay(failures: number, random: number): number {
  const ceiling = Math.min(longestDelay, firstDelay * 2 ** failures);
  return Math.round(ceiling / 2 + (ceiling / 2) * random);
}

/**
 * One stream of the workspace's events, for the whole tab. It comes back by itself after every loss, asks for
 * what it missed by sequence, and tells its subscribers to distrust what they know after each return.
 */
export class FeedConnection {
  #options: Options;
  #stream: Stream | null = null;
  #cancelRetry: (() => void) | null = null;
  #failures = 0;
  #lastSeq = 0;
  #wasLive = false;
  #state: FeedState = 'reconnecting';
  #eventListeners = new Set<(event: FeedEvent) => void>();
  #stateListeners = new Set<() => void>();
  #returnListeners = new Set<() => void>();

  constructor(options: Options) {
    this.#options = options;
  }

  get state(): FeedState {
    return this.#state;
  }

  onEvent(listener: (event: FeedEvent) => void): () => void {
    return subscribe(this.#eventListeners, listener);
  }

  onState(listener: () => void): () => void {
    return subscribe(this.#stateListeners, listener);
  }

  /** After a gap: what is shown may be old even if the missed events come. */
  onReturn(listener: () => void): () => void {
    return subscribe(this.#returnListeners, listener);
  }

  /** @param after the number of the event from which on everything is to be told */
  start(after: number): void {
    if (this.#stream !== null || this.#cancelRetry !== null) return;
    this.#lastSeq = after;
    this.#wasLive = false;
    this.#connect();
  }

  stop(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = null;
    this.#stream?.close();
    this.#stream = null;
  }

  /** Tries at once, for example when the browser says that the network is back. */
  retryNow(): void {
    if (this.#cancelRetry === null) return;
    this.#cancelRetry();
    this.#connect();
  }

  #connect(): void {
    this.#cancelRetry = null;
    const stream = this.#options.open(this.#lastSeq);
    this.#stream = stream;
    stream.addEventListener('hello', () => {
      if (this.#stream === stream) this.#welcome();
    });
    stream.addEventListener('reset', (event) => {
      if (this.#stream === stream) this.#restart(event);
    });
    stream.addEventListener('message', (event) => {
      if (this.#stream === stream) this.#receive(event);
    });
    stream.addEventListener('error', () => {
      if (this.#stream === stream) this.#lose(stream);
    });
  }

  #welcome(): void {
    this.#failures = 0;
    this.#setState('live');
    if (this.#wasLive) for (const listener of this.#returnListeners) listener();
    this.#wasLive = true;
  }

  /** What was asked for is no longer kept: begin at the server's number, with nothing known for certain. */
  #restart(event: Event): void {
    this.#lastSeq = parse<{ seq?: number }>(event)?.seq ?? 0;
    this.#wasLive = true;
    this.#welcome();
  }

  #receive(event: Event): void {
    const message = parse<FeedEvent>(event);
    if (message === null) return;
    if (message.seq > this.#lastSeq) this.#lastSeq = message.seq;
    for (const listener of this.#eventListeners) listener(message);
  }

  #lose(stream: Stream): void {
    stream.close();
    this.#stream = null;
    this.#setState('reconnecting');
    const delay = reconnectDelay(this.#failures, this.#options.random());
    this.#failures += 1;
    this.#cancelRetry = this.#options.later(delay, () => this.#connect());
  }

  #setState(state: FeedState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#stateListeners) listener();
  }
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function parse<T>(event: Event): T | null {
  if (!('data' in event) || typeof event.data !== 'string') return null;
  try {
    return JSON.parse(event.data) as T;
  } catch {
    return null;
  }
}
