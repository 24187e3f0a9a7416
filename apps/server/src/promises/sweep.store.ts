import type { PromiseAct } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export type Cause = { source: 'read' | 'sent' | 'returned' | 'call' | 'conversation'; id: string };

/** What is to be looked at next, held by this process alone; undefined when there is nothing. */
export function takeCause(tx: Tx): Promise<Cause | undefined> {
  return tx.maybe(sql<Cause>`
    select source, id from promise_cause where workspace_id = ${tx.workspaceId} and at <= now()
    order by at, source, id limit 1 for update skip locked`);
}

export async function dropCause(tx: Tx, { source, id }: Cause): Promise<void> {
  await tx.run(
    sql`delete from promise_cause where workspace_id = ${tx.workspaceId} and source = ${source} and id = ${id}`,
  );
}

/** Puts one off that could not be looked at: for longer each time, and given up after a day. */
export async function delayCause(tx: Tx, { source, id }: Cause): Promise<void> {
  await tx.run(sql`
    with gone as (
      delete from promise_cause where workspace_id = ${tx.workspaceId} and source = ${source} and id = ${id} and attempts >= 12
    )
    update promise_cause set attempts = attempts + 1, at = now() + least(interval '2 hours', interval '10 seconds' * 2 ^ attempts)
    where workspace_id = ${tx.workspaceId} and source = ${source} and id = ${id} and attempts < 12`);
}

/** `told`: the time that an acknowledgement told. */
export type Candidate = { id: string; act: PromiseAct; sameConversation: boolean; told: boolean };

/** Open promises to a customer that something after them may have kept, the earliest due first; held. */
export function openTo(
  tx: Tx,
  found: { customerId: string; conversationId: string; messageId: string; at: string },
): Promise<Candidate[]> {
  return tx.many(sql<Candidate>`
    select p.id, p.act, p.conversation_id = ${found.conversationId} as "sameConversation",
      p.source = 'acknowledgement' as told from promise p
    where p.workspace_id = ${tx.workspaceId} and p.state = 'open' and p.conversation_id in (
        select id from conversation where workspace_id = ${tx.workspaceId} and customer_id = ${found.customerId})
      and p.message_id is distinct from ${found.messageId} and p.created_at < ${found.at}::timestamptz
      and not (${found.messageId}::uuid = any(p.refused_ids))
      and (p.condition is null or p.happened_at is not null)
      and not exists (select from promise n where n.workspace_id = p.workspace_id and n.moves_id = p.id)
      and not exists (
        select from message m where m.workspace_id = p.workspace_id and m.id = p.message_id
          and m.delivery in ('queued', 'failed', 'bounced'))
    order by p.sort_at, p.id for no key update of p`);
}

/** Acts that a message itself promises. */
export async function actsPromisedIn(tx: Tx, messageId: string): Promise<PromiseAct[]> {
  const rows = await tx.many(sql<{ act: PromiseAct }>`
    select distinct act from promise
    where workspace_id = ${tx.workspaceId} and message_id = ${messageId} and state <> 'not_promise'`);
  return rows.map(({ act }) => act);
}

/** What a message that has gone out now moves: the older promise, held, and the id of its successor. */
export function movedBy(tx: Tx, messageId: string): Promise<{ id: string; successorId: string }[]> {
  return tx.many(sql<{ id: string; successorId: string }>`
    select o.id, n.id as "successorId" from promise n
    join promise o on o.workspace_id = n.workspace_id and o.id = n.moves_id
    where n.workspace_id = ${tx.workspaceId} and n.message_id = ${messageId} and o.state = 'open' for no key update of o`);
}

/** What a message ended by itself that then did not arrive; held. */
export function endedBy(tx: Tx, messageId: string): Promise<{ id: string }[]> {
  return tx.many(sql<{ id: string }>`
    select id from promise
    where workspace_id = ${tx.workspaceId} and evidence_id = ${messageId} and closed_how = 'message' and closed_by is null
      and state in ('kept', 'moved') for no key update`);
}

export type Passed = { id: string; conversationId: string | null };

/** A promise whose time has just passed, and to whom it was. */
export type LatePromise = Passed & { sentence: string; customerId: string | null };

/** Notes that the time of open promises is over, once each; what never reached the customer is not late. */
export function noteLate(tx: Tx, now: Date, limit: number): Promise<LatePromise[]> {
  return tx.many(sql<LatePromise>`
    with passed as (
      select p.id from promise p
      where p.workspace_id = ${tx.workspaceId} and p.state = 'open' and p.late_at is null and p.due_at < ${now}
        and not exists (
          select from message m where m.workspace_id = p.workspace_id and m.id = p.message_id
            and m.delivery in ('failed', 'bounced'))
      order by p.due_at limit ${limit} for no key update of p skip locked
    )
    update promise p set late_at = p.due_at from passed
    where p.workspace_id = ${tx.workspaceId} and p.id = passed.id
    returning p.id, p.conversation_id as "conversationId", p.sentence, (
      select c.customer_id from conversation c where c.workspace_id = p.workspace_id and c.id = p.conversation_id
    ) as "customerId"`);
}

/** Promises that exist for good: what holds them has gone out, or was never to. */
export function takeUntold(tx: Tx, limit: number): Promise<Passed[]> {
  return tx.many(sql<Passed>`
    with told as (
      select p.id from promise p left join message m on m.workspace_id = p.workspace_id and m.id = p.message_id
      where p.workspace_id = ${tx.workspaceId} and not p.announced and coalesce(m.delivery, 'sent') in ('sent', 'doubtful')
      order by p.created_at limit ${limit} for no key update of p skip locked
    )
    update promise p set announced = true from told
    where p.workspace_id = ${tx.workspaceId} and p.id = told.id
    returning p.id, p.conversation_id as "conversationId"`);
}

export type DueReminder = {
  id: string;
  promiseId: string;
  kind: 'morning' | 'hour' | 'backup' | 'late';
  channelId: string | null;
};

/** Reminders whose time has come, of promises that are still open and reached the customer; held. */
export function dueReminders(tx: Tx, now: Date, limit: number): Promise<DueReminder[]> {
  return tx.many(sql<DueReminder>`
    select r.id, r.promise_id as "promiseId", r.kind, c.channel_id as "channelId"
    from promise_reminder r
    join promise p on p.workspace_id = r.workspace_id and p.id = r.promise_id
    left join conversation c on c.workspace_id = p.workspace_id and c.id = p.conversation_id
    where r.workspace_id = ${tx.workspaceId} and r.told_at is null and r.at <= ${now} and p.state = 'open'
      and not exists (
        select from message m where m.workspace_id = p.workspace_id and m.id = p.message_id
          and m.delivery in ('failed', 'bounced'))
    order by r.at, r.id limit ${limit} for update of r skip locked`);
}

/** Marks a reminder as told and hands it to what tells members. */
export async function tellReminder(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.run(sql`
    with told as (
      update promise_reminder set told_at = ${now} where workspace_id = ${tx.workspaceId} and id = ${id} returning id
    )
    insert into notification_cause (workspace_id, source, id)
    select ${tx.workspaceId}::uuid, 'promise', id from told on conflict do nothing`);
}

export async function moveReminder(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.run(
    at === null
      ? sql`delete from promise_reminder where workspace_id = ${tx.workspaceId} and id = ${id}`
      : sql`update promise_reminder set at = ${at} where workspace_id = ${tx.workspaceId} and id = ${id}`,
  );
}
