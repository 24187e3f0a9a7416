import { AppError, type Actor } from '../../platform/http/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import type { NewEvent } from '../../platform/realtime/index.ts';
import { previewOf } from '../domain.ts';
import { findHindrance } from './companions.store.ts';
import { place, readUpTo, summaryOf, type Line } from './plan.ts';
import * as store from './threads.store.ts';

/** More messages than this are not moved at once: a conversation of that length is another program at work. */
const mostMessages = 5000;

/**
 * Refuses to move messages while an answer is on its way, a colleague writes one, or somebody's drafts would meet.
 * @throws AppError `still_sending`, `locked_by_other`, `conflict`
 */
export async function refuseUnsafe(tx: Tx, actor: Actor, conversationIds: readonly string[]): Promise<void> {
  const hindrance = await findHindrance(tx, conversationIds, actor.memberId);
  if (hindrance === undefined) return;
  const { kind, name } = hindrance;
  if (kind === 'sending') {
    throw new AppError(
      'still_sending',
      'An answer in this conversation has not gone out yet. Wait until it is sent, or take it back, then try again.',
    );
  }
  if (kind === 'locked') {
    throw new AppError(
      'locked_by_other',
      `${name} is writing an answer in one of these conversations. Wait until they are done, then try again.`,
      { lock: { memberId: actor.memberId, memberName: name, since: '', expiresAt: '' } },
    );
  }
  throw new AppError(
    'conflict',
    `${name} has a draft in both conversations. One of them is to be sent or discarded first.`,
  );
}

/** The lines of each conversation, in their order. @throws AppError `unprocessable` for too many. */
export async function readLines(tx: Tx, ids: readonly string[]): Promise<Map<string, Line[]>> {
  const lines = await store.linesOf(tx, ids);
  if (lines.length > mostMessages) {
    throw new AppError(
      'unprocessable',
      `Only conversations of ${mostMessages} messages or fewer can be moved.`,
    );
  }
  return new Map(ids.map((id) => [id, lines.filter((line) => line.conversationId === id)]));
}

/**
 * Gives conversations the messages named for each, in that order, and brings all that is counted from them up to date:
 * ordinals, the rows' summaries, and how far each member has read.
 */
export async function arrange(tx: Tx, wanted: ReadonlyMap<string, readonly Line[]>): Promise<void> {
  const ids = [...wanted.keys()];
  const reads = await store.readRows(tx, ids);
  const placements = [...wanted].flatMap(([id, lines]) => place(lines, id));
  const before = new Map([...wanted.values()].flat().map((line) => [line.id, line]));
  await store.moveMessages(
    tx,
    placements.filter(({ id, conversationId, ordinal }) => {
      const line = before.get(id);
      return line?.conversationId !== conversationId || line.ordinal !== ordinal;
    }),
  );
  for (const [id, lines] of wanted) await summarise(tx, id, lines);
  const readers = [...new Set(reads.map((row) => row.memberId))];
  await store.writeReads(
    tx,
    readers.flatMap((memberId) =>
      [...wanted].map(([conversationId, lines]) => ({
        memberId,
        conversationId,
        ordinal: readUpTo(
          lines,
          (old) => reads.find((row) => row.memberId === memberId && row.conversationId === old)?.ordinal ?? 0,
        ),
      })),
    ),
  );
}

async function summarise(tx: Tx, id: string, lines: readonly Line[]): Promise<void> {
  const summary = summaryOf(lines);
  const last = summary.lastMessageId === null ? undefined : await store.lastText(tx, summary.lastMessageId);
  await store.writeSummary(tx, id, summary, last === undefined ? '' : previewOf(last.text, last.quotedFrom));
}

/** What open pages are told when messages have changed places. */
export function movedEvents(...conversationIds: string[]): NewEvent[] {
  return conversationIds.flatMap((conversationId): NewEvent[] => [
    { type: 'messages.moved', conversationId },
    { type: 'conversation.updated', conversationId },
  ]);
}
