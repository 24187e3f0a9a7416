import type { SurveyInvitation, SurveySkipped } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export type NewInvitation = {
  surveyId: string;
  customerId: string;
  cause: string;
  conversationId: string | null;
  dueAt: Date;
  byHand: boolean;
};

/** Notes that somebody is to be asked; undefined when they were asked about it before. */
export async function insertInvitation(tx: Tx, given: NewInvitation): Promise<string | undefined> {
  const id = newId();
  const added = await tx.run(sql`
    insert into survey_invitation (workspace_id, id, survey_id, customer_id, cause, conversation_id, due_at, by_hand)
    values (${tx.workspaceId}, ${id}, ${given.surveyId}, ${given.customerId}, ${given.cause}, ${given.conversationId},
      ${given.dueAt}, ${given.byHand})
    on conflict (workspace_id, survey_id, cause) do nothing`);
  return added === 1 ? id : undefined;
}

/** Invitations whose time has come. */
export async function dueInvitations(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select id from survey_invitation
    where workspace_id = ${tx.workspaceId} and state = 'waiting' and due_at <= ${now} order by due_at, id limit ${limit}`);
  return rows.map(({ id }) => id);
}

export type WaitingRow = {
  id: string;
  surveyId: string;
  customerId: string;
  cause: string;
  conversationId: string | null;
  product: string;
  byHand: boolean;
  dueAt: string;
};

/** One that still waits; undefined when another process has it in hand, or was faster. */
export function lockWaiting(tx: Tx, id: string): Promise<WaitingRow | undefined> {
  return tx.maybe(sql<WaitingRow>`
    select id, survey_id as "surveyId", customer_id as "customerId", cause, conversation_id as "conversationId", product,
      by_hand as "byHand", due_at as "dueAt"
    from survey_invitation where workspace_id = ${tx.workspaceId} and id = ${id} and state = 'waiting'
    for update skip locked`);
}

export async function postpone(tx: Tx, id: string, until: Date): Promise<void> {
  await tx.run(sql`
    update survey_invitation set due_at = ${until} where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function skip(tx: Tx, id: string, reason: SurveySkipped, now: Date): Promise<void> {
  await tx.run(sql`
    update survey_invitation set state = 'skipped', reason = ${reason}, settled_at = ${now}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

type Written = {
  version: number;
  channelType: string;
  messageId: string;
  contactPersonId: string | null;
  language: string;
  tokenHash: Buffer;
  conversationId: string;
};

/** It was written: from now on its address opens the page. */
export async function settleSent(
  tx: Tx,
  { id, surveyId }: Pick<WaitingRow, 'id' | 'surveyId'>,
  written: Written,
  now: Date,
): Promise<void> {
  await tx.run(sql`
    update survey_invitation set state = 'sent', version = ${written.version}, channel_type = ${written.channelType},
      message_id = ${written.messageId}, contact_person_id = ${written.contactPersonId}, language = ${written.language},
      token_hash = ${written.tokenHash}, conversation_id = coalesce(conversation_id, ${written.conversationId}),
      settled_at = ${now}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
  await noteFact(tx, { invitationId: id, surveyId, kind: 'invited', at: now });
}

type Fact = {
  invitationId: string;
  surveyId: string;
  kind: 'invited' | 'shown' | 'answered' | 'dismissed' | 'opted_out';
  at: Date;
};

/** Adds a fact; the first of a kind stays. */
export async function noteFact(tx: Tx, { invitationId, surveyId, kind, at }: Fact): Promise<void> {
  await tx.run(sql`
    insert into survey_fact (workspace_id, invitation_id, survey_id, kind, at)
    values (${tx.workspaceId}, ${invitationId}, ${surveyId}, ${kind}, ${at}) on conflict do nothing`);
}

export type AroundRow = {
  lastInvitedAt: string | null;
  optedOut: boolean;
  inAttention: boolean;
  sentThisMonth: number;
  answered: number;
};

/** What decides about an invitation of a person (all of their records), as it stands now. */
export function findAround(
  tx: Tx,
  { surveyId, people, monthFrom }: { surveyId: string; people: readonly string[]; monthFrom: Date },
): Promise<AroundRow> {
  const theirs = sql`workspace_id = ${tx.workspaceId} and customer_id = any(${[...people]}::uuid[])`;
  return tx.one(sql<AroundRow>`
    select (select max(settled_at) from survey_invitation where ${theirs} and state = 'sent') as "lastInvitedAt",
      exists (select from survey_refusal where ${theirs}) as "optedOut",
      exists (select from attention_case where ${theirs} and state = 'open') as "inAttention", (
        select count(*)::int from survey_invitation
        where workspace_id = ${tx.workspaceId} and survey_id = ${surveyId} and state = 'sent' and not by_hand
          and settled_at >= ${monthFrom}) as "sentThisMonth", (
        select count(*)::int from survey_answer
        where workspace_id = ${tx.workspaceId} and survey_id = ${surveyId}) as answered`);
}

export type CauseConversation = {
  status: string;
  channelType: string;
  assigneeId: string | null;
};

/** The conversation that an invitation is about, as it stands now. */
export function findConversation(tx: Tx, id: string): Promise<CauseConversation | undefined> {
  return tx.maybe(sql<CauseConversation>`
    select v.status, h.type as "channelType", v.assignee_id as "assigneeId" from conversation v
    join channel h on h.workspace_id = v.workspace_id and h.id = v.channel_id
    where v.workspace_id = ${tx.workspaceId} and v.id = ${id}`);
}

export async function contactPersonOf(tx: Tx, customerId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ id: string | null }>`
    select contact_person_id as id from customer where workspace_id = ${tx.workspaceId} and id = ${customerId}`);
  return row?.id ?? null;
}

type Asked = {
  surveyId: string;
  state: string | null;
  fact: string | null;
  from: Date | null;
  until: Date | null;
  before: string | null;
  limit: number;
};

/** Invitations of a survey, the newest first. */
export function listInvitations(
  tx: Tx,
  { surveyId, state, fact, from, until, before, limit }: Asked,
): Promise<SurveyInvitation[]> {
  const at = (kind: string) => sql`(
    select f.at from survey_fact f
    where f.workspace_id = i.workspace_id and f.invitation_id = i.id and f.kind = ${kind})`;
  return tx.many(sql<SurveyInvitation>`
    select i.id, json_build_object('id', k.id, 'name', k.name, 'honorific', k.honorific) as customer, i.state, i.reason,
      i.due_at as "dueAt", i.settled_at as "settledAt", i.channel_type as channel, m.conversation_id as "conversationId",
      ${at('shown')} as "shownAt", ${at('answered')} as "answeredAt", ${at('dismissed')} as "dismissedAt", m.delivery
    from survey_invitation i
    join customer k on k.workspace_id = i.workspace_id and k.id = i.customer_id
    left join message m on m.workspace_id = i.workspace_id and m.id = i.message_id
    where i.workspace_id = ${tx.workspaceId} and i.survey_id = ${surveyId}
      and (${from}::timestamptz is null or i.settled_at >= ${from}) and (${until}::timestamptz is null or i.settled_at < ${until})
      and (${before}::uuid is null or i.id < ${before}::uuid) and (${state}::text is null or i.state = ${state})
      and (${fact}::text is null or exists (
        select from survey_fact f where f.workspace_id = i.workspace_id and f.invitation_id = i.id and f.kind = ${fact}))
    order by i.id desc limit ${limit}`);
}
