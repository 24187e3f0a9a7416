import type { ConversationStatus } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { recordActivity } from './message.store.ts';

/** What is still to be seen to before conversations are closed, and whether that may be left. */
export type InTheWay = {
  points: readonly { conversationId: string; checklist: string; text: string }[];
  mayClose: boolean;
};

/** Told by the feature that keeps check lists. */
export type ClosingGate = (tx: Tx, conversationIds: readonly string[]) => Promise<InTheWay>;

type Closing = {
  id: string;
  from: ConversationStatus;
  to: ConversationStatus | undefined;
  despite: boolean | undefined;
};

/**
 * Asks, before a conversation is closed, for what is still to be seen to; answers what is left all the same.
 * @throws AppError `open_points` with the points; also of whoever knows of them where a lead has chosen so
 */
export async function askBeforeClosing(
  gate: ClosingGate,
  tx: Tx,
  { id, from, to, despite = false }: Closing,
): Promise<InTheWay['points']> {
  if (to !== 'done' || from === 'done') return [];
  const { points, mayClose } = await gate(tx, [id]);
  if (points.length === 0) return [];
  if (!mayClose || !despite)
    throw new AppError(
      'open_points',
      mayClose
        ? 'Points of the check lists here are open. See to them, or send «despiteOpenPoints»: true to close all the same.'
        : 'Points of the check lists here are open, and this workspace closes no conversation with such. See to them first.',
      {
        openPoints: {
          points: points.slice(0, 100).map(({ checklist, text }) => ({ checklist, text })),
          mayClose,
        },
      },
    );
  return points;
}

/** Keeps in the trail what was left where a conversation was closed. */
export async function noteLeftOpen(
  tx: Tx,
  conversationId: string,
  memberId: string | null,
  points: InTheWay['points'],
): Promise<void> {
  if (points.length === 0) return;
  const checklist = [...new Set(points.map((point) => point.checklist))].join('、').slice(0, 300);
  const count = String(points.length);
  await recordActivity(tx, conversationId, 'checklist_left_open', memberId, { checklist, count });
}
