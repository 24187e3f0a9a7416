import type {
  ActionResult,
  AutomationEvent,
  AutomationOutcome,
  AutomationReason,
  AutomationRun,
} from '@madoguchi/contract';
import { newId, sql, type Tx } from '../platform/db/index.ts';

export type NewRun = {
  ruleId: string;
  version: number;
  key: string;
  rootId: string;
  depth: number;
  event: AutomationEvent;
  conversationId: string;
  messageId: string | null;
  outcome: AutomationOutcome;
  reason: AutomationReason;
};

/** Keeps what became of a rule and a happening; null when that is known already. */
export async function insertRun(tx: Tx, run: NewRun): Promise<string | null> {
  const row = await tx.maybe(sql<{ id: string }>`
    insert into automation_run (workspace_id, id, rule_id, rule_version, key, root_id, depth, event, conversation_id,
      message_id, outcome, reason)
    values (${tx.workspaceId}, ${newId()}, ${run.ruleId}, ${run.version}, ${run.key}, ${run.rootId}, ${run.depth}, ${run.event},
      ${run.conversationId}, ${run.messageId}, ${run.outcome}, ${JSON.stringify(run.reason)})
    on conflict (workspace_id, rule_id, key) do nothing returning id`);
  return row?.id ?? null;
}

export async function setResults(tx: Tx, id: string, results: readonly ActionResult[]): Promise<void> {
  await tx.run(sql`
    update automation_run set results = ${JSON.stringify(results)}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export type History = { firedForRoot: boolean; firedWithinHour: number };

/** What a rule has done already: for the same beginning, and on this conversation within the last hour. */
export function historyOf(tx: Tx, ruleId: string, rootId: string, conversationId: string): Promise<History> {
  return tx.one(sql<History>`
    select exists (select from automation_run where workspace_id = ${tx.workspaceId} and root_id = ${rootId}
        and rule_id = ${ruleId} and outcome = 'fired') as "firedForRoot",
      (select count(*)::int from automation_run where workspace_id = ${tx.workspaceId}
        and conversation_id = ${conversationId} and rule_id = ${ruleId} and at > now() - interval '1 hour'
        and outcome = 'fired') as "firedWithinHour"`);
}

export type OpenRun = {
  id: string;
  ruleId: string;
  rootId: string;
  depth: number;
  conversationId: string;
  results: ActionResult[];
};

/** An entry whose results are about to change. */
export function lockRun(tx: Tx, id: string): Promise<OpenRun | undefined> {
  return tx.maybe(sql<OpenRun>`
    select id, rule_id as "ruleId", root_id as "rootId", depth, conversation_id as "conversationId", results
    from automation_run where workspace_id = ${tx.workspaceId} and id = ${id} for update`);
}

export type RunFilter = {
  rule: string | undefined;
  conversation: string | undefined;
  outcome: AutomationOutcome | undefined;
  from: string | undefined;
  to: string | undefined;
  query: string | undefined;
  before: string | null;
  limit: number;
};

/** How many of the newest entries are looked through for words. */
const searched = 5000;

const pattern = (text: string) => `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;

/** The log, newest first. */
export function listRuns(tx: Tx, filter: RunFilter): Promise<AutomationRun[]> {
  const where = [sql`x.workspace_id = ${tx.workspaceId}`];
  if (filter.rule !== undefined) where.push(sql`x.rule_id = ${filter.rule}`);
  if (filter.conversation !== undefined) where.push(sql`x.conversation_id = ${filter.conversation}`);
  if (filter.outcome !== undefined) where.push(sql`x.outcome = ${filter.outcome}`);
  if (filter.from !== undefined) where.push(sql`x.at >= ${filter.from}::timestamptz`);
  if (filter.to !== undefined) where.push(sql`x.at < ${filter.to}::timestamptz`);
  if (filter.before !== null) where.push(sql`x.id < ${filter.before}::uuid`);
  const words = filter.query === undefined || filter.query === '' ? null : pattern(filter.query);
  return tx.many(sql<AutomationRun>`
    with page as materialized (
      select * from automation_run x where ${sql.join(where, sql` and `)}
      order by x.id desc limit ${words === null ? filter.limit : searched}
    )
    select p.id, json_build_object('id', r.id, 'name', r.name, 'version', p.rule_version) as rule, p.event,
      json_build_object('id', c.id, 'subject', c.subject, 'customer', json_build_object('id', k.id, 'name', k.name))
        as conversation,
      p.outcome, p.reason, v.definition -> 'conditions' -> (p.reason ->> 'condition')::int as condition, p.results, p.depth, p.at
    from page p
    join automation_rule r on r.workspace_id = p.workspace_id and r.id = p.rule_id
    join conversation c on c.workspace_id = p.workspace_id and c.id = p.conversation_id
    join customer k on k.workspace_id = c.workspace_id and k.id = c.customer_id
    left join automation_version v on v.workspace_id = p.workspace_id and v.rule_id = p.rule_id and v.version = p.rule_version
    where ${words === null ? sql`true` : sql`(c.subject ilike ${words} or k.name ilike ${words} or r.name ilike ${words})`}
    order by p.id desc limit ${filter.limit}`);
}

/** What did nothing is of no interest after two weeks; what was done is kept for thirteen months. */
export function forgetRuns(tx: Tx): Promise<number> {
  return tx.run(sql`
    delete from automation_run where workspace_id = ${tx.workspaceId} and (at < now() - interval '400 days'
      or (outcome = 'not_matched' and at < now() - interval '14 days'))`);
}
