import type {
  Approval,
  ApprovalReason,
  ApprovalState,
  Attachment,
  ConversationStatus,
  GivenPromise,
  OutgoingContent,
} from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

export type ApprovalRow = Omit<Approval, 'writer' | 'decidedBy' | 'movedOn' | 'attachments'> & {
  writerId: string | null;
  writerName: string | null;
  decidedById: string | null;
  decidedByName: string | null;
  attachments: Attachment[];
  newerId: string | null;
  newerCount: number;
};

/** More newer messages than this are not counted. */
const newerCap = 100;

/** Approvals with all that is shown of them; what is newer is counted for `viewerId`, whose own notes are no news. */
export function approvals(tx: Tx, viewerId: string, page: RawBuilder<unknown>): RawBuilder<ApprovalRow> {
  return sql<ApprovalRow>`
    with page as materialized (${page})
    select p.id, p.conversation_id as "conversationId", p.state, p.revision, p.text, p.cc, case when p.via is not null then jsonb_build_object('channelId', p.via -> 'channelId', 'to', p.via -> 'to',
        'subject', p.via -> 'subject', 'channelType', vh.type, 'channelName', vh.name) end as via, p.quote, p.status, p.reasons,
      p.writer_id as "writerId", wu.name as "writerName", p.requested_at as "requestedAt", p.decided_at as "decidedAt",
      p.decided_by as "decidedById", du.name as "decidedByName", p.edited, p.comment, p.message_id as "messageId",
      newer.id as "newerId", coalesce(newer.count, 0) as "newerCount", steps.items as steps,
      coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name, 'type', a.type, 'size', a.size) order by a.created_at, a.id)
        from attachment a where a.workspace_id = ${tx.workspaceId} and a.id = any(p.attachment_ids)), '[]') as attachments
    from page p
    left join channel vh on vh.workspace_id = ${tx.workspaceId} and vh.id = (p.via ->> 'channelId')::uuid
    left join member w on w."organizationId" = ${tx.workspaceId} and w.id = p.writer_id
    left join auth_user wu on wu.id = w."userId"
    left join member d on d."organizationId" = ${tx.workspaceId} and d.id = p.decided_by
    left join auth_user du on du.id = d."userId"
    left join lateral (
      select (array_agg(n.id order by n.ordinal desc))[1] as id, count(*)::int as count from (
        select id, ordinal from message
        where workspace_id = ${tx.workspaceId} and conversation_id = p.conversation_id and ordinal > p.seen_ordinal
          and p.state = 'waiting' and not (direction = 'note' and author_id is not distinct from ${viewerId}::uuid)
        order by ordinal desc limit ${newerCap}
      ) n
    ) newer on true
    cross join lateral (
      select json_agg(json_build_object('kind', s.kind, 'revision', s.revision, 'text', s.text, 'comment', s.comment,
        'at', to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'member', case when s.member_id is not null then json_build_object('id', s.member_id, 'name', su.name) end)
        order by s.ordinal) as items
      from approval_step s
      left join member sm on sm."organizationId" = ${tx.workspaceId} and sm.id = s.member_id
      left join auth_user su on su.id = sm."userId"
      where s.workspace_id = ${tx.workspaceId} and s.approval_id = p.id
    ) steps`;
}

/** The row as the API shows it. */
export function toApproval(row: ApprovalRow): Approval {
  const { writerId, writerName, decidedById, decidedByName, newerId, newerCount, ...rest } = row;
  return {
    ...rest,
    writer: writerId === null ? null : { id: writerId, name: writerName ?? '' },
    decidedBy: decidedById === null ? null : { id: decidedById, name: decidedByName ?? '' },
    movedOn: newerId === null ? null : { lastMessageId: newerId, count: newerCount },
  };
}

export async function findApproval(tx: Tx, viewerId: string, id: string): Promise<Approval | undefined> {
  const page = sql`select * from approval where workspace_id = ${tx.workspaceId} and id = ${id}`;
  const row = await tx.maybe(approvals(tx, viewerId, page));
  return row === undefined ? undefined : toApproval(row);
}

/** The approval that a request led to, if it did. */
export function findByRequest(tx: Tx, requestId: string): Promise<{ id: string } | undefined> {
  return tx.maybe(sql<{ id: string }>`
    select approval_id as id from approval_step where workspace_id = ${tx.workspaceId} and request_id = ${requestId}`);
}

/** Another way than the customer's own, as it was chosen. */
export type StoredVia = { channelId: string; to: string; subject: string | null };

export type LockedApproval = {
  id: string;
  conversationId: string;
  writerId: string | null;
  state: ApprovalState;
  revision: number;
  seenOrdinal: number;
  text: string;
  cc: string[];
  attachmentIds: string[];
  content: OutgoingContent | null;
  via: StoredVia | null;
  /** What its writer confirmed as promises; null where they were not asked. */
  promises: GivenPromise[] | null;
  quote: boolean;
  status: ConversationStatus | null;
  basedOn: string | null;
  reasons: ApprovalReason[];
  requestedAt: string;
};

