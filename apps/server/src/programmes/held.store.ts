import { sql, type RawBuilder, type Tx } from '../platform/db/index.ts';

type Rows = RawBuilder<Record<string, unknown>>;

/** Personal addresses of early access: when they were made, first opened, and told by which broadcasts. */
export const heldPasses = (tx: Tx, customerIds: readonly string[]): Rows => sql<Record<string, unknown>>`
  select e.name ->> 'ja' as name, p.given_at, p.opened_at, (
    select json_agg(json_build_object('broadcast', b.name, 'at', d.at) order by d.at, b.id) from early_access_address d
    join broadcast b on b.workspace_id = d.workspace_id and b.id = d.broadcast_id
    where d.workspace_id = p.workspace_id and d.access_id = p.access_id and d.customer_id = p.customer_id) as told
  from early_access_pass p
  join early_access e on e.workspace_id = p.workspace_id and e.id = p.access_id
  where p.workspace_id = ${tx.workspaceId} and p.customer_id = any(${[...customerIds]}::uuid[]) order by p.given_at, e.id`;

/** Invitations to events: told by which broadcasts, what was answered, and whether they came. */
export const heldInvitations = (tx: Tx, customerIds: readonly string[]): Rows => sql<Record<string, unknown>>`
  select i.id, g.name ->> 'ja' as event, g.starts_at, i.language, i.invited_at, (
    select json_agg(json_build_object('broadcast', b.name, 'at', d.at) order by d.at, b.id) from gathering_address d
    join broadcast b on b.workspace_id = d.workspace_id and b.id = d.broadcast_id
    where d.workspace_id = i.workspace_id and d.invitation_id = i.id) as told, (
    select json_agg(json_build_object('answer', a.answer, 'at', a.at) order by a.ordinal) from gathering_answer a
    where a.workspace_id = i.workspace_id and a.invitation_id = i.id) as answers, (
    select json_agg(json_build_object('came', c.came, 'at', c.at) order by c.ordinal) from gathering_arrival c
    where c.workspace_id = i.workspace_id and c.invitation_id = i.id) as arrivals
  from gathering_invitation i join gathering g on g.workspace_id = i.workspace_id and g.id = i.gathering_id
  where i.workspace_id = ${tx.workspaceId} and i.customer_id = any(${[...customerIds]}::uuid[]) order by i.id`;
