import { jobKind } from '../platform/jobs/index.ts';

/** Takes a list over from where it stands. May run again, and beside itself: each row is done once. */
export const takeOverList = jobKind<{ workspaceId: string; importId: string }>('take-over-list', {
  retryLimit: 3,
  retryDelaySeconds: 5,
});
