import type { AttentionEvidence, SignalEnd, SignalKind } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export type NewSignal = {
  customerId: string;
  kind: SignalKind;
  key: string;
  own: boolean;
  at: Date;
  strength: number;
  evidence: AttentionEvidence;
  conversationId: string | null;
};

/**
 * Keeps a signal; the same one is kept once. What had settled stands again, what a person has rested, what was handled and
 * what has faded does not. True when anything changed.
 */
export async function keepSignal(tx: Tx, signal: NewSignal): Promise<boolean> {
  const evidence = JSON.stringify(signal.evidence);
  const kept = await tx.run(sql`
    insert into attention_signal (workspace_id, id, customer_id, home_id, kind, key, own, at, strength, evidence,
      conversation_id)
    values (${tx.workspaceId}, ${newId()}, ${signal.customerId}, ${signal.customerId}, ${signal.kind}, ${signal.key},
      ${signal.own}, ${signal.at}, ${signal.strength}, ${evidence}::jsonb, ${signal.conversationId})
    on conflict (workspace_id, customer_id, kind, key) do update set
      at = excluded.at, strength = excluded.strength, evidence = excluded.evidence, end_kind = null, ended_at = null,
      ended_by = null, why = null
    where attention_signal.end_kind = 'settled' or attention_signal.end_kind is null
      and (attention_signal.strength, attention_signal.evidence) is distinct from (excluded.strength, excluded.evidence)`);
  return kept > 0;
}

export type StandingSignal = {
  id: string;
  kind: SignalKind;
  key: string;
  own: boolean;
  at: Date;
  strength: number;
  conversationId: string | null;
  caseId: string | null;
};

/** What stands about a customer; as much as anybody could look at. */
export async function standingOf(tx: Tx, customerId: string): Promise<StandingSignal[]> {
  type Row = Omit<StandingSignal, 'at'> & { at: string };
  const rows = await tx.many(sql<Row>`
    select id, kind, key, own, at, strength, conversation_id as "conversationId", case_id as "caseId"
    from attention_signal
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and end_kind is null
    order by at desc, id limit 500`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** Conversations in which a question of theirs was not taken up. */
export async function openQuestionsOf(tx: Tx, customerId: string): Promise<string[]> {
  const rows = await tx.many(sql<{ id: string }>`
    select distinct conversation_id as id from attention_signal
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and end_kind is null
      and kind = 'unanswered_question' and conversation_id is not null`);
  return rows.map(({ id }) => id);
}

export type End = { kind: SignalEnd; by: string | null; why: string | null; at: Date };

/** Ends signals that stand; answers how many. */
export async function endSignals(tx: Tx, ids: readonly string[], end: End): Promise<number> {
  return ids.length === 0
    ? 0
    : tx.run(sql`
        update attention_signal set end_kind = ${end.kind}, ended_at = ${end.at}, ended_by = ${end.by}, why = ${end.why}
        where workspace_id = ${tx.workspaceId} and id = any(${[...ids]}::uuid[]) and end_kind is null`);
}

/** Ends what another part of the desk told of. */
export async function endTold(
  tx: Tx,
  told: { customerId: string; kind: SignalKind; key: string },
  end: End,
): Promise<number> {
  return tx.run(sql`
    update attention_signal set end_kind = ${end.kind}, ended_at = ${end.at}, ended_by = ${end.by}, why = ${end.why}
    where workspace_id = ${tx.workspaceId} and customer_id = ${told.customerId} and kind = ${told.kind}
      and key = ${told.key} and end_kind is null`);
}

/** Takes the words out of the evidence of what another part of the desk told of. */
export async function emptyEvidence(
  tx: Tx,
  told: { customerId: string; kind: SignalKind; key: string },
): Promise<void> {
  await tx.run(sql`
    update attention_signal set evidence = jsonb_set(evidence, '{text}', '""')
    where workspace_id = ${tx.workspaceId} and customer_id = ${told.customerId} and kind = ${told.kind}
      and key = ${told.key} and evidence ? 'text'`);
}

/** Ends what was told of a conversation, but for one of them. */
export async function endOthersIn(
  tx: Tx,
  { conversationId, kind, except }: { conversationId: string; kind: SignalKind; except: string },
  end: End,
): Promise<number> {
  return tx.run(sql`
    update attention_signal set end_kind = ${end.kind}, ended_at = ${end.at}, ended_by = ${end.by}, why = ${end.why}
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and kind = ${kind}
      and key <> ${except} and end_kind is null`);
}

/** Signals that stand and are nobody's yet become a case's. */
export async function giveToCase(tx: Tx, customerId: string, caseId: string): Promise<void> {
  await tx.run(sql`
    update attention_signal set case_id = ${caseId}
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId} and end_kind is null
      and case_id is distinct from ${caseId}`);
}

/** What ended with a case stands again. */
export async function restoreHandled(tx: Tx, caseId: string): Promise<void> {
  await tx.run(sql`
    update attention_signal set end_kind = null, ended_at = null, ended_by = null, why = null
    where workspace_id = ${tx.workspaceId} and case_id = ${caseId} and end_kind = 'handled'`);
}

export type EndedSignal = {
  id: string;
  kind: SignalKind;
  customerId: string;
  caseId: string | null;
  end: SignalEnd | null;
};

/** The customer of a signal, before either is locked. */
export async function customerOfSignal(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.maybe(sql<{ customerId: string }>`
    select customer_id as "customerId" from attention_signal where workspace_id = ${tx.workspaceId} and id = ${id}`);
  return row?.customerId;
}

export function lockSignal(tx: Tx, id: string): Promise<EndedSignal | undefined> {
  return tx.maybe(sql<EndedSignal>`
    select id, kind, customer_id as "customerId", case_id as "caseId", end_kind as end from attention_signal
    where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
}

export async function restoreSignal(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update attention_signal set end_kind = null, ended_at = null, ended_by = null, why = null
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}
