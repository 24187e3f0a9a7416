import type { ReturnSettings, SaveReturnSettings } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

const unsaved: ReturnSettings = {
  rules: [],
  leadAbove: null,
  address: '',
  revision: 0,
  changedBy: null,
  changedAt: null,
};

/** The shop's rules; none until somebody has written them: then the law holds. */
export async function findSettings(tx: Tx): Promise<ReturnSettings> {
  const row = await tx.maybe(sql<ReturnSettings>`
    select r.rules, r.lead_above::float8 as "leadAbove", r.address, r.revision, r.changed_at as "changedAt",
      case when m.id is not null then json_build_object('id', m.id, 'name', u.name) end as "changedBy"
    from return_settings r
    left join member m on m."organizationId" = r.workspace_id and m.id = r.changed_by
    left join auth_user u on u.id = m."userId"
    where r.workspace_id = ${tx.workspaceId}`);
  return row ?? unsaved;
}

/** False when somebody has saved them since `basedOn`. */
export async function saveSettings(
  tx: Tx,
  { basedOn, rules, leadAbove, address }: SaveReturnSettings,
  memberId: string,
): Promise<boolean> {
  const newest = rules.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  const changed = await tx.run(sql`
    insert into return_settings as r (workspace_id, rules, lead_above, address, changed_by)
    select ${tx.workspaceId}, ${JSON.stringify(newest)}::jsonb, ${leadAbove}::bigint, ${address}, ${memberId}::uuid
    where ${basedOn} = 0 or exists (select from return_settings where workspace_id = ${tx.workspaceId})
    on conflict (workspace_id) do update set rules = excluded.rules, lead_above = excluded.lead_above,
      address = excluded.address, revision = r.revision + 1, changed_by = excluded.changed_by, changed_at = now()
    where r.revision = ${basedOn}`);
  return changed === 1;
}
