import type { ConversationAssistance, Locale } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type Kept = { text: string | null; model: string; at: string };

export function findTranslation(tx: Tx, messageId: string, language: Locale): Promise<Kept | undefined> {
  return tx.maybe(sql<Kept>`
    select text, model, at from message_translation
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId} and language = ${language}`);
}

/** Makes a translation this request's own to ask for; false while another's is under way (no longer than ten minutes). */
export async function claimTranslation(
  tx: Tx,
  messageId: string,
  language: Locale,
  model: string,
): Promise<boolean> {
  const claimed = await tx.run(sql`
    insert into message_translation as t (workspace_id, message_id, language, model)
    values (${tx.workspaceId}, ${messageId}, ${language}, ${model})
    on conflict (workspace_id, message_id, language) do update set at = now(), model = excluded.model
      where t.text is null and t.at < now() - interval '10 minutes'`);
  return claimed > 0;
}

export async function keepTranslation(
  tx: Tx,
  messageId: string,
  language: Locale,
  text: string,
): Promise<void> {
  await tx.run(sql`
    update message_translation set text = ${text}, at = now()
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId} and language = ${language}`);
}

export async function giveUpTranslation(tx: Tx, messageId: string, language: Locale): Promise<void> {
  await tx.run(sql`
    delete from message_translation
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId} and language = ${language} and text is null`);
}

export function listTranslations(
  tx: Tx,
  conversationId: string,
): Promise<ConversationAssistance['translations']> {
  return tx.many(sql<ConversationAssistance['translations'][number]>`
    select t.message_id as "messageId", t.language, t.text, t.model, t.at
    from message_translation t join message m on m.workspace_id = t.workspace_id and m.id = t.message_id
    where t.workspace_id = ${tx.workspaceId} and m.conversation_id = ${conversationId} and t.text is not null
    order by m.ordinal`);
}
