import type { ChatNews, MessageToken } from './chat.store.ts';
import type { ReadRow } from './items.ts';

/** How long after it came a reply token is used: LINE promises about a minute, and sending takes a moment. */
const replyTokenMs = 50_000;

const latest = <Value extends { at: number }>(values: readonly Value[]): Value | null =>
  values.reduce<Value | null>((best, value) => (best === null || value.at >= best.at ? value : best), null);

/** What events of one chat say of it, the newest of each kind by LINE's own time. */
export function newsOf(rows: readonly ReadRow[]): ChatNews {
  const all = rows.map(({ row, event }) => ({ at: row.at, receivedAt: row.receivedAt, event }));
  return {
    follows: latest(
      all.flatMap(({ at, event: { meaning, inGroup } }): { at: number; blocked: boolean }[] => {
        if (meaning.kind === 'unfollowed') return [{ at, blocked: true }];
        // Who writes does not block.
        const open = meaning.kind === 'followed' || (meaning.kind === 'message' && !inGroup);
        return open ? [{ at, blocked: false }] : [];
      }),
    ),
    standby: latest(
      all.flatMap(({ at, event: { meaning, standby } }) =>
        meaning.kind === 'control' ? [{ at, standby: !meaning.ours }] : [{ at, standby }],
      ),
    ),
    reply: latest(
      all.flatMap(({ at, receivedAt, event: { replyToken, standby } }) =>
        replyToken === null || standby
          ? []
          : [{ at, token: replyToken, until: new Date(new Date(receivedAt).getTime() + replyTokenMs) }],
      ),
    ),
    read: latest(
      all.flatMap(({ at, event: { meaning } }) =>
        meaning.kind === 'message' && meaning.markAsReadToken !== null
          ? [{ at, token: meaning.markAsReadToken }]
          : [],
      ),
    ),
  };
}

/** By which of these messages can be quoted. */
export function quoteTokensOf(rows: readonly ReadRow[]): MessageToken[] {
  return rows.flatMap(({ event: { meaning } }) =>
    meaning.kind === 'message' && meaning.quoteToken !== null
      ? [{ messageId: meaning.messageId, quoteToken: meaning.quoteToken }]
      : [],
  );
}
