import type { Webhook, WebhookDelivery } from '@madoguchi/contract';
import type { DotTone } from '../kit/StateDot.tsx';
import type { PlainKey } from '../kit/translate.ts';

/** How a webhook stands, as a tone and its word. */
export function standingOf({ enabled, stoppedReason, failingSince }: Webhook): {
  tone: DotTone;
  key: PlainKey;
} {
  if (!enabled && stoppedReason !== null) return { tone: 'bad', key: `webhooks.stopped.${stoppedReason}` };
  if (!enabled) return { tone: 'quiet', key: 'webhooks.off' };
  return failingSince === null
    ? { tone: 'good', key: 'webhooks.on' }
    : { tone: 'careful', key: 'webhooks.failing' };
}

/** How a delivery stands. */
export function deliveryStanding({ state, attempts }: WebhookDelivery): { tone: DotTone; key: PlainKey } {
  if (state === 'delivered') return { tone: 'good', key: 'webhooks.delivered' };
  if (state === 'failed') return { tone: 'bad', key: 'webhooks.failed' };
  return attempts === 0
    ? { tone: 'busy', key: 'webhooks.waiting' }
    : { tone: 'careful', key: 'webhooks.waitingAgain' };
}
