import type { Posted } from '../webhooks/index.ts';

/** How an attempt to send ended; `retry`: nothing was taken, so that it may be repeated; `gone`: nobody is there any more. */
export type Outcome =
  | { state: 'sent'; reason: null }
  | { state: 'retry' | 'failed' | 'doubtful' | 'gone'; reason: string };

/** Nothing reached the other side when it failed this way. */
const before = new Set(['unknown_host', 'refused', 'unreachable', 'certificate']);

/** What the answer to a POST means for what was posted. */
export function judgePost({ status, error }: Posted): Outcome {
  if (status === null) {
    const reason = error ?? 'other';
    if (reason === 'inner_address') return { state: 'failed', reason };
    return { state: before.has(reason) ? 'retry' : 'doubtful', reason };
  }
  if (status >= 200 && status < 300) return { state: 'sent', reason: null };
  const reason = `http_${status}`;
  if (status === 404 || status === 410) return { state: 'gone', reason };
  // 429 and 5xx say that it was not taken now.
  return { state: status === 429 || status >= 500 ? 'retry' : 'failed', reason };
}
