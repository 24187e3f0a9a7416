import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether LINE signed these bytes: base64 of HMAC-SHA256 with the channel's secret, over the body as it came
 * (developers.line.biz/en/docs/messaging-api/verify-webhook-signature). Takes the same time whatever differs.
 */
export function isSigned(body: Uint8Array, secret: string, signature: string | undefined): boolean {
  const expected = Buffer.from(createHmac('sha256', secret).update(body).digest('base64'));
  const given = Buffer.from(signature ?? '');
  return given.byteLength === expected.byteLength && timingSafeEqual(given, expected);
}
