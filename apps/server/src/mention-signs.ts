import { noteSignal, quietSignal, settleSignal } from './attention/index.ts';
import type { MentionDependencies } from './mentions/index.ts';

/** Word of mouth that displeases, by somebody known, is a sign that they need care; until it was answered or proved to be none. */
export const mentionSign: Pick<MentionDependencies, 'noted' | 'settled' | 'emptied'> = {
  noted: (tx, { customerId, postId, at, text }) =>
    noteSignal(tx, {
      customerId,
      kind: 'negative_mention',
      key: postId,
      at,
      evidence: { type: 'mention', id: postId, opens: `/mentions/${postId}`, text },
    }),
  settled: (tx, { customerId, postId }) =>
    settleSignal(tx, { customerId, kind: 'negative_mention', key: postId }),
  emptied: (tx, { customerId, postId }) =>
    quietSignal(tx, { customerId, kind: 'negative_mention', key: postId }),
};
