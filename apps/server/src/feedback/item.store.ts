import type {
  FeedbackItem,
  FeedbackKind,
  FeedbackList,
  FeedbackState,
  FeedbackTold,
} from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

const columns = sql`
  f.id, f.text, f.kind, f.source, f.conversation_id as "conversationId", f.message_id as "messageId", f.answer_id as "answerId",
  f.due_at as "dueAt", f.state, f.reason, f.outcome, f.told_at as "toldAt", f.told_how as "toldHow", f.group_id as "groupId",
  f.public_voice as "publicVoice", f.public_action as "publicAction", f.revision, f.created_at as "createdAt",
  f.closed_at as "closedAt",
  case when k.id is not null then json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) end as customer,
  case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as owner,
  case when c.id is not null then json_build_object('id', c.id, 'title', c.title) end as improvement, (
    select count(*)::int from feedback_item g where g.workspace_id = f.workspace_id and g.group_id = f.id) as alike`;

const joins = sql`
  left join customer k on k.workspace_id = f.workspace_id and k.id = f.customer_id
  left join member m on m."organizationId" = f.workspace_id and m.id = f.owner_id left join auth_user u on u.id = m."userId"
  left join improvement_case c on c.workspace_id = f.workspace_id and c.id = f.improvement_id`;

export function findItem(tx: Tx, id: string): Promise<FeedbackItem | undefined> {
  return tx.maybe(sql<FeedbackItem>`
    select ${columns} from feedback_item f ${joins} where f.workspace_id = ${tx.workspaceId} and f.id = ${id}`);
}

/** The same, and nobody else changes it until this transaction ends. */
export function lockItem(tx: Tx, id: string): Promise<FeedbackItem | undefined> {
  return tx.maybe(sql<FeedbackItem>`
    select ${columns} from feedback_item f ${joins} where f.workspace_id = ${tx.workspaceId} and f.id = ${id} for update of f`);
}

type Asked = {
  list: FeedbackList;
  kind: FeedbackKind | null;
  conversationId: string | null;
  memberId: string;
  edge: string | null;
  limit: number;
};

const within: Record<FeedbackList, (memberId: string) => RawBuilder<unknown>> = {
  open: () => sql`f.closed_at is null`,
  mine: (memberId) => sql`f.closed_at is null and f.owner_id = ${memberId}`,
  overdue: () => sql`f.closed_at is null and f.due_at < now()`,
  wall: () => sql`f.closed_at is null`,
  closed: () => sql`f.closed_at is not null`,
  public: () => sql`f.public_voice is not null and f.public_action is not null`,
  all: () => sql`true`,
};

/** The newest first; on the wall what is open longest. */
export function listItems(
  tx: Tx,
  { list, kind, conversationId, memberId, edge, limit }: Asked,
): Promise<FeedbackItem[]> {
  const [beyond, order] = list === 'wall' ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`];
  return tx.many(sql<FeedbackItem>`
    select ${columns} from (
      select * from feedback_item f
      where f.workspace_id = ${tx.workspaceId} and ${within[list](memberId)}
        and ${edge === null ? sql`true` : sql`f.id ${beyond} ${edge}::uuid`}
        and ${kind === null ? sql`true` : sql`f.kind = ${kind}`}
        and ${conversationId === null ? sql`true` : sql`f.conversation_id = ${conversationId}::uuid`}
      order by f.id ${order} limit ${limit}
    ) as f ${joins} order by f.id ${order}`);
}

export function listMembers(tx: Tx, headId: string): Promise<FeedbackItem[]> {
  return tx.many(sql<FeedbackItem>`
    select ${columns} from feedback_item f ${joins}
    where f.workspace_id = ${tx.workspaceId} and f.group_id = ${headId} order by f.id limit 200`);
}

export type NewItem = {
  id: string;
  text: string;
  kind: FeedbackKind;
  source: FeedbackItem['source'];
  customerId: string | null;
  conversationId: string | null;
  messageId: string | null;
  answerId: string | null;
  ownerId: string | null;
  dueAt: Date;
  createdBy: string | null;
};

export async function insertItem(tx: Tx, item: NewItem): Promise<void> {
  await tx.run(sql`
    insert into feedback_item (workspace_id, id, text, kind, source, customer_id, conversation_id, message_id, answer_id, owner_id,
      due_at, created_by)
    values (${tx.workspaceId}, ${item.id}, ${item.text}, ${item.kind}, ${item.source}, ${item.customerId}, ${item.conversationId},
      ${item.messageId}, ${item.answerId}, ${item.ownerId}, ${item.dueAt}, ${item.createdBy})`);
}

type Changed = Pick<FeedbackItem, 'text' | 'kind' | 'outcome' | 'publicVoice' | 'publicAction'> & {
  ownerId: string | null;
  dueAt: string;
  improvementId: string | null;
};

export async function saveItem(tx: Tx, id: string, after: Changed): Promise<void> {
  await tx.run(sql`
    update feedback_item set text = ${after.text}, kind = ${after.kind}, owner_id = ${after.ownerId}, due_at = ${after.dueAt},
      outcome = ${after.outcome}, improvement_id = ${after.improvementId}, public_voice = ${after.publicVoice},
      public_action = ${after.publicAction}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

type Move = { state: FeedbackState; reason: string; outcome: string; closedAt: Date | null };

export async function moveItem(
  tx: Tx,
  id: string,
  { state, reason, outcome, closedAt }: Move,
): Promise<void> {
  await tx.run(sql`
    update feedback_item set state = ${state}, reason = ${reason}, outcome = ${outcome}, closed_at = ${closedAt},
      revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function noteTold(tx: Tx, id: string, how: FeedbackTold): Promise<void> {
  await tx.run(sql`
    update feedback_item set told_at = now(), told_how = ${how}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** The conversation in which they are told, where there was none before. */
export async function noteConversation(tx: Tx, id: string, conversationId: string): Promise<void> {
  await tx.run(sql`
    update feedback_item set conversation_id = coalesce(conversation_id, ${conversationId}), revision = revision + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Puts an item, with those that stood behind it, behind another; null: by itself again. */
export async function setGroup(tx: Tx, id: string, headId: string | null): Promise<void> {
  await tx.run(sql`
    update feedback_item set group_id = ${headId}, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and (id = ${id} or (${headId}::uuid is not null and group_id = ${id}))`);
}

type Place = { customerId: string | null; contactPersonId: string | null };

/** Whose a conversation is, and who looks after them; undefined where there is no such message in it. */
export function placeOf(
  tx: Tx,
  conversationId: string,
  messageId: string | null,
): Promise<Place | undefined> {
  return tx.maybe(sql<Place>`
    select v.customer_id as "customerId", coalesce(v.assignee_id, k.contact_person_id) as "contactPersonId"
    from conversation v join customer k on k.workspace_id = v.workspace_id and k.id = v.customer_id
    where v.workspace_id = ${tx.workspaceId} and v.id = ${conversationId}
      and (${messageId}::uuid is null or exists (
        select from message m where m.workspace_id = v.workspace_id and m.conversation_id = v.id and m.id = ${messageId}::uuid))`);
}

export async function contactPersonOf(tx: Tx, customerId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ id: string | null }>`
    select contact_person_id as id from customer where workspace_id = ${tx.workspaceId} and id = ${customerId}`);
  return row?.id ?? null;
}

export async function caseExists(tx: Tx, id: string): Promise<boolean> {
  return (
    (await tx.maybe(sql`
      select 1 from improvement_case where workspace_id = ${tx.workspaceId} and id = ${id}`)) !== undefined
  );
}
