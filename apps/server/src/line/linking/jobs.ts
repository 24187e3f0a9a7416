import { jobKind } from '../../platform/jobs/index.ts';

/** Sends a customer the code that they show with who they are. It is made when it is sent. */
export const mailLineCode = jobKind<{ workspaceId: string; messageId: string }>('mail-line-code', {
  retryLimit: 3,
  retryDelaySeconds: 10,
});
