import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newSecret, nextAttempt, signedHeaders } from './domain.ts';

describe('the attempts of a delivery', () => {
  const start = new Date('2026-11-21T00:00:00Z');

  it('are ten, over a day and a half, each pause longer than the one before', () => {
    const pauses: number[] = [];
    for (let failed = 1; nextAttempt(failed, start) !== null; failed += 1)
      pauses.push((nextAttempt(failed, start)?.getTime() ?? 0) - start.getTime());
    expect(pauses).toHaveLength(9);
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(24);
    expect(hours).toBeLessThan(48);
  });

  it('end after the last, also when it was replayed beyond it', () => {
    expect(nextAttempt(10, start)).toBeNull();
    expect(nextAttempt(25, start)).toBeNull();
  });
});

describe('signing', () => {
  it('makes secrets of 32 random bytes, each another', () => {
    const secret = newSecret();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(newSecret()).not.toBe(secret);
  });

  it('signs «id.timestamp.body» with the bytes of the secret, as Standard Webhooks has it', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.string({ unit: 'grapheme' }),
        fc.date({ noInvalidDate: true }),
        (id, body, at) => {
          const key = Buffer.alloc(32, 7);
          const headers = signedHeaders(id, at, body, [`whsec_${key.toString('base64')}`]);
          const seconds = Math.floor(at.getTime() / 1000);
          const expected = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
          expect(headers).toEqual({
            'webhook-id': id,
            'webhook-timestamp': String(seconds),
            'webhook-signature': `v1,${expected}`,
          });
        },
      ),
    );
  });

  it('carries one signature for each secret in force', () => {
    const [one, two] = [newSecret(), newSecret()];
    const at = new Date();
    const both = signedHeaders('id', at, '{}', [one, two])['webhook-signature'].split(' ');
    expect(both).toEqual([
      signedHeaders('id', at, '{}', [one])['webhook-signature'],
      signedHeaders('id', at, '{}', [two])['webhook-signature'],
    ]);
  });
});
