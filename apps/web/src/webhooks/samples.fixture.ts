import type { Webhook, WebhookDelivery } from '@madoguchi/contract';

/** A webhook that works. */
export function aWebhook(changes: Partial<Webhook> = {}): Webhook {
  return {
    id: 'w1',
    name: '受注システム',
    url: 'https://orders.example.jp/hook',
    events: ['message.received', 'message.sent'],
    enabled: true,
    stoppedReason: null,
    failingSince: null,
    createdAt: '2026-11-01T00:00:00.000Z',
    ...changes,
  };
}

/** A delivery that arrived at the first attempt. */
export function aDelivery(changes: Partial<WebhookDelivery> = {}): WebhookDelivery {
  return {
    id: 'd1',
    type: 'message.received',
    state: 'delivered',
    attempts: 1,
    lastStatus: 200,
    lastError: null,
    nextAt: null,
    createdAt: '2026-11-24T06:00:00.000Z',
    ...changes,
  };
}
