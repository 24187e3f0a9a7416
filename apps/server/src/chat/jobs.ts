import { jobKind } from '../platform/jobs/index.ts';

/** Mails answers that a visitor has not seen, to the address they left. */
export const mailUnseenAnswers = jobKind<{ workspaceId: string; visitorId: string }>('mail-unseen-answers', {
  retryLimit: 8,
  retryDelaySeconds: 60,
});