const locked = sql`
  id, conversation_id as "conversationId", writer_id as "writerId", state, revision, seen_ordinal as "seenOrdinal", text,
  cc, attachment_ids as "attachmentIds", content, via, promises, quote, status, based_on as "basedOn", reasons, requested_at as "requestedAt"`;

/** Which conversation a reply is for, to lock that one first: whatever changes a conversation begins there. */
export function conversationOf(tx: Tx, id: string): Promise<{ conversationId: string } | undefined> {
  return tx.maybe(sql<{ conversationId: string }>`
    select conversation_id as "conversationId" from approval where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export function lockApproval(tx: Tx, id: string): Promise<LockedApproval | undefined> {
  return tx.maybe(sql<LockedApproval>`
    select ${locked} from approval where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
}

/** The writer's reply in this conversation that waits or came back. There is one at most. */
export function lockOpen(
  tx: Tx,
  conversationId: string,
  writerId: string,
): Promise<LockedApproval | undefined> {
  return tx.maybe(sql<LockedApproval>`
    select ${locked} from approval
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and writer_id = ${writerId}
      and state in ('waiting', 'sent_back') for update`);
}

/** Whether a reply of this writer in this conversation was sent back and is still open. */
export async function cameBack(tx: Tx, conversationId: string, writerId: string): Promise<boolean> {
  const rows = await tx.many(sql`
    select 1 from approval
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and writer_id = ${writerId}
      and state = 'sent_back'`);
  return rows.length > 0;
}

export type ApprovalFields = Pick<
  LockedApproval,
  | 'text'
  | 'cc'
  | 'attachmentIds'
  | 'content'
  | 'via'
  | 'promises'
  | 'quote'
  | 'status'
  | 'basedOn'
  | 'seenOrdinal'
  | 'reasons'
>;

const json = (value: object | null) => (value === null ? null : JSON.stringify(value));

export async function insertApproval(
  tx: Tx,
  key: { id: string; conversationId: string; writerId: string },
  reply: ApprovalFields,
): Promise<void> {
  await tx.run(sql`
    insert into approval (workspace_id, id, conversation_id, writer_id, state, revision, text, cc, attachment_ids, quote,
      status, based_on, seen_ordinal, reasons, content, via, promises)
    values (${tx.workspaceId}, ${key.id}, ${key.conversationId}, ${key.writerId}, 'waiting', 1, ${reply.text}, ${reply.cc},
      ${reply.attachmentIds}::uuid[], ${reply.quote}, ${reply.status}, ${reply.basedOn}, ${reply.seenOrdinal},
      ${JSON.stringify(reply.reasons)}, ${json(reply.content)}::jsonb, ${json(reply.via)}::jsonb,
      ${json(reply.promises)}::jsonb)`);
}

/** Puts a reply that came back before its approvers once more, with its new text. */
export async function renewApproval(
  tx: Tx,
  id: string,
  revision: number,
  reply: ApprovalFields,
): Promise<void> {
  await tx.run(sql`
    update approval set state = 'waiting', revision = ${revision}, text = ${reply.text}, cc = ${reply.cc},
      attachment_ids = ${reply.attachmentIds}::uuid[], quote = ${reply.quote}, status = ${reply.status},
      based_on = ${reply.basedOn}, seen_ordinal = ${reply.seenOrdinal}, reasons = ${JSON.stringify(reply.reasons)}, content = ${json(reply.content)}::jsonb,
      via = ${json(reply.via)}::jsonb, promises = ${json(reply.promises)}::jsonb,
      requested_at = now(), decided_at = null, decided_by = null
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function settleApproval(
  tx: Tx,
  id: string,
  decision: {
    state: ApprovalState;
    revision: number;
    text: string;
    edited: boolean;
    comment: string | null;
    by: string;
    messageId: string | null;
  },
): Promise<void> {
  await tx.run(sql`
    update approval set state = ${decision.state}, revision = ${decision.revision}, text = ${decision.text},
      edited = ${decision.edited}, comment = coalesce(${decision.comment}::text, comment), decided_at = now(),
      decided_by = ${decision.by}, message_id = ${decision.messageId}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type NewStep = {
  kind: Approval['steps'][number]['kind'];
  memberId: string;
  revision: number;
  text?: string;
  comment?: string | null;
  reasons?: ApprovalReason[];
  requestId?: string;
};

export async function addStep(tx: Tx, approvalId: string, step: NewStep): Promise<void> {
  await tx.run(sql`
    insert into approval_step (workspace_id, approval_id, ordinal, kind, member_id, revision, text, comment, reasons, request_id)
    select ${tx.workspaceId}, ${approvalId}::uuid, coalesce(max(ordinal), 0) + 1, ${step.kind}, ${step.memberId}::uuid,
      ${step.revision}::int, ${step.text ?? null}::text, ${step.comment ?? null}::text,
      ${step.reasons === undefined ? null : JSON.stringify(step.reasons)}::jsonb, ${step.requestId ?? null}::uuid
    from approval_step where workspace_id = ${tx.workspaceId} and approval_id = ${approvalId}`);
}
