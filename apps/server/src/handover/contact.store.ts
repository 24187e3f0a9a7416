import type { AbsenceKind } from '@madoguchi/contract';
import { sql, type Tx } from '../platform/db/index.ts';

type Ref = { id: string; name: string };
export type PresenceRow = Ref & {
  role: 'contact' | 'backup';
  memberId: string;
  kind: AbsenceKind | null;
  startsAt: string | null;
  endsAt: string | null;
  standIn: Ref | null;
};

/** Who looks after a customer, each with the absence they are in, or that begins within a day. */
export function presencesOf(tx: Tx, customerId: string): Promise<PresenceRow[]> {
  return tx.many(sql<PresenceRow>`
    select p.role, m.id, m.id as "memberId", u.name, a.kind, a.starts_at as "startsAt", a.ends_at as "endsAt",
      case when sm.id is null then null else json_build_object('id', sm.id, 'name', su.name) end as "standIn"
    from customer k
    cross join lateral (values ('contact', k.contact_person_id), ('backup', k.backup_person_id)) as p (role, id)
    join member m on m."organizationId" = k.workspace_id and m.id = p.id join auth_user u on u.id = m."userId"
    left join lateral (
      select * from absence a where a.workspace_id = k.workspace_id and a.member_id = m.id and a.ends_at > now()
        and a.starts_at <= now() order by a.ends_at desc limit 1
    ) a on true
    left join member sm on sm."organizationId" = k.workspace_id and sm.id = a.stand_in_id
    left join auth_user su on su.id = sm."userId"
    where k.workspace_id = ${tx.workspaceId} and k.id = ${customerId}`);
}
