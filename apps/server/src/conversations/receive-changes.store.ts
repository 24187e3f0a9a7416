import type { MessageContent } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type ChangedMessage = { id: string; conversationId: string };

/** Takes away what a message held, with its files and what it came as. Undefined when it is not here, or gone already. */
export async function removeContent(
  tx: Tx,
  channelId: string,
  headerId: string,
  removedAt: Date,
): Promise<ChangedMessage | undefined> {
  const message = await tx.maybe(sql<ChangedMessage & { sourceId: string | null }>`
    update message set text = '', html = null, content = null, quoted_from = null, remote_images = 0, removed_at = ${removedAt}
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and header_id = ${headerId}
      and direction = 'inbound' and removed_at is null
    returning id, conversation_id as "conversationId", source_id as "sourceId"`);
  if (message === undefined) return undefined;
  const { id, conversationId, sourceId } = message;
  await tx.run(sql`
    with gone as (
      delete from attachment where workspace_id = ${tx.workspaceId} and message_id = ${id} returning file_id
    )
    delete from file f using gone where f.workspace_id = ${tx.workspaceId} and f.id = gone.file_id`);
  await tx.run(sql`
    update file f set bytes = '', size = 0, sha256 = '' from source s
    where s.workspace_id = ${tx.workspaceId} and s.id = ${sourceId} and f.workspace_id = s.workspace_id and f.id = s.file_id`);
  await forgetReading(tx, id);
  await tx.run(
    sql`delete from search_doc where workspace_id = ${tx.workspaceId} and kind = 0 and id = ${id}`,
  );
  return { id, conversationId };
}

type Edit = { headerId: string; text: string; content: MessageContent | null; editedAt: Date };

/** Puts other words in place of a message's. Undefined when it is not here, was taken back, or was changed later than this. */
export async function editContent(
  tx: Tx,
  channelId: string,
  { headerId, text, content, editedAt }: Edit,
): Promise<ChangedMessage | undefined> {
  const message = await tx.maybe(sql<ChangedMessage>`
    update message set text = ${text}, content = ${content === null ? null : JSON.stringify(content)}::jsonb,
      quoted_from = null, edited_at = ${editedAt}
    where workspace_id = ${tx.workspaceId} and channel_id = ${channelId} and header_id = ${headerId}
      and direction = 'inbound' and removed_at is null and (edited_at is null or edited_at < ${editedAt})
    returning id, conversation_id as "conversationId"`);
  if (message !== undefined) await forgetReading(tx, message.id);
  return message;
}

/** What was read out of words that are there no more. */
async function forgetReading(tx: Tx, messageId: string): Promise<void> {
  await tx.run(
    sql`delete from message_reading where workspace_id = ${tx.workspaceId} and message_id = ${messageId}`,
  );
}

/** The list shows the newest message's first words: those of a changed one when it is the newest. */
export async function refreshPreview(
  tx: Tx,
  { id, conversationId }: ChangedMessage,
  preview: string,
): Promise<void> {
  await tx.run(sql`
    update conversation set revision = revision + 1,
      preview = case when last_message_id = ${id} then ${preview} else preview end
    where workspace_id = ${tx.workspaceId} and id = ${conversationId}`);
}
