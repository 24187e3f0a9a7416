import { createHmac } from 'node:crypto';

/** The headers of a request as a telephone system signs it, by the words of docs/api.md. */
export function hookHeaders(secret: string, payload: string, at = Date.now()): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('hex');
  return {
    'content-type': 'application/json',
    'x-madoguchi-timestamp': timestamp,
    'x-madoguchi-signature': `v1=${signature}`,
  };
}
