import type { ApprovalConditions, ApprovalRule, Approver, Role } from '@madoguchi/contract';
import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';
import { approves } from './policy.ts';
import type { Rule } from './rules.ts';

/** The rules in force. */
export function findRulesInForce(tx: Tx): Promise<Rule[]> {
  return tx.many(sql<Rule>`
    select id, conditions, except_approvers as "exceptApprovers", note from approval_rule
    where workspace_id = ${tx.workspaceId} and enabled order by id`);
}

type RuleRow = Omit<ApprovalRule, 'createdBy'> & { memberId: string | null; memberName: string | null };

function ruleRows(tx: Tx, where: RawBuilder<unknown>): RawBuilder<RuleRow> {
  const named = (table: RawBuilder<unknown>, key: RawBuilder<unknown>, name: RawBuilder<unknown>) => sql`
    coalesce((select json_agg(json_build_object('id', n.id, 'name', ${name}) order by n.id) from ${table}
      and n.id::text in (select jsonb_array_elements_text(r.conditions -> ${key}))), '[]')`;
  return sql<RuleRow>`
    select r.id, r.conditions, r.except_approvers as "exceptApprovers", r.note, r.enabled, r.created_at as "createdAt",
      r.created_by as "memberId", u.name as "memberName",
      ${named(sql`channel n where n.workspace_id = r.workspace_id`, sql`'channelIds'`, sql`n.name`)} as channels,
      ${named(sql`customer n where n.workspace_id = r.workspace_id`, sql`'customerIds'`, sql`n.name`)} as customers,
      ${named(
        sql`member n join auth_user nu on nu.id = n."userId" where n."organizationId" = r.workspace_id`,
        sql`'assigneeIds'`,
        sql`nu.name`,
      )} as assignees
    from approval_rule r
    left join member m on m."organizationId" = r.workspace_id and m.id = r.created_by
    left join auth_user u on u.id = m."userId"
    where r.workspace_id = ${tx.workspaceId} and ${where} order by r.id`;
}

function toRule({ memberId, memberName, ...row }: RuleRow): ApprovalRule {
  return { ...row, createdBy: memberId === null ? null : { id: memberId, name: memberName ?? '' } };
}

export async function listRules(tx: Tx): Promise<ApprovalRule[]> {
  return (await tx.many(ruleRows(tx, sql`true`))).map(toRule);
}

export async function findRule(tx: Tx, id: string): Promise<ApprovalRule | undefined> {
  const row = await tx.maybe(ruleRows(tx, sql`r.id = ${id}`));
  return row === undefined ? undefined : toRule(row);
}

export type RuleFields = {
  conditions: ApprovalConditions;
  exceptApprovers: boolean;
  note: string;
  enabled: boolean;
};

export async function insertRule(tx: Tx, id: string, rule: RuleFields, createdBy: string): Promise<void> {
  await tx.run(sql`
    insert into approval_rule (workspace_id, id, conditions, except_approvers, note, enabled, created_by)
    values (${tx.workspaceId}, ${id}, ${JSON.stringify(rule.conditions)}, ${rule.exceptApprovers}, ${rule.note},
      ${rule.enabled}, ${createdBy})`);
}

export function updateRule(tx: Tx, id: string, rule: RuleFields): Promise<number> {
  return tx.run(sql`
    update approval_rule set conditions = ${JSON.stringify(rule.conditions)}, except_approvers = ${rule.exceptApprovers},
      note = ${rule.note}, enabled = ${rule.enabled}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export function deleteRule(tx: Tx, id: string): Promise<number> {
  return tx.run(sql`delete from approval_rule where workspace_id = ${tx.workspaceId} and id = ${id}`);
}

export async function countRules(tx: Tx): Promise<number> {
  const row = await tx.one(
    sql<{
      count: number;
    }>`select count(*)::int as count from approval_rule where workspace_id = ${tx.workspaceId}`,
  );
  return row.count;
}

/** How many channels, customers and members of this workspace are among these ids. */
export function countKnown(
  tx: Tx,
  ids: { channelIds: string[]; customerIds: string[]; assigneeIds: string[] },
): Promise<{ channels: number; customers: number; assignees: number }> {
  return tx.one(sql<{ channels: number; customers: number; assignees: number }>`
    select
      (select count(*)::int from channel where workspace_id = ${tx.workspaceId} and id = any(${ids.channelIds}::uuid[])) as channels,
      (select count(*)::int from customer where workspace_id = ${tx.workspaceId} and id = any(${ids.customerIds}::uuid[])) as customers,
      (select count(*)::int from member where "organizationId" = ${tx.workspaceId} and id = any(${ids.assigneeIds}::uuid[])) as assignees`);
}

type MemberStanding = { id: string; name: string; role: Role; named: boolean };

/** Everybody who may approve here, by role or by name. */
export async function listApprovers(tx: Tx): Promise<Approver[]> {
  const members = await tx.many(sql<MemberStanding>`
    select m.id, u.name, m.role, a.member_id is not null as named from member m
    join auth_user u on u.id = m."userId"
    left join approval_approver a on a.workspace_id = ${tx.workspaceId} and a.member_id = m.id
    where m."organizationId" = ${tx.workspaceId} and (m.role in ('owner', 'lead') or a.member_id is not null)
    order by m."createdAt", m.id`);
  return members
    .filter(({ role, named }) => approves(role, named))
    .map(({ id, name, role }) => ({ id, name, by: approves(role, false) ? 'role' : 'named' }));
}

export async function isNamed(tx: Tx, memberId: string): Promise<boolean> {
  const rows = await tx.many(sql`
    select 1 from approval_approver where workspace_id = ${tx.workspaceId} and member_id = ${memberId}`);
  return rows.length > 0;
}

export function findRole(tx: Tx, memberId: string): Promise<{ role: Role; name: string } | undefined> {
  return tx.maybe(sql<{ role: Role; name: string }>`
    select m.role, u.name from member m join auth_user u on u.id = m."userId"
    where m."organizationId" = ${tx.workspaceId} and m.id = ${memberId}`);
}

/** False for who is named already. */
export async function nameApprover(tx: Tx, memberId: string, by: string): Promise<boolean> {
  const added = await tx.run(sql`
    insert into approval_approver (workspace_id, member_id, named_by) values (${tx.workspaceId}, ${memberId}, ${by})
    on conflict (workspace_id, member_id) do nothing`);
  return added > 0;
}

export function unnameApprover(tx: Tx, memberId: string): Promise<number> {
  return tx.run(
    sql`delete from approval_approver where workspace_id = ${tx.workspaceId} and member_id = ${memberId}`,
  );
}
