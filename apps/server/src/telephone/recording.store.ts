import { sql, type Tx } from '../platform/db/index.ts';

/** Recordings that a telephone service keeps of the calls of these conversations. */
export function recordingsOf(
  tx: Tx,
  conversationIds: readonly string[],
): Promise<{ channelId: string; recordingId: string }[]> {
  return tx.many(sql<{ channelId: string; recordingId: string }>`
    select k.channel_id as "channelId", k.recording_id as "recordingId"
    from message m join call k on k.workspace_id = m.workspace_id and k.message_id = m.id
    where m.workspace_id = ${tx.workspaceId} and m.conversation_id = any(${[...conversationIds]}::uuid[])
      and k.recording_id is not null order by k.id`);
}
