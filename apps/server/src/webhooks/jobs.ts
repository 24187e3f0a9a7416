import { jobKind } from '../platform/jobs/index.ts';

/** Posts one delivery. Its retries are counted in the delivery's row, with pauses of their own. */
export const postWebhook = jobKind<{ workspaceId: string; deliveryId: string }>('post-webhook', {
  retryLimit: 5,
  retryDelaySeconds: 10,
  notify: false,
});
