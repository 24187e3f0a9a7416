import { sql, type Tx } from '../platform/db/index.ts';

export type MediaKind = 'image' | 'video' | 'audio' | 'file';
export type MediaState = 'here' | 'gone' | 'failed';

/** A message whose file is still to be fetched; undefined when it is here already, or was taken back. */
export function findAwaited(
  tx: Tx,
  channelId: string,
  headerId: string,
): Promise<{ id: string; conversationId: string; kind: MediaKind; name: string | null } | undefined> {
  return tx.maybe(sql<{ id: string; conversationId: string; kind: MediaKind; name: string | null }>`
    select id, conversation_id as "conversationId", content ->> 'kind' as kind, content ->> 'name' as name from message
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and header_id = ${headerId}
      and removed_at is null and content ->> 'type' = 'media' and content ->> 'state' = 'fetching'
    for update`);
}

export async function setMediaState(tx: Tx, messageId: string, state: MediaState): Promise<void> {
  await tx.run(sql`
    update message set content = jsonb_set(content, '{state}', to_jsonb(${state}::text))
    where workspace_id = ${tx.workspaceId} and id = ${messageId}`);
}
