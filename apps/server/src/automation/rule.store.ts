import type { AutomationDefinition, AutomationRule, AutomationVersion } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

/** A rule as it is worked with. */
export type ActiveRule = {
  id: string;
  name: string;
  version: number;
  definition: AutomationDefinition;
  stop: boolean;
  hourlyLimit: number;
  responsibleId: string | null;
};

const active = sql`id, name, version, definition, stop, hourly_limit as "hourlyLimit", responsible_id as "responsibleId"`;

/** The rules in force for an event, first to last; of what happened before it was switched on, a rule is not asked. */
export function rulesInForce(tx: Tx, events: readonly string[], at: string): Promise<ActiveRule[]> {
  return tx.many(sql<ActiveRule>`
    select ${active} from automation_rule
    where workspace_id = ${tx.workspaceId} and enabled and event = any(${[...events]}::text[])
      and enabled_at <= ${at}::timestamptz
    order by position, id`);
}

export function findActive(tx: Tx, id: string): Promise<ActiveRule | undefined> {
  return tx.maybe(
    sql<ActiveRule>`select ${active} from automation_rule where workspace_id = ${tx.workspaceId} and id = ${id}`,
  );
}

type Row = Omit<AutomationRule, 'names' | 'paused' | 'responsible'> & {
  pausedAt: string | null;
  pausedOn: string | null;
  responsibleId: string | null;
  responsibleName: string | null;
};

function rows(tx: Tx, where: RawBuilder<unknown>): RawBuilder<Row> {
  return sql<Row>`
    select r.id, r.name, r.definition, r.stop, r.hourly_limit as "hourlyLimit", r.version, r.updated_at as "updatedAt",
      case when r.enabled then 'on' when r.paused_at is not null then 'paused' else 'off' end as state,
      r.paused_at as "pausedAt", r.paused_on as "pausedOn", r.responsible_id as "responsibleId", u.name as "responsibleName",
      (select count(*)::int from (select from automation_run f where f.workspace_id = r.workspace_id and f.rule_id = r.id
        and f.outcome = 'fired' and f.at > now() - interval '30 days' limit 1000) as n) as fired,
      (select f.at from automation_run f where f.workspace_id = r.workspace_id and f.rule_id = r.id and f.outcome = 'fired'
        order by f.id desc limit 1) as "lastFiredAt"
    from automation_rule r
    left join member m on m."organizationId" = r.workspace_id and m.id = r.responsible_id
    left join auth_user u on u.id = m."userId"
    where r.workspace_id = ${tx.workspaceId} and r.deleted_at is null and ${where} order by r.position, r.id`;
}

export type StoredRule = Omit<AutomationRule, 'names'>;

const toRule = ({ pausedAt, pausedOn, responsibleId, responsibleName, ...row }: Row): StoredRule => ({
  ...row,
  paused: pausedAt === null || pausedOn === null ? null : { at: pausedAt, conversationId: pausedOn },
  responsible: responsibleId === null ? null : { id: responsibleId, name: responsibleName ?? '' },
});

export async function listRules(tx: Tx): Promise<StoredRule[]> {
  return (await tx.many(rows(tx, sql`true`))).map(toRule);
}

export async function findRule(tx: Tx, id: string): Promise<StoredRule | undefined> {
  const row = await tx.maybe(rows(tx, sql`r.id = ${id}`));
  return row === undefined ? undefined : toRule(row);
}

/** Locks all rules of the workspace against each other's changes: their order is one thing. */
export async function lockRules(tx: Tx): Promise<string[]> {
  const found = await tx.many(sql<{ id: string }>`
    select id from automation_rule where workspace_id = ${tx.workspaceId} and deleted_at is null
    order by position, id for update`);
  return found.map(({ id }) => id);
}

export type RuleFields = {
  name: string;
  definition: AutomationDefinition;
  stop: boolean;
  hourlyLimit: number;
};

const hoursOf = ({ trigger }: AutomationDefinition) => (trigger.event === 'waiting' ? trigger.hours : null);

export async function insertRule(
  tx: Tx,
  id: string,
  position: number,
  rule: RuleFields,
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    insert into automation_rule (workspace_id, id, position, name, event, hours, definition, stop, hourly_limit, responsible_id)
    values (${tx.workspaceId}, ${id}, ${position}, ${rule.name}, ${rule.definition.trigger.event}, ${hoursOf(rule.definition)},
      ${JSON.stringify(rule.definition)}, ${rule.stop}, ${rule.hourlyLimit}, ${memberId})`);
}

/** Writes a rule anew. It begins to hold now when it is switched on or does something else than before. */
export async function saveRule(
  tx: Tx,
  id: string,
  rule: RuleFields & { enabled: boolean },
  memberId: string,
): Promise<void> {
  await tx.run(sql`
    update automation_rule set name = ${rule.name}, event = ${rule.definition.trigger.event}, hours = ${hoursOf(rule.definition)},
      definition = ${JSON.stringify(rule.definition)}::jsonb, stop = ${rule.stop}, hourly_limit = ${rule.hourlyLimit},
      enabled_at = case when not ${rule.enabled}::boolean then enabled_at
        when enabled and definition = ${JSON.stringify(rule.definition)}::jsonb then enabled_at else now() end,
      enabled = ${rule.enabled}, paused_at = null, paused_on = null, version = version + 1, responsible_id = ${memberId},
      updated_at = now()
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

/** Stops a rule that fired too often on a conversation. */
export async function pauseRule(tx: Tx, id: string, conversationId: string): Promise<void> {
  await tx.run(sql`
    update automation_rule set enabled = false, paused_at = now(), paused_on = ${conversationId}, version = version + 1
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function retireRule(tx: Tx, id: string, memberId: string): Promise<void> {
  await tx.run(sql`
    update automation_rule set enabled = false, deleted_at = now(), version = version + 1, responsible_id = ${memberId}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function setPositions(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.run(sql`
    update automation_rule r set position = o.n from unnest(${[...ids]}::uuid[]) with ordinality as o (id, n)
    where r.workspace_id = ${tx.workspaceId} and r.id = o.id`);
}

/** Keeps what a rule has become, by whom; null: by the desk itself. */
export async function recordVersion(
  tx: Tx,
  ruleId: string,
  change: AutomationVersion['change'],
  memberId: string | null,
): Promise<void> {
  await tx.run(sql`
    insert into automation_version (workspace_id, rule_id, version, change, name, definition, stop, hourly_limit, member_id)
    select workspace_id, id, version, ${change}, name, definition, stop, hourly_limit, ${memberId}::uuid
    from automation_rule where workspace_id = ${tx.workspaceId} and id = ${ruleId}`);
}

type VersionRow = Omit<AutomationVersion, 'by'> & { memberId: string | null; memberName: string | null };

/** What a rule has been, newest first. */
export async function listVersions(tx: Tx, ruleId: string): Promise<AutomationVersion[]> {
  const found = await tx.many(sql<VersionRow>`
    select v.version, v.change, v.name, v.definition, v.stop, v.hourly_limit as "hourlyLimit", v.at,
      v.member_id as "memberId", u.name as "memberName"
    from automation_version v
    left join member m on m."organizationId" = v.workspace_id and m.id = v.member_id
    left join auth_user u on u.id = m."userId"
    where v.workspace_id = ${tx.workspaceId} and v.rule_id = ${ruleId} order by v.version desc limit 200`);
  return found.map(({ memberId, memberName, ...version }) => ({
    ...version,
    by: memberId === null ? null : { id: memberId, name: memberName ?? '' },
  }));
}
