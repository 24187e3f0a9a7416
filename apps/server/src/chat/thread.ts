import type { ChatMessage, ChatSettings, ChatState } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { whoAnswers } from './assistant/dialogue.store.ts';
import { deskState } from './state.store.ts';
import { conversationOf, type ThreadRow } from './thread.store.ts';
import type { VisitorRow } from './visitor.store.ts';

/** A message as its visitor sees it. */
export function toChatMessage(row: ThreadRow, showNames: boolean): ChatMessage {
  const { seq, id, from, by, clientId, said, writer, text, quotedFrom, at, files } = row;
  return {
    seq,
    id,
    clientId,
    from,
    by,
    said,
    name: from === 'desk' && showNames ? writer : null,
    // Of a mail its own words: what it quotes stands above already.
    text: by === 'email' && quotedFrom !== null ? text.slice(0, quotedFrom).trimEnd() : text,
    at,
    files,
  };
}

/** What a visitor sees of the desk now, and in which conversation. */
export async function stateFor(
  tx: Tx,
  visitorId: VisitorRow['id'],
  { showNames, assistant }: Pick<ChatSettings, 'showNames' | 'assistant'>,
): Promise<ChatState & { conversationId: string | null }> {
  const conversationId = (await conversationOf(tx, visitorId))?.id ?? null;
  const { writer, deskRead, visitorRead } = await deskState(tx, visitorId, conversationId);
  return {
    typing: writer !== null,
    writer: showNames ? writer : null,
    deskRead,
    visitorRead,
    assistant: assistant.enabled && !(await whoAnswers(tx, visitorId)).person,
    conversationId,
  };
}
