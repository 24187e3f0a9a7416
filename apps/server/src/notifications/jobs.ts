import { jobKind } from '../platform/jobs/index.ts';

/** Sends one mail, push or message to a room. Its retries are counted in the sending's row, with pauses of their own. */
export const sendNotification = jobKind<{ workspaceId: string; sendingId: string }>('send-notification', {
  retryLimit: 5,
  retryDelaySeconds: 10,
  notify: false,
});
