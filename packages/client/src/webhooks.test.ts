import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyWebhook, WebhookRefused, type VerifyOptions } from './webhooks.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
const at = new Date('2026-11-24T06:00:00Z');
const timestamp = String(at.getTime() / 1000);
const payload = { id: 'd1', type: 'message.received', timestamp: at.toISOString(), data: { 名前: '急須' } };
const text = JSON.stringify(payload);

/** As the standard says it (Standard Webhooks 1.0), written without the code that is tested. */
function signed(body: string | Uint8Array, key = secret): Record<string, string> {
  const hmac = createHmac('sha256', Buffer.from(key.slice(6), 'base64'));
  const signature = hmac.update(`d1.${timestamp}.`).update(body).digest('base64');
  return { 'webhook-id': 'd1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

async function faultOf(
  headers: Record<string, string>,
  body: string | Uint8Array = text,
  given: string | string[] = secret,
  options: VerifyOptions = {},
): Promise<string> {
  try {
    await verifyWebhook({ headers, body }, given, { now: at, ...options });
    return 'genuine';
  } catch (error) {
    return error instanceof WebhookRefused ? error.fault : String(error);
  }
}

describe('a webhook', () => {
  it('is taken as text, as bytes, and with either kind of headers', async () => {
    const headers = signed(text);
    expect(await verifyWebhook({ headers, body: text }, secret, { now: at })).toEqual(payload);
    const asFetch = new Headers(headers);
    expect(await verifyWebhook({ headers: asFetch, body: Buffer.from(text) }, secret, { now: at })).toEqual(
      payload,
    );
    const shouted = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]),
    );
    expect(await faultOf(shouted)).toBe('genuine');
  });

  it('is genuine by one secret of two, and by one signature of two, while the secret is changed', async () => {
    expect(await faultOf(signed(text), text, [other, secret])).toBe('genuine');
    const both = {
      ...signed(text),
      'webhook-signature': `${signed(text, other)['webhook-signature']} ${signed(text)['webhook-signature']}`,
    };
    expect(await faultOf(both)).toBe('genuine');
    expect(await faultOf(signed(text), text, other)).toBe('wrong_signature');
  });

  it.each([
    ['no id', { 'webhook-id': '' }, 'no_signature'],
    ['another id', { 'webhook-id': 'd2' }, 'wrong_signature'],
    ['another time', { 'webhook-timestamp': String(Number(timestamp) + 1) }, 'wrong_signature'],
    ['a time that is none', { 'webhook-timestamp': '1e9' }, 'no_signature'],
    ['no signature', { 'webhook-signature': '' }, 'no_signature'],
    ['a signature of another kind', { 'webhook-signature': 'v1a,abcd' }, 'no_signature'],
    ['half a signature', { 'webhook-signature': 'v1,abcd' }, 'wrong_signature'],
    ['a signature that is no Base64', { 'webhook-signature': 'v1,***' }, 'no_signature'],
  ])('is refused with %s', async (_what, change, fault) => {
    expect(await faultOf({ ...signed(text), ...change })).toBe(fault);
  });

  it.each([
    [300, 'genuine'],
    [301, 'too_old'],
    [-300, 'genuine'],
    [-301, 'too_new'],
  ])('that was signed %i seconds ago is %s', async (seconds, verdict) => {
    expect(await faultOf(signed(text), text, secret, { now: new Date(at.getTime() + seconds * 1000) })).toBe(
      verdict,
    );
  });

  it.each(['', 'whsec_', 'abc', 'whsec_***'])('is never taken with «%s» for a secret', async (wrong) => {
    expect(await faultOf(signed(text), text, wrong)).toBe('no_secret');
  });

  it('is refused when one byte of it is another, whatever it holds', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), async (body, place, change) => {
        const headers = signed(body);
        const changed = body.with(place % body.length, (body[place % body.length] ?? 0) ^ change);
        expect(await faultOf(headers, changed)).toBe('wrong_signature');
        // What is signed is taken; whether it is JSON is another question.
        expect(await faultOf(headers, body)).not.toBe('wrong_signature');
      }),
      { numRuns: 100 },
    );
  });
});
