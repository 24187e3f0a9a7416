import { describe, expect, it } from 'vitest';
import { aDelivery, aWebhook } from './samples.fixture.ts';
import { deliveryStanding, standingOf } from './words.ts';

describe('how a webhook stands', () => {
  const since = '2026-11-24T06:00:00.000Z';

  it.each([
    [{}, 'good', 'webhooks.on'],
    [{ failingSince: since }, 'careful', 'webhooks.failing'],
    [{ enabled: false }, 'quiet', 'webhooks.off'],
    [{ enabled: false, failingSince: since }, 'quiet', 'webhooks.off'],
    [{ enabled: false, stoppedReason: 'gone' }, 'bad', 'webhooks.stopped.gone'],
    [{ enabled: false, stoppedReason: 'failing', failingSince: since }, 'bad', 'webhooks.stopped.failing'],
  ] as const)('%o is %s', (changes, tone, key) => {
    expect(standingOf(aWebhook(changes))).toEqual({ tone, key });
  });
});

describe('how a delivery stands', () => {
  it.each([
    [{}, 'good', 'webhooks.delivered'],
    [{ state: 'failed' }, 'bad', 'webhooks.failed'],
    [{ state: 'waiting', attempts: 0 }, 'busy', 'webhooks.waiting'],
    [{ state: 'waiting', attempts: 3 }, 'careful', 'webhooks.waitingAgain'],
  ] as const)('%o is %s', (changes, tone, key) => {
    expect(deliveryStanding(aDelivery(changes))).toEqual({ tone, key });
  });
});
