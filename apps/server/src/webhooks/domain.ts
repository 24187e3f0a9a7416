import { createHmac, randomBytes } from 'node:crypto';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Pauses after the first, second … failed attempt, in milliseconds: ten attempts over about a day and a half. */
const pauses = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  2 * hour,
  6 * hour,
  12 * hour,
  16 * hour,
];

/** When to try again after `attempts` failed ones; null when it is given up. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

/** An address that failed for so long without one success is not asked any more. */
export const failingLimitMs = 3 * 24 * hour;

/** How long the secret before the present one still signs, so that a receiver can change without a gap. */
export const previousSecretMs = 24 * hour;

const prefix = 'whsec_';

/** A new signing secret in the form of the Standard Webhooks specification: `whsec_` and 32 bytes in Base64. */
export function newSecret(): string {
  return prefix + randomBytes(32).toString('base64');
}

export type SignedHeaders = {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
};

/**
 * The headers a receiver checks (Standard Webhooks, 1.0): HMAC-SHA256 over `id.timestamp.body`, one signature for
 * each secret in force.
 *
 * @param at the attempt's time; receivers refuse what is older than minutes
 */
export function signedHeaders(id: string, at: Date, body: string, secrets: readonly string[]): SignedHeaders {
  const timestamp = String(Math.floor(at.getTime() / second));
  const sign = (secret: string): string =>
    `v1,${createHmac('sha256', Buffer.from(secret.slice(prefix.length), 'base64'))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64')}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map(sign).join(' '),
  };
}
