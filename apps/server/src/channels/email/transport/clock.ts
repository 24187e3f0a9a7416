import { setTimeout as delay } from 'node:timers/promises';

/** Time as the transport needs it, so that a test decides when a wait is over. */
export interface Clock {
  now(): Date;
  /** Resolves after `ms` milliseconds, or at once when `signal` aborts. Never rejects. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => new Date(),
  wait: (ms, signal) => delay(ms, undefined, { signal, ref: false }).catch(() => undefined),
};

const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/**
 * How long to wait before try number `failures` + 1, in milliseconds: doubling from a second to five minutes, of
 * which a random part of up to a half is taken off so that many mailboxes do not knock at once.
 */
export function backoff(failures: number, random: () => number = Math.random): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.round(whole * (1 - random() / 2));
}
