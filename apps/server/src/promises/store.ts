import type { PromiseAct, PromiseSource, PromiseState } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';
import type { Reminder } from './reminders.ts';

export type NewPromise = {
  /** Null for who was told otherwise than in a conversation, and has none. */
  conversationId: string | null;
  messageId: string | null;
  source: PromiseSource;
  act: PromiseAct;
  sentence: string;
  place: number | null;
  condition: string | null;
  due: string | null;
  dueAt: Date | null;
  undated: boolean;
  ownerId: string | null;
  confirmed: boolean;
  createdBy: string | null;
  createdAt: Date;
  movesId: string | null;
};

/** Enters a promise; or, so that it is not found again, what a person says is none. */
export async function insertPromise(tx: Tx, given: NewPromise & { notPromise?: boolean }): Promise<string> {
  const id = newId();
  const none = given.notPromise === true;
  await tx.run(sql`
    insert into promise (workspace_id, id, conversation_id, message_id, source, act, sentence, place, condition, due, due_at,
      undated, owner_id, confirmed, created_by, created_at, moves_id, state, closed_at, closed_by, closed_how, announced)
    values (${tx.workspaceId}, ${id}, ${given.conversationId}, ${given.messageId}, ${given.source}, ${given.act},
      ${given.sentence}, ${given.place}, ${given.condition}, ${given.due}, ${given.dueAt}, ${given.undated},
      ${given.ownerId}, ${given.confirmed}, ${given.createdBy}, ${given.createdAt}, ${given.movesId}, ${none ? 'not_promise' : 'open'},
      ${none ? given.createdAt : null}, ${none ? given.createdBy : null}, ${none ? 'hand' : null}, ${none})`);
  return id;
}

/** The sentences of a message of which the ledger has a word already. */
export async function sentencesOf(tx: Tx, messageId: string): Promise<string[]> {
  const rows = await tx.many(sql<{ sentence: string }>`
    select sentence from promise where workspace_id = ${tx.workspaceId} and message_id = ${messageId}`);
  return rows.map(({ sentence }) => sentence);
}

/** Plans its reminders anew; what was told stays told. */
export async function planReminders(tx: Tx, promiseId: string, planned: readonly Reminder[]): Promise<void> {
  await tx.run(sql`
    delete from promise_reminder
    where workspace_id = ${tx.workspaceId} and promise_id = ${promiseId} and told_at is null`);
  if (planned.length === 0) return;
  const rows = JSON.stringify(
    planned.map(({ kind, at }) => ({ id: newId(), kind, at: new Date(at).toISOString() })),
  );
  await tx.run(sql`
    insert into promise_reminder (workspace_id, id, promise_id, kind, at)
    select ${tx.workspaceId}, r.id, ${promiseId}::uuid, r.kind, r.at
    from jsonb_to_recordset(${rows}::jsonb) as r (id uuid, kind text, at timestamptz)
    on conflict (workspace_id, promise_id, kind) do nothing`);
}

export type Change = {
  act: PromiseAct;
  due: string | null;
  dueAt: Date | null;
  ownerId: string | null;
  confirmed: boolean;
  happenedAt: Date | null;
};

export async function saveChange(tx: Tx, id: string, change: Change): Promise<void> {
  await tx.run(sql`
    update promise set act = ${change.act}, due = ${change.due}, due_at = ${change.dueAt}, owner_id = ${change.ownerId},
      confirmed = ${change.confirmed}, happened_at = ${change.happenedAt},
      undated = undated and ${change.due}::text is null
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type End = {
  state: Exclude<PromiseState, 'open'>;
  at: Date;
  by: string | null;
  how: 'message' | 'call' | 'visit' | 'hand' | 'order' | 'closing';
  evidenceId: string | null;
  reason: string;
  told: string;
};

/** Ends an open promise; false when it has an end already, whoever gave it one. */
export async function endPromise(tx: Tx, id: string, end: End): Promise<boolean> {
  const changed = await tx.run(sql`
    update promise set state = ${end.state}, closed_at = ${end.at}, closed_by = ${end.by}, closed_how = ${end.how},
      evidence_id = ${end.evidenceId}, proposed_id = null, pending_due = null, pending_by = null, confirmed = true,
      reason = ${end.reason}, told = ${end.told},
      late_at = case
        when ${end.state} = 'not_promise' then late_at
        when due_at < ${end.at} then coalesce(late_at, due_at)
        -- By what stands in the desk it was over in time, and only looked at after: it was never late.
        when ${end.how} <> 'hand' then null
        else late_at end
    where workspace_id = ${tx.workspaceId} and id = ${id} and state = 'open'`);
  await forgetReminders(tx, id);
  return changed === 1;
}

async function forgetReminders(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    delete from promise_reminder where workspace_id = ${tx.workspaceId} and promise_id = ${id} and told_at is null`);
}

/** Takes an end back; what it was taken for is not proposed again. */
export async function reopenPromise(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update promise set state = 'open', closed_at = null, closed_by = null, closed_how = null,
      refused_ids = case when evidence_id is null then refused_ids else array_append(refused_ids, evidence_id) end,
      evidence_id = null, reason = '', told = ''
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function propose(tx: Tx, id: string, messageId: string): Promise<boolean> {
  const changed = await tx.run(sql`
    update promise set proposed_id = ${messageId}
    where workspace_id = ${tx.workspaceId} and id = ${id} and state = 'open' and proposed_id is null
      and not (${messageId}::uuid = any(refused_ids))`);
  return changed === 1;
}

/** A person says that what was proposed has not kept it. */
export async function refuseProposal(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update promise set refused_ids = array_append(refused_ids, proposed_id), proposed_id = null
    where workspace_id = ${tx.workspaceId} and id = ${id} and proposed_id is not null`);
}

export async function setPending(tx: Tx, id: string, due: string | null, by: string | null): Promise<void> {
  await tx.run(sql`
    update promise set pending_due = ${due}, pending_by = ${by}
    where workspace_id = ${tx.workspaceId} and id = ${id} and state = 'open'`);
}

/** Lets go of a successor that never reached the customer, so that another can take its place. */
export async function dropUndeliveredSuccessor(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update promise p set moves_id = null, state = 'not_promise', closed_at = now(), closed_how = 'hand'
    from message m
    where p.workspace_id = ${tx.workspaceId} and p.moves_id = ${id} and p.state = 'open'
      and m.workspace_id = ${tx.workspaceId} and m.id = p.message_id and m.delivery in ('failed', 'bounced')`);
}

export async function hasSuccessor(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.many(
    sql`select 1 from promise where workspace_id = ${tx.workspaceId} and moves_id = ${id}`,
  );
  return rows.length > 0;
}

export async function noteCause(
  tx: Tx,
  source: 'read' | 'sent' | 'returned' | 'call',
  id: string,
): Promise<void> {
  await tx.run(sql`
    insert into promise_cause (workspace_id, source, id) values (${tx.workspaceId}, ${source}, ${id})
    on conflict do nothing`);
}

/** The same where a message did not arrive, or a closing was taken back: what ended it may end it after all. */
export async function reopenReturned(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update promise set state = 'open', closed_at = null, closed_by = null, closed_how = null, evidence_id = null
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** That it exists, and is late, is no news. */
export async function markKnown(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update promise set announced = true,
      late_at = case when state = 'open' and due_at < now() then due_at else late_at end
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
