import type { ChatMessage, ChatState } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { deskState } from './state.store.ts';
import { conversationOf, type ThreadRow } from './thread.store.ts';
import type { VisitorRow } from './visitor.store.ts';

/** A message as its visitor sees it. */
export function toChatMessage(row: ThreadRow, showNames: boolean): ChatMessage {
  const { seq, id, direction, externalId, writer, text, at, files } = row;
  const mine = direction === 'inbound';
  return {
    seq,
    id,
    clientId: externalId === null ? null : externalId.slice(externalId.indexOf(':') + 1),
    from: mine ? 'visitor' : 'desk',
    name: mine || !showNames ? null : writer,
    text,
    at,
    files,
  };
}

/** What a visitor sees of the desk now, and in which conversation. */
export async function stateFor(
  tx: Tx,
  visitorId: VisitorRow['id'],
  showNames: boolean,
): Promise<ChatState & { conversationId: string | null }> {
  const conversationId = (await conversationOf(tx, visitorId))?.id ?? null;
  const { writer, deskRead, visitorRead } = await deskState(tx, visitorId, conversationId);
  return {
    typing: writer !== null,
    writer: showNames ? writer : null,
    deskRead,
    visitorRead,
    conversationId,
  };
}
