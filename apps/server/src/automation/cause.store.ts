import { sql, type Tx } from '../platform/db/index.ts';
import type { Happening } from './domain.ts';

export type Cause = Omit<Happening, 'tagIds' | 'status'> & {
  id: string;
  conversationId: string;
  messageId: string | null;
  rootId: string;
  attempts: number;
  at: string;
  data: { status?: string; tagIds?: string; since?: string };
};

/** Holds a workspace's place until the transaction ends; false when another process has it, or there are no rules. */
export async function takeTurn(tx: Tx): Promise<boolean> {
  const rows = await tx.many(
    sql`select id from automation_turn where workspace_id = ${tx.workspaceId} for update skip locked`,
  );
  return rows.length > 0;
}

/** Makes the place that `takeTurn` holds. */
export async function openTurn(tx: Tx): Promise<void> {
  await tx.run(sql`
    insert into automation_turn (workspace_id, id) values (${tx.workspaceId}, ${tx.workspaceId}) on conflict do nothing`);
}

const columns = sql`id, kind, conversation_id as "conversationId", message_id as "messageId", rule_id as "ruleId", data,
  root_id as "rootId", depth, attempts, at`;

/** The oldest happening whose time has come. */
export function nextCause(tx: Tx): Promise<Cause | undefined> {
  return tx.maybe(sql<Cause>`
    select ${columns} from automation_cause
    where workspace_id = ${tx.workspaceId} and not_before <= now() order by seq limit 1`);
}

export function findCause(tx: Tx, id: string): Promise<Cause | undefined> {
  return tx.maybe(
    sql<Cause>`select ${columns} from automation_cause where workspace_id = ${tx.workspaceId} and id = ${id}`,
  );
}

export async function deleteCause(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from automation_cause where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Puts a happening off that could not be worked on, longer each time. */
export async function postponeCause(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update automation_cause set attempts = attempts + 1, not_before = now() + make_interval(secs => 5 * power(3, attempts))
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** What is written from here on in this transaction was caused by a rule. */
export async function beginChain(tx: Tx, rootId: string, depth: number): Promise<void> {
  await tx.run(sql`select set_config('madoguchi.automation', ${`${rootId} ${depth}`}, true)`);
}

/** The other conversation that this one has become a part of; null: gone altogether. */
export async function whereNow(tx: Tx, conversationId: string): Promise<string | null> {
  const row = await tx.maybe(sql<{ id: string }>`
    with recursive way as (
      select id, merged_into from conversation where workspace_id = ${tx.workspaceId} and id = ${conversationId}
      union select c.id, c.merged_into from way w
      join conversation c on c.workspace_id = ${tx.workspaceId} and c.id = w.merged_into
    )
    select id from way where merged_into is null`);
  return row?.id ?? null;
}

/** How many happenings of passed time are taken at once. */
const mostWaiting = 500;

/**
 * Finds conversations whose customer has waited as long as a rule says, since the rule was switched on, each once for as
 * long as it waits. What was late before that is left alone: switching on must not answer a whole backlog.
 */
export function findWaiting(tx: Tx): Promise<number> {
  return tx.run(sql`
    insert into automation_cause (workspace_id, kind, conversation_id, rule_id, data)
    select r.workspace_id, 'waiting', c.id, r.id,
      jsonb_build_object('since', extract(epoch from c.waiting_since)::text)
    from automation_rule r
    join conversation c on c.workspace_id = r.workspace_id and c.status <> 'done' and c.merged_into is null
      and c.urgency <= now() - make_interval(hours => r.hours)
      and c.urgency > r.enabled_at - make_interval(hours => r.hours)
    where r.workspace_id = ${tx.workspaceId} and r.enabled and r.event = 'waiting'
      and not exists (select from automation_run x where x.workspace_id = r.workspace_id and x.rule_id = r.id
        and x.key = c.id || ' ' || extract(epoch from c.waiting_since)::text)
      and not exists (select from automation_cause q where q.workspace_id = r.workspace_id and q.rule_id = r.id
        and q.conversation_id = c.id)
    order by c.urgency limit ${mostWaiting}`);
}
