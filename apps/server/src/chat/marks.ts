import type { ChatVisitor } from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import { requireChat } from './channel.ts';
import { toVisitor, visitorOf } from './session.ts';
import { setRead, setTyping } from './state.store.ts';
import { conversationOf } from './thread.store.ts';
import { findVisitor, recordEmail, type VisitorRow } from './visitor.store.ts';

type Dependencies = { database: Database; realtime: RealtimeHub };
type Who = { workspaceId: string; channelId: string; token: string | null };

/** Does something in the name of a visitor; `true` lets the visitor's pages and the desk's know. */
function asVisitor(
  { database, realtime }: Dependencies,
  { workspaceId, channelId, token }: Who,
  what: string,
  work: (tx: Tx, visitor: VisitorRow) => Promise<boolean>,
): Promise<VisitorRow> {
  return database.inWorkspace(workspaceId, async (tx) => {
    await requireChat(tx, channelId);
    const visitor = await visitorOf(tx, channelId, token);
    if (!(await work(tx, visitor))) return visitor;
    const conversation = await conversationOf(tx, visitor.id);
    const data = { visitorId: visitor.id, what };
    await appendEvents(tx, [{ type: 'chat.changed', conversationId: conversation?.id ?? null, data }]);
    tx.afterCommit(() => realtime.wake(workspaceId));
    return (await findVisitor(tx, visitor.id)) ?? visitor;
  });
}

/** A visitor writes, or has stopped: colleagues see it in the conversation. */
export async function markTyping(dependencies: Dependencies, who: Who, typing: boolean): Promise<void> {
  await asVisitor(dependencies, who, 'typing', async (tx, visitor) => {
    await setTyping(tx, visitor.id, typing);
    // Before there is a conversation nobody could see it.
    return visitor.lastSeq > 0;
  });
}

/** A visitor has seen everything up to a place in their thread. */
export async function markSeen(dependencies: Dependencies, who: Who, seq: number): Promise<void> {
  await asVisitor(dependencies, who, 'read', (tx, visitor) => setRead(tx, visitor.id, seq));
}

/** A visitor leaves an address for answers. What the site vouches for is not changed by typing. */
export async function leaveEmail(dependencies: Dependencies, who: Who, email: string): Promise<ChatVisitor> {
  const visitor = await asVisitor(dependencies, who, 'visitor', async (tx, { id, emailVerified }) => {
    if (emailVerified) return false;
    await recordEmail(tx, id, email);
    return true;
  });
  return toVisitor(visitor);
}
