import type { AttentionOutcome, AttentionWeights, SignalKind } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

export async function findWeights(tx: Tx): Promise<{ weights: AttentionWeights; revision: number }> {
  const row = await tx.maybe(sql<{ weights: AttentionWeights; revision: number }>`
    select weights, revision from attention_settings where workspace_id = ${tx.workspaceId}`);
  return row ?? { weights: {}, revision: 0 };
}

/** Keeps weights that were made from `revision`; false when somebody was faster. */
export async function saveWeights(tx: Tx, weights: AttentionWeights, revision: number): Promise<boolean> {
  const json = JSON.stringify(weights);
  await tx.run(sql`
    insert into attention_settings (workspace_id) values (${tx.workspaceId}) on conflict (workspace_id) do nothing`);
  const saved = await tx.run(sql`
    update attention_settings set weights = ${json}::jsonb, revision = revision + 1
    where workspace_id = ${tx.workspaceId} and revision = ${revision}`);
  return saved === 1;
}

/** Keeps what became of a case, and counts it for each kind that it had; another outcome than before is counted anew. */
export async function setOutcome(
  tx: Tx,
  caseId: string,
  { outcome, source, at }: { outcome: AttentionOutcome | null; source: 'person' | 'data'; at: Date },
): Promise<void> {
  await tx.run(sql`
    with before as (
      select outcome from attention_case where workspace_id = ${tx.workspaceId} and id = ${caseId}
    ), kinds as (
      select distinct kind from attention_signal
      where workspace_id = ${tx.workspaceId} and case_id = ${caseId} and end_kind is distinct from 'rested'
      union select '*'
    ), change as (
      select k.kind, o.outcome, o.by from kinds k cross join before b
      cross join lateral (values (b.outcome, -1), (${outcome}::text, 1)) as o (outcome, by)
      where o.outcome is not null and b.outcome is distinct from ${outcome}::text
    )
    insert into attention_followed (workspace_id, kind, outcome, cases)
    select ${tx.workspaceId}, kind, outcome, by from change order by kind, outcome
    on conflict (workspace_id, kind, outcome) do update set cases = attention_followed.cases + excluded.cases`);
  await tx.run(sql`
    update attention_case set outcome = ${outcome},
      outcome_source = case when ${outcome}::text is null then null else ${source} end,
      outcome_at = case when ${outcome}::text is null then null else ${at}::timestamptz end
    where workspace_id = ${tx.workspaceId} and id = ${caseId}`);
}

export type Followed = { kind: SignalKind | '*'; outcome: AttentionOutcome; cases: number };

export function followed(tx: Tx): Promise<Followed[]> {
  return tx.many(sql<Followed>`
    select kind, outcome, greatest(cases, 0) as cases from attention_followed where workspace_id = ${tx.workspaceId}`);
}

export type Previewed = {
  customerId: string;
  name: string;
  honorific: string;
  kind: SignalKind;
  at: string;
  strength: number;
};

/** Signals that stand, of so many customers; those in greatest need first. */
export function standingOfMany(tx: Tx, customers: number): Promise<Previewed[]> {
  return tx.many(sql<Previewed>`
    with inneed as materialized (
      select customer_id from attention_case where workspace_id = ${tx.workspaceId} and state = 'open'
      order by level desc, score desc, id desc limit ${customers}
    ), others as materialized (
      select distinct s.customer_id from attention_signal s
      where s.workspace_id = ${tx.workspaceId} and s.end_kind is null
        and not exists (select from attention_case c where c.workspace_id = ${tx.workspaceId}
          and c.customer_id = s.customer_id and c.state = 'open')
      limit ${customers}
    ), chosen as (
      select customer_id from inneed union all select customer_id from others limit ${customers}
    )
    select s.customer_id as "customerId", k.name, k.honorific, s.kind, s.at, s.strength
    from chosen a
    join attention_signal s on s.workspace_id = ${tx.workspaceId} and s.customer_id = a.customer_id and s.end_kind is null
    join customer k on k.workspace_id = ${tx.workspaceId} and k.id = a.customer_id`);
}
