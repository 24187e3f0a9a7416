import type { CallContent } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

/** Writes what a call's message says; the list shows it when nothing came after. */
export async function writeMessage(
  tx: Tx,
  message: { id: string; text: string; content: CallContent; preview: string; authorId: string | null },
): Promise<void> {
  await tx.run(sql`
    with written as (
      update message set text = ${message.text}, content = ${JSON.stringify(message.content)}, author_id = ${message.authorId}
      where workspace_id = ${tx.workspaceId} and id = ${message.id} returning id, conversation_id
    )
    update conversation c set preview = ${message.preview}, revision = revision + 1 from written w
    where c.workspace_id = ${tx.workspaceId} and c.id = w.conversation_id and c.last_message_id = w.id`);
}

/** The customer waits since this call, or for nobody any more. */
export async function setWaiting(tx: Tx, conversationId: string, since: string | null): Promise<void> {
  await tx.run(sql`
    update conversation set waiting_since = case when ${since}::timestamptz is null then null
      else coalesce(waiting_since, ${since}::timestamptz) end
    where workspace_id = ${tx.workspaceId} and id = ${conversationId} and status <> 'done'`);
}

/** The first words of what was said are the subject, as long as nobody has given one. */
export async function nameConversation(
  tx: Tx,
  conversationId: string,
  given: string,
  subject: string,
): Promise<void> {
  await tx.run(sql`
    update conversation set subject = ${subject}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${conversationId} and subject = ${given}`);
}

/** Whoever called is somebody else than was thought: the conversation is theirs. */
export async function giveConversation(tx: Tx, conversationId: string, customerId: string): Promise<void> {
  await tx.run(sql`
    update conversation set customer_id = ${customerId}, revision = revision + 1,
      assignee_id = coalesce(assignee_id, (
        select coalesce(contact_person_id, backup_person_id) from customer
        where workspace_id = ${tx.workspaceId} and id = ${customerId}))
    where workspace_id = ${tx.workspaceId} and id = ${conversationId}`);
}

/** Marks a record as that of a caller of whom nothing is known: it stands in no list, and is nobody's duplicate. */
export async function setWithheld(tx: Tx, customerId: string): Promise<void> {
  await tx.run(sql`
    update customer set withheld = true, indexed = true, reading_tried = true
    where workspace_id = ${tx.workspaceId} and id = ${customerId}`);
}

/** Removes the record of an unknown caller that has nothing left; false when something still hangs on it. */
export async function removeWithheld(tx: Tx, customerId: string): Promise<boolean> {
  const removed = await tx.run(sql`
    delete from customer k where workspace_id = ${tx.workspaceId} and id = ${customerId} and withheld
      and not exists (select from conversation c where c.workspace_id = k.workspace_id and c.customer_id = k.id)
      and not exists (select from care_note n where n.workspace_id = k.workspace_id and n.customer_id = k.id)
      and not exists (select from customer m where m.workspace_id = k.workspace_id and m.merged_into = k.id)`);
  return removed > 0;
}

export type Team = {
  assigneeId: string | null;
  contactPersonId: string | null;
  backupPersonId: string | null;
};

/** Who looks after a conversation and its customer. */
export function findTeam(tx: Tx, conversationId: string): Promise<Team> {
  return tx.one(sql<Team>`
    select c.assignee_id as "assigneeId", k.contact_person_id as "contactPersonId",
      k.backup_person_id as "backupPersonId"
    from conversation c join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
    where c.workspace_id = ${tx.workspaceId} and c.id = ${conversationId}`);
}

/** What was said in a call. */
export async function writeNotes(tx: Tx, messageId: string, notes: string): Promise<void> {
  await tx.run(sql`
    update message set text = ${notes} where workspace_id = ${tx.workspaceId} and id = ${messageId}`);
}
