import { jobKind } from '../platform/jobs/index.ts';

/** Fetches a picture, film, sound or file: LINE keeps them for a while only. It may still be preparing them. */
export const fetchContent = jobKind<{ workspaceId: string; channelId: string; messageId: string }>(
  'fetch-line-content',
  { retryLimit: 12, retryDelaySeconds: 2 },
);

/** Posts one webhook on to another tool. Its retries are counted in its row. */
export const forwardWebhook = jobKind<{ workspaceId: string; forwardingId: string }>('forward-line-webhook', {
  retryLimit: 5,
  retryDelaySeconds: 10,
  notify: false,
});
