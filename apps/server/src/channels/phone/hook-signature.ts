import { createHmac } from 'node:crypto';
import { sameText } from './twilio-signature.ts';

/** How old a signed request may be, and how far ahead of us its sender's clock, in seconds. */
export const replayWindow = 300;

/** What a telephone system signs: HMAC-SHA256, in hexadecimal, over `<timestamp>.<body>`. */
export function hookSignature(secret: string, timestamp: string, rawBody: Buffer | string): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(rawBody).digest('hex');
}

export type HookHeaders = { timestamp: string; signature: string };

/** Whether a request was signed with this secret, and not long ago. `too_old`: signed rightly, but it may be a copy of an old one. */
export function checkHook(
  secret: string,
  { timestamp, signature }: HookHeaders,
  rawBody: Buffer,
  now: Date,
): 'good' | 'wrong' | 'too_old' {
  const given = signature.replace(/^(?:v1|sha256)=/u, '').toLowerCase();
  if (!/^\d{1,12}$/u.test(timestamp) || !sameText(given, hookSignature(secret, timestamp, rawBody)))
    return 'wrong';
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= replayWindow ? 'good' : 'too_old';
}
