import { jobKind } from '../platform/jobs/index.ts';

/** Sends one outgoing message when its time for undoing is over. Retries are counted in the outbox. */
export const deliverMessage = jobKind<{ workspaceId: string; messageId: string }>('deliver-message', {
  retryLimit: 5,
  retryDelaySeconds: 5,
});

/** Files a copy of what was sent in the mailbox's Sent folder. */
export const fileSentCopy = jobKind<{ workspaceId: string; messageId: string }>('file-sent-copy', {
  retryLimit: 8,
  retryDelaySeconds: 30,
});

/** Reads a customer's message: mood, intent, harassment. Waits for no notice, so that receiving sends none. */
export const readMessage = jobKind<{ workspaceId: string; messageId: string }>('read-message', {
  retryLimit: 5,
  retryDelaySeconds: 10,
  notify: false,
});

/** Counts what was marked in an answer that has gone out. */
export const countMarks = jobKind<{ workspaceId: string; messageId: string }>('count-marks', {
  retryLimit: 5,
  retryDelaySeconds: 30,
  notify: false,
});
