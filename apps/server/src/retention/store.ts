import type { LegalHold, RetentionKind, RetentionRules } from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export type Rule = { kind: RetentionKind; months: number };

export function findRules(tx: Tx): Promise<Rule[]> {
  return tx.many(sql<Rule>`
    select kind, months from retention_rule where workspace_id = ${tx.workspaceId} order by kind`);
}

/** Of each kind how long it is kept; null: for ever. */
export function wholeRules(rules: readonly Rule[]): RetentionRules {
  const whole: RetentionRules = { conversations: null, attachments: null, sources: null, activity: null };
  for (const { kind, months } of rules) whole[kind] = months;
  return whole;
}

export async function saveRule(
  tx: Tx,
  kind: RetentionKind,
  months: number | null,
  memberId: string,
): Promise<void> {
  if (months === null)
    await tx.run(sql`delete from retention_rule where workspace_id = ${tx.workspaceId} and kind = ${kind}`);
  else
    await tx.run(sql`
      insert into retention_rule as r (workspace_id, kind, months, changed_by)
      values (${tx.workspaceId}, ${kind}, ${months}, ${memberId})
      on conflict (workspace_id, kind) do update set months = excluded.months, changed_at = now(), changed_by = excluded.changed_by
        where r.months <> excluded.months`);
}

export async function recordRun(tx: Tx, rule: Rule, removed: number, bytes: number): Promise<void> {
  await tx.run(sql`
    insert into retention_run (workspace_id, id, kind, months, removed, bytes)
    values (${tx.workspaceId}, ${newId()}, ${rule.kind}, ${rule.months}, ${removed}, ${bytes})`);
}

export type RunRow = {
  id: string;
  kind: RetentionKind;
  months: number;
  at: string;
  removed: number;
  bytes: number;
};

export function recentRuns(tx: Tx): Promise<RunRow[]> {
  return tx.many(sql<RunRow>`
    select id, kind, months, at, removed, bytes::float8 as bytes from retention_run
    where workspace_id = ${tx.workspaceId} order by id desc limit 20`);
}

const holdColumns = sql`h.conversation_id as "conversationId", c.subject, h.reason, h.at, u.name as "memberName"`;
const holdJoins = (tx: Tx) => sql`
  from legal_hold h
  join conversation c on c.workspace_id = h.workspace_id and c.id = h.conversation_id
  left join member m on m."organizationId" = ${tx.workspaceId} and m.id = h.member_id
  left join auth_user u on u.id = m."userId"`;

export function listHolds(tx: Tx): Promise<LegalHold[]> {
  return tx.many(sql<LegalHold>`
    select ${holdColumns} ${holdJoins(tx)} where h.workspace_id = ${tx.workspaceId} order by h.at desc, h.conversation_id limit 200`);
}

export function findHold(tx: Tx, conversationId: string): Promise<LegalHold | undefined> {
  return tx.maybe(sql<LegalHold>`
    select ${holdColumns} ${holdJoins(tx)} where h.workspace_id = ${tx.workspaceId} and h.conversation_id = ${conversationId}`);
}

export async function saveHold(
  tx: Tx,
  conversationId: string,
  reason: string,
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    insert into legal_hold (workspace_id, conversation_id, reason, member_id)
    values (${tx.workspaceId}, ${conversationId}, ${reason}, ${memberId})
    on conflict (workspace_id, conversation_id) do update set reason = excluded.reason`);
}

export async function endHold(tx: Tx, conversationId: string): Promise<boolean> {
  const ended = await tx.run(sql`
    delete from legal_hold where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId}`);
  return ended === 1;
}

export async function zoneOf(tx: Tx): Promise<string> {
  const { zone } = await tx.one(sql<{ zone: string }>`
    select time_zone as zone from workspace_settings where workspace_id = ${tx.workspaceId}`);
  return zone;
}
